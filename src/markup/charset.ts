import type { OpenElement } from './open-element.ts';

/** The charset that a `<meta>` names, in lower case, if it names one. */
export function charsetOf({ attributes }: OpenElement): string | undefined {
  const charset = attributes.get('charset');
  if (charset !== undefined) return charset.trim().toLowerCase();
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return undefined;
  return charsetIn(attributes.get('content') ?? '');
}

/** The charset that a media type names, in lower case: `text/html; charset=UTF-8`. */
export const charsetIn = (type: string): string | undefined =>
  /charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(type)?.[1]?.toLowerCase();

/** The labels of UTF-8, as https://encoding.spec.whatwg.org has them; a `<meta>` that says UTF-16 cannot be right. */
const UTF8 = /^(?:unicode-1-1-utf-8|unicode11utf8|(?:x-)?unicode20utf8|utf-?8|utf-16(?:le|be)?)$/;

export const isUtf8 = (label: string): boolean => UTF8.test(label);
