import { dirname, join } from 'node:path';
import { run, toolFile } from './tools.ts';

/** What may wait in a host of ours: V8 stops the component's stack, and goes on with it. */
const WAITING = ['wasi:io/poll@0.2.12#poll', 'wasi:io/poll@0.2.12#[method]pollable.block'];
const WAITED_FOR = ['wasi:http/incoming-handler@0.2.10#handle'];

/**
 * Turns a component into core modules and the JavaScript that ties them; gives the folder. Its imports are `given` when
 * it is instantiated, or there are `none`, and it is a module like any other.
 */
export async function transpile(
  file: string,
  { imports }: { imports: 'given' | 'none' },
): Promise<string> {
  const out = join(dirname(file), 'transpiled');
  const given = ['--instantiation', 'sync', '--async-mode', 'jspi'];
  given.push('--async-imports', ...WAITING, '--async-exports', ...WAITED_FOR);
  const options = imports === 'given' ? given : [];
  const jco = toolFile('@bytecodealliance/jco/dist/jco.js');
  await run(process.execPath, [jco, 'transpile', file, '--quiet', '--out-dir', out, ...options]);
  return out;
}
