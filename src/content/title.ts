/** The names in a title, and the sense that it gives in parentheses. */
export interface Title {
  names: string[];
  sense?: string;
}

// "Outer (inner)", with a space before the parenthesis, so not "f(x)"; full-width parentheses bring their own.
const IN_PARENTHESES = /^(.*[\p{L}\p{N}].*?)(?:\s+\(([^()]+)\)|\s*（([^（）]+)）)$/u;

/**
 * Reads what a title says in parentheses: a second name if one is short for the other,
 * "Largest Contentful Paint (LCP)", else the sense that the name is used in, "Node (networking)".
 */
export function readTitle(title: string): Title {
  const [, outer, half, full] = IN_PARENTHESES.exec(title) ?? [];
  const name = outer?.trim();
  const inner = (half ?? full)?.trim();
  if (!name || !inner) return { names: [title] };
  return isShortFor(inner, name) || isShortFor(name, inner)
    ? { names: [name, inner] }
    : { names: [name], sense: inner };
}

/** Whether `short` is made of letters of `long`: its initials, or an acronym with letters from inside words too. */
function isShortFor(short: string, long: string): boolean {
  if (short.length >= long.length || /\s/.test(short)) return false;
  const letters = short.toLowerCase().replace(/\P{L}/gu, '');
  const looksShort = (short.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0) > 1;
  const words = long.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  // X stands for "ex" and "cross": XML, XSS.
  const inX = words.replace(/\b(?:ex|cross)/g, 'x');
  return (
    letters.length > 1 &&
    [words, inX].some(
      (text) => initialsOf(text) === letters || (looksShort && isWithin(letters, text)),
    )
  );
}

const initialsOf = (words: string): string => words.replace(/(\p{L})\p{L}*|\P{L}/gu, '$1');

/**
 * Whether the letters occur in `words` in this order, the first of them at the beginning of a word
 * (Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions", 2003).
 */
function isWithin(letters: string, words: string): boolean {
  let at = words.length;
  for (let n = letters.length - 1; n >= 0; n--) {
    do at = words.lastIndexOf(letters.charAt(n), at - 1);
    while (at > 0 && n === 0 && /\p{L}/u.test(words.charAt(at - 1)));
    if (at < 0 || (at === 0 && n > 0)) return false;
  }
  return true;
}
