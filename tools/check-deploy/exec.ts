import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** No tool takes as long, on a loaded machine. */
const timeout = 180_000;

/** Runs a tool to its end, and gives what it said; rejects with that if it fails, or does not end. */
export async function exec(
  program: string,
  args: readonly string[],
  { cwd = process.cwd(), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const options = { cwd, env: { ...process.env, ...env }, timeout, maxBuffer: 2 ** 24 };
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, options);
    return `${stdout}${stderr}`.trim();
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & Record<string, string>;
    throw new Error(`${message}\n${stdout}${stderr}`, { cause: error });
  }
}
