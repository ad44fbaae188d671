import { cp, mkdir, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { toolFile } from '../runtimes/build/tools.ts';
import { DEPLOY } from './find-installed.ts';

const root = resolve(import.meta.dirname, '../..');

/** A folder of `deploy/` as an owner has it: copied, with its dependencies and a store. */
export async function copyProject(
  folder: string,
  { dir, store, tools }: { dir: string; store: string; tools: readonly string[] },
): Promise<string> {
  const project = join(dir, folder);
  await cp(join(DEPLOY, folder), project, { recursive: true });
  await cp(store, join(project, 'store'), { recursive: true });
  await link(root, join(project, 'node_modules/glosslight'));
  for (const tool of tools) await link(toolFile(tool), join(project, 'node_modules', tool));
  return project;
}

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path);
}
