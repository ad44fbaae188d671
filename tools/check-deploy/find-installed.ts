import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findProgram } from '../runtimes/build/tools.ts';

/** The folder that owners copy from. */
export const DEPLOY = resolve(import.meta.dirname, '../../deploy');

/** A program that is installed here; servers are often where only root looks. */
export const findInstalled = (name: string): string | undefined =>
  findProgram(name) ??
  ['/usr/sbin', '/usr/local/sbin'].map((dir) => join(dir, name)).find((file) => existsSync(file));
