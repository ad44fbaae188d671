import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { writePointer } from '../compiler/write-release.ts';
import { readSource } from '../compiler/read-source.ts';
import { type Channel, channelPath, isChannelName, parseChannel } from '../edge/channel.ts';
import { filePath, releasePath } from '../edge/release.ts';
import { MANIFEST } from '../edge/releases.ts';
import { manifestBesideChannels } from '../edge/routes/channel.ts';
import { UsageError } from './exit-code.ts';

/** The pointer of a channel in the store `dir`; `undefined` if there is none yet. Throws where it is something else. */
export async function readChannel(dir: string, name: string): Promise<Channel | undefined> {
  const file = channelFile(dir, name);
  if (!(await exists(file))) return undefined;
  const channel = parseChannel(await readSource(file));
  if (channel) return channel;
  throw new UsageError(`${file} is no channel; remove it, or write it anew`);
}

/**
 * Lets a channel point elsewhere, in one step; and after it, for servers of plain files, a manifest that leads there. Those
 * cannot tell readers apart: while a release is only tried, all of theirs have the one before.
 */
export async function writeChannel(dir: string, name: string, channel: Channel): Promise<void> {
  await writePointer(channelFile(dir, name), channel);
  const { current, previous, weight } = channel;
  const id = previous !== undefined && weight < 1 ? previous : current;
  const manifest = await readSource(join(dir, filePath(id, MANIFEST)));
  await writePointer(join(dir, 'channels', name, MANIFEST), manifestBesideChannels(manifest, id));
}

/** Whether a release is in the store. */
export const hasRelease = (dir: string, id: string): Promise<boolean> =>
  exists(join(dir, releasePath(id)));

function channelFile(dir: string, name: string): string {
  if (isChannelName(name)) return join(dir, channelPath(name));
  throw new UsageError(
    `"${name}" is no name of a channel; use lower-case letters, digits and hyphens`,
  );
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
