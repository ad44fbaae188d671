import { isReleaseId } from './release.ts';

/** Which releases a channel leads to. */
export interface Channel {
  /** The id of the newest release. */
  current: string;
  /** The one before, to go back to. */
  previous?: string;
  /** The share of readers that get `current`, from 0 to 1; the others get `previous`. */
  weight: number;
}

/** Whether a channel can be called so: lower-case letters, digits and hyphens. */
export const isChannelName = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,62}$/.test(name);

/** Where the pointer of a channel is. */
export const channelPath = (name: string): string => `channels/${name}.json`;

/** Whether `weight` is a share. */
export const isWeight = (weight: unknown): weight is number =>
  typeof weight === 'number' && weight >= 0 && weight <= 1;

/** The channel that `json` is, or `undefined` for anything else. */
export function parseChannel(json: unknown): Channel | undefined {
  const { current, previous, weight = 1 } = { ...(json as Record<string, unknown>) };
  if (!isReleaseId(current) || !isWeight(weight)) return undefined;
  if (previous === undefined) return { current, weight };
  return isReleaseId(previous) ? { current, previous, weight } : undefined;
}

/** Whether readers of this channel get different releases, each always the same one. */
export const isSplit = ({ previous, weight }: Channel): boolean =>
  previous !== undefined && weight > 0 && weight < 1;

/**
 * The release that the reader with this key gets: the same one each time, and a reader who has `current` keeps it while
 * the weight grows.
 */
export function choose(name: string, { current, previous, weight }: Channel, key: string): string {
  if (previous === undefined || weight === 1) return current;
  return shareOf(`${name}\n${current}\n${key}`) < weight ? current : previous;
}

/** A number from 0 to below 1 that looks random, and is always the same for a text: 32-bit FNV-1a, well mixed. */
function shareOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // The last characters have hardly touched the high bits yet, and those decide.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
