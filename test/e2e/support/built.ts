import { execFile } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');

const SOURCES = [
  'src/**/*.ts',
  'tools/*.ts',
  'glossary.json',
  'vite.config.ts',
  'package-lock.json',
];
const BUILT = ['glosslight.js', 'glosslight.esm.js', 'glosslight.all.js']
  .map((file) => `dist/cdn/${file}`)
  .concat('dist/glossary/glossary.json');

/** Builds the script and the sample glossary as their users do, unless they are newer than every source. */
export async function build(): Promise<void> {
  const sources = globSync(SOURCES, { cwd: root }).map(changedAt);
  if (Math.min(...BUILT.map(changedAt)) > Math.max(...sources)) return;
  await run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
  await run('src/cli/bin.ts', 'build', 'glossary.json', '--out', 'dist/glossary');
}

/** A built file of the CDN, by its name there. */
export const readBuilt = (name: string): Promise<string> =>
  readFile(path.join(root, 'dist/cdn', name), 'utf8');

/** A file of the repository. */
export const readSource = (name: string): Promise<string> =>
  readFile(path.join(root, name), 'utf8');

const run = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: root });

/** When a file was last written; of one that is not there, before everything. */
const changedAt = (name: string): number =>
  statSync(path.join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
