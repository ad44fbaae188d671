import type { Problem } from '../content/problem.ts';
import { brotliSize } from './brotli-size.ts';

const MAX_ENTRIES = 2000;
const MAX_BYTES = 150_000;

/** A warning if a content file is larger than a page should load at once. */
export function sizeProblems(entries: number, content: Uint8Array): Problem[] {
  const message = excess(entries, content);
  if (message === undefined) return [];
  const remedy =
    'Bundles in several files, loaded as they are needed, are planned; for now it is one file.';
  return [{ severity: 'warning', place: 'the glossary', message, remedy }];
}

function excess(entries: number, content: Uint8Array): string | undefined {
  if (entries > MAX_ENTRIES) {
    return `has ${entries} entries, more than the ${MAX_ENTRIES} that a page loads quickly`;
  }
  // Compression only makes it smaller: most glossaries need none to be fine.
  const bytes = content.length > MAX_BYTES ? brotliSize(content) : 0;
  if (bytes <= MAX_BYTES) return undefined;
  return `is ${Math.ceil(bytes / 1000)} kB when compressed, more than the ${MAX_BYTES / 1000} kB that a page loads quickly`;
}
