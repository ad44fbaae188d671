const EMPHASIS = /(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*]+)(?<=\S)\1(?![\p{L}\p{N}*])/gu;
const CODE = /`+([^`]+)`+/g;
const QUOTES = /["“„”«»‹›「」『』]/g;
const IN_QUOTES = /^["“„”«»‹›「『]([^"“„”«»‹›「」『』]+)["“”«»‹›」』]$/;
// Of a sentence. "Inc." and "N.C.P." are short for something.
const STOP = /(?<=\p{Ll}{4})\.$|[。．]$/u;

// Without one of these there is nothing to do, which is so nearly always.
const SIGNS = /[`*"“„”«»‹›「」『』.。．]/;

/**
 * A name as text may word it: without the Markdown of "*n*-tuple" and the full stop of a sentence, with and without the
 * quotes of "“blob” object" and the stop of "Inc.".
 */
export function plainNames(name: string): string[] {
  if (!SIGNS.test(name)) return [name.trim()];
  const plain = name
    .replace(CODE, '$1')
    .replace(EMPHASIS, '$2')
    .trim()
    .replace(STOP, '')
    .replace(IN_QUOTES, '$1');
  const names = [plain, plain.replace(QUOTES, ''), plain.replace(/(?<=\p{L}{2})\.$/u, '')];
  return /[\p{L}\p{N}]/u.test(plain) ? [...new Set(names)] : [name];
}
