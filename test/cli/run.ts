import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { main } from '../../src/cli/main.ts';

/** What a run of the command came to. */
export interface Run {
  code: number;
  stdout: string;
  stderr: string;
  /** The lines of stdout as JSON. */
  lines: unknown[];
}

/** Runs `glosslight` in this process, as if started in `cwd` with these chunks on stdin. */
export async function run(
  cwd: string,
  argv: readonly string[],
  ...stdin: (string | Uint8Array)[]
): Promise<Run> {
  const stdout = new Collector();
  const stderr = new Collector();
  const code = await main(argv, { stdin: chunks(stdin), stdout, stderr, cwd: () => cwd });
  await Promise.all([stdout, stderr].map((stream) => finished(stream.end())));
  const lines = argv.includes('--json') ? stdout.text.split('\n').filter(Boolean).map(parse) : [];
  return { code, stdout: stdout.text, stderr: stderr.text, lines };
}

const parse = (line: string): unknown => JSON.parse(line);

async function* chunks(
  parts: readonly (string | Uint8Array)[],
): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

/** A stream that is always a little behind, as a pipe is. */
class Collector extends Writable {
  text = '';

  constructor() {
    super({ highWaterMark: 1, decodeStrings: false });
  }

  override _write(chunk: string, _: BufferEncoding, done: () => void): void {
    this.text += chunk;
    setImmediate(done);
  }
}
