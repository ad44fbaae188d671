import type { StoredFile } from './store.ts';

/** What is larger is no file of a release, and might have no end. */
const LIMIT = 64e6;

/** All bytes of a file. Rejects where it breaks off, or has no end. */
export async function readBytes({ body }: StoredFile): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    if (size > LIMIT) {
      await reader.cancel();
      throw new RangeError(`is over ${LIMIT} bytes`);
    }
  }
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
