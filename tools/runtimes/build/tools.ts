import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of the package that brings runtimes and what builds for them. */
const folder = resolve(import.meta.dirname, '..');
const modules = join(folder, 'node_modules');

/** Installs the tools, unless these very ones are there. What installs says goes to stderr. */
export async function installTools(): Promise<void> {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(modules, '.setup-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('installing the tools for the runtimes …');
  // All binaries come inside of packages; no package needs its install script.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['ci', '--prefix', folder, ...options]);
  writeFileSync(stamp, wanted);
}

/** A file of an installed package, such as `workerd/package.json`. */
export const toolFile = (path: string): string => join(modules, path);

/** Imports a module of an installed package by its file; the types are the caller's to say. */
export async function importTool<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(toolFile(path)).href)) as T;
}

/** The first of some binaries of packages that is there: which one depends on the platform. */
export const findTool = (...paths: readonly string[]): string | undefined =>
  paths.map(toolFile).find((path) => existsSync(path));

/** A program on PATH or among those that cargo has installed. */
export function findProgram(name: string): string | undefined {
  const places = [...(process.env.PATH ?? '').split(delimiter), join(homedir(), '.cargo/bin')];
  return places.map((place) => join(place, name)).find((path) => existsSync(path));
}

/** Runs a program to its end; rejects with what it said if it fails. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd = process.cwd() }: { cwd?: string } = {},
): Promise<string> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const code = await new Promise<number | string>((done, failed) => {
    child.on('error', failed);
    child.on('close', (status, signal) => done(status ?? signal ?? 'no exit code'));
  });
  if (code !== 0) throw new Error(`${program} ${args[0] ?? ''} ended with ${code}\n${said}`);
  return said;
}
