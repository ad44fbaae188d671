import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { TestContext } from 'node:test';

export interface Instance {
  port: number;
  process: ChildProcess;
  /** So many requests it has answered. */
  readonly answered: number;
}

const BIN = path.resolve(import.meta.dirname, '../../../src/cli/bin.ts');

/** `glosslight serve` as a process of its own, gone after the test whatever has become of it. */
export async function startInstance(
  test: TestContext,
  { store, origin }: { store: string; origin: string },
): Promise<Instance> {
  const asked = ['serve', store, '--port', '0', '--origin', origin, '--private-origins', '--json'];
  const child = spawn(process.execPath, [BIN, ...asked], { stdio: ['ignore', 'pipe', 'pipe'] });
  test.after(() => child.kill('SIGKILL')); // also one that is stopped
  let answered = 0;
  child.stdout.on('data', (bytes: Buffer) => (answered += bytes.toString().split('\n').length - 1));
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => {
      const at = /127\.0\.0\.1:(\d+)/.exec((said += bytes.toString()));
      if (at) resolve(Number(at[1]));
    });
    child.on('exit', () => reject(new Error(said)));
  });
  return {
    port,
    process: child,
    get answered() {
      return answered;
    },
  };
}
