import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isReleaseId } from '../edge/release.ts';
import { readChannel } from './channel-file.ts';

/** Removes all releases of a store but the newest and those that a channel points to; their ids, the newest first. */
export async function removeOldReleases(dir: string, keep: number): Promise<string[]> {
  const folder = join(dir, 'releases');
  const ids = (await readdir(folder)).filter(isReleaseId);
  const dated = await Promise.all(
    ids.map(async (id) => ({ id, time: (await stat(join(folder, id))).mtimeMs })),
  );
  const used = await idsInUse(dir);
  const old = dated
    .sort((one, other) => other.time - one.time)
    .slice(keep)
    .map(({ id }) => id)
    .filter((id) => !used.has(id));
  for (const id of old) await rm(join(folder, id), { recursive: true });
  return old;
}

async function idsInUse(dir: string): Promise<Set<string>> {
  const used = new Set<string>();
  for (const file of await readdir(join(dir, 'channels'))) {
    if (!file.endsWith('.json')) continue;
    const channel = await readChannel(dir, file.slice(0, -'.json'.length));
    if (channel) used.add(channel.current);
    if (channel?.previous) used.add(channel.previous);
  }
  return used;
}
