import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hashes } from '../../../tools/integrity.ts';
import { readBuilt } from './built.ts';
import type { Answer, Host } from './host.ts';

const dist = path.resolve(import.meta.dirname, '../../../dist');

/** A file as it is published: its name, and what is in it. */
export type Published = [name: string, text: string];

/**
 * Publishes the built script and the sample glossary in a folder of `host`, with no more headers than owners are told
 * to send; resolves to the folder's address. `change` says what becomes of a file, `more` are others beside them.
 */
export async function publish(
  host: Host,
  change: (file: Published) => Published = (file) => file,
  more: readonly Published[] = [],
): Promise<string> {
  const read = async (folder: string, name: string): Promise<Published> => [
    name,
    await readFile(path.join(dist, folder, name), 'utf8'),
  ];
  const manifest = await read('glossary', 'glossary.json');
  const { content } = JSON.parse(manifest[1]) as { content: { file: string } };
  const scripts = globSync('**/*.js', { cwd: path.join(dist, 'cdn') });
  const files = await Promise.all(scripts.map((name) => read('cdn', name)));
  files.push(manifest, await read('glossary', content.file), ...more);
  return host.serveFolder(
    new Map(files.map(change).map(([name, body]) => [name, { headers: headersOf(name), body }])),
  );
}

function headersOf(name: string): NonNullable<Answer['headers']> {
  const type = name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/json';
  return { 'access-control-allow-origin': '*', 'content-type': type };
}

/** The hashes that the build tells. */
export const readHashes = async (): Promise<Hashes> =>
  JSON.parse(await readBuilt('integrity.json')) as Hashes;
