import { once } from 'node:events';

/** What a command needs of its process, so that tests can run it in memory. */
export interface ProcessLike {
  stdin: AsyncIterable<Uint8Array | string> & { isTTY?: boolean };
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  cwd(): string;
}

/** Writes, and waits while the reader is behind, so that any amount of output takes little memory. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
