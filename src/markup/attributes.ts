import { decodeHTMLAttribute } from 'entities/decode';

/** The attributes of a start tag, by their names in lower case. */
export type Attributes = ReadonlyMap<string, string>;

const ATTRIBUTE =
  /[ \t\n\f\r/]*([^ \t\n\f\r/>][^ \t\n\f\r/>=]*)(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:"([^"]*)"|'([^']*)'|([^ \t\n\f\r"'>][^ \t\n\f\r>]*)|(?=>)))?/y;
const UNQUOTED_END = /=[ \t\n\f\r]*[^ \t\n\f\r"'>][^ \t\n\f\r>]*\/>$/;
const NONE: Attributes = new Map();

/** Reads what stands behind the name of a start tag, `>` included. Of several of one name the first counts. */
export function readAttributes(rest: string): Attributes {
  if (rest.length < 3) return NONE;
  const attributes = new Map<string, string>();
  const last = rest.length - 1;
  ATTRIBUTE.lastIndex = 0;
  for (;;) {
    const found = ATTRIBUTE.lastIndex < last && ATTRIBUTE.exec(rest);
    if (!found) return attributes;
    const [, name = '', double, single, bare] = found;
    const value = double ?? single ?? bare ?? '';
    const key = name.toLowerCase();
    if (!attributes.has(key))
      attributes.set(key, value.includes('&') ? decodeHTMLAttribute(value) : value);
  }
}

/** Whether a start tag ends in `/>` where the slash is not part of a value. Counts in SVG and MathML only. */
export const isSelfClosing = (rest: string): boolean =>
  rest.endsWith('/>') && !UNQUOTED_END.test(rest);
