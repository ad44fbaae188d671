import { execFile } from 'node:child_process';
import { globSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** Is there while somebody builds; nobody builds for so long, in milliseconds. */
const LOCK = path.join(root, 'node_modules/.building');
const LONG = 180_000;

/**
 * Builds the script and the sample glossary as their users do, unless they are newer than every source. Test files run
 * side by side: one builds, the others wait.
 */
export async function build(): Promise<void> {
  while (!isBuilt()) {
    try {
      mkdirSync(LOCK);
    } catch {
      await sleep(200);
      // Left behind by one that was killed.
      if (Date.now() - changedAt(path.relative(root, LOCK)) > LONG) unlock();
      continue;
    }
    try {
      if (isBuilt()) return;
      await run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
      await run('src/cli/bin.ts', 'build', 'glossary.json', '--out', 'dist/glossary');
    } finally {
      unlock();
    }
  }
}

function isBuilt(): boolean {
  const sources = globSync(SOURCES, { cwd: root }).map(changedAt);
  return Math.min(...BUILT.map(changedAt)) > Math.max(...sources);
}

function unlock(): void {
  try {
    rmdirSync(LOCK);
  } catch {
    // Somebody else was quicker.
  }
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
