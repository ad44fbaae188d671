import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';

/** Text as a reader sees it. */
export interface Decoded {
  text: string;
  /** For each unit of `text`, and its end, the place in the source; not there if these are the same. */
  map?: Uint32Array;
}

const SPECIAL = /[&\0]/g;

/** Text of an HTML page: `&amp;` is `&`, and NUL is nothing. */
export function decodeReferences(source: string): Decoded {
  SPECIAL.lastIndex = 0;
  if (!SPECIAL.test(source)) return { text: source };
  let text = '';
  let character = '';
  const decoder = new HtmlEntityDecoder((unit) => (character += String.fromCodePoint(unit)));
  // No reference is shorter than what it stands for.
  const map = new Uint32Array(source.length + 1);
  let from = 0;
  const take = (end: number): void => {
    for (let at = from; at < end; at++) map[text.length + at - from] = at;
    text += source.slice(from, end);
    from = end;
  };
  SPECIAL.lastIndex = 0;
  for (let found = SPECIAL.exec(source); found; found = SPECIAL.exec(source)) {
    const { index } = found;
    take(index);
    if (found[0] === '&') {
      character = '';
      decoder.startEntity(DecodingMode.Legacy);
      let length = decoder.write(source, index + 1);
      if (length < 0) length = decoder.end();
      if (!length) continue;
      map.fill(index, text.length, text.length + character.length);
      text += character;
      from = index + length;
    } else from = index + 1;
    SPECIAL.lastIndex = from;
  }
  take(source.length);
  map[text.length] = source.length;
  return { text, map };
}
