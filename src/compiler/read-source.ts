import { readFile } from 'node:fs/promises';
import { findJsonError } from './json-error.ts';

/** A file that is not JSON, or not there. The message names the file, and the place in it. */
export class SourceError extends Error {
  /** Whether there is no such file to read, rather than a file with something wrong in it. */
  readonly missing: boolean;

  constructor(file: string, message: string, missing = false) {
    super(`${file}: ${message}`);
    this.name = 'SourceError';
    this.missing = missing;
  }
}

/** The parsed JSON of a file in UTF-8, with or without a byte order mark; throws `SourceError`. */
export async function readSource(file: string): Promise<unknown> {
  const text = decode(file, await read(file));
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, message } = findJsonError(text);
    throw new SourceError(file, `is not JSON: line ${line}, column ${column}: ${message}`);
  }
}

const REASONS = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file'],
  ['EISDIR', 'is a directory; name the file in it'],
  ['EACCES', 'may not be read; check its permissions'],
]);

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new SourceError(file, REASONS.get(code) ?? message, true);
  }
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(file, 'is not in UTF-8; save it in that encoding');
  }
}
