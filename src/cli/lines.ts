/**
 * The lines of a stream of UTF-8, each as soon as its end arrives. Only line feeds end a line:
 * other line separators may stand inside a JSON string.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const parts: string[] = []; // of the line that is still coming
  for await (const text of textOf(stream)) {
    let start = 0;
    for (let end; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
      yield parts.splice(0).join('') + text.slice(start, end);
    }
    parts.push(text.slice(start));
  }
  const last = parts.join('');
  if (last) yield last;
}

/** A stream of UTF-8 as text, without a byte order mark. */
export async function* textOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
