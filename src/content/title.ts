import { isAcronym } from './acronym.ts';
import { plainNames } from './plain-names.ts';
import { primaryLanguage } from './primary-language.ts';

/** The names in a title, and the sense that it gives in parentheses. */
export interface Title {
  names: string[];
  sense?: string;
}

/** What is to be known of a title besides its words. */
export interface TitleContext {
  /** BCP 47 tag of the language that it is in. */
  lang: string;
  /** Whether the rest of the glossary says that such parentheses tell a name from others. */
  tellsApart?: (name: string, inner: string) => boolean;
  /** Whether another entry is called just that. */
  isTaken?: (name: string) => boolean;
}

/** "Outer (inner)", or "outer(inner)" if not apart. */
export interface Parentheses {
  outer: string;
  inner: string;
  isApart: boolean;
}

const ALONE: TitleContext = { lang: 'en' };

/**
 * Reads what a title says in parentheses. That is a second name
 * - if one is short for the other, "Largest Contentful Paint (LCP)", or has its own short form with it;
 * - if it is in another script, "컨테이너(Container)", or says "also", "ou", "или";
 * - in other languages than English, if it looks like an acronym of English words, "Macchina virtuale (VM)".
 *
 * Else it is the sense that the name is used in, "Node (networking)", and so are the last two if the glossary says so.
 * Names are without Markdown and quotes.
 */
export function readTitle(title: string, context = ALONE): Title {
  const { names, sense } = read(title, context);
  const plain = [...new Set(names.flatMap(plainNames))];
  return sense === undefined ? { names: plain } : { names: plain, sense };
}

function read(title: string, context: TitleContext): Title {
  const parentheses = splitTitle(title);
  if (!parentheses) return { names: [title] };
  const { outer, inner, isApart } = parentheses;
  const before = read(outer, context);
  // "X (Infrastructure as Code) (IaC)": what has a short form is a name.
  const long = before.sense;
  if (long !== undefined && isShortFor(inner, long))
    return { names: [...before.names, long, inner] };
  const names = long === undefined ? before.names : [outer];
  const second = secondNames(names, parentheses, context);
  if (second.length) return { names: [...names, ...second] };
  return isApart ? { names, sense: inner } : { names: [title] };
}

/** Takes a title apart that ends in parentheses of either width; those within them are the inner's. */
export function splitTitle(title: string): Parentheses | undefined {
  const text = title.trim();
  let depth = 0;
  for (let at = text.length - 1; at > 0; at--) {
    if (CLOSING.includes(text[at]!)) depth++;
    else if (OPENING.includes(text[at]!)) depth--;
    if (depth < 0 || (depth === 0 && at === text.length - 1)) return undefined;
    if (depth > 0) continue;
    const before = text.slice(0, at);
    const outer = before.trim();
    const inner = text.slice(at + 1, -1).trim();
    // What has no case is no call of a function and takes no "(s)".
    const isApart = before !== outer || text[at] === '（' || /[\p{Lo}\p{Lm}]\p{M}*$/u.test(outer);
    return /[\p{L}\p{N}]/u.test(outer) && inner ? { outer, inner, isApart } : undefined;
  }
  return undefined;
}

const OPENING = '(（';
const CLOSING = ')）';

/** The names in parentheses that are other names for what `names` are. */
function secondNames(
  names: readonly string[],
  { outer, inner, isApart }: Parentheses,
  context: TitleContext,
): string[] {
  const isFit = (part: string): boolean =>
    names.some((name) => isShortFor(part, name) || isShortFor(name, part)) &&
    (isApart || /\s/.test(outer) || isWritten(outer, part));
  if (isFit(inner) && !inner.includes('|')) return [inner];

  const [, also] = ALSO.exec(inner) ?? [];
  if (also && isApart) return [also];
  // A word that is spoken of: "appelable (*callable*)".
  if (EMPHASIZED.test(inner) && !EMPHASIZED.test(outer) && isApart) return [inner];
  const nested = read(inner, context);
  // "Infrastructure as Code, IaC": what has a short form is a name.
  const parts = nested.names.length > 1 ? nested.names : inner.split(SEPARATORS).filter(Boolean);
  const [first = '', ...rest] = parts;
  if (rest.some((part) => isShortFor(part, first) || isShortFor(first, part))) return parts;

  const isSense = (part: string): boolean => !!context.tellsApart?.(outer, part);
  return parts.filter(
    (part) =>
      isFit(part) ||
      ((isWritten(outer, part) || (isApart && isForeign(outer, part, context.lang))) &&
        !isSense(part)),
  );
}

const SEPARATORS = /\s*[,，、;；|]\s*|\s+[-–—]\s+/;

const ALSO =
  /^(?:also|or|aka|a\.k\.a\.|auch|oder|ou|aussi|o|también|também|anche|oppure|ook|eller|även|också|også|tai|myös|lub|też|także|nebo|také|или|также|або|також|veya)(?: (?:known as|called|spelled|written))? (\S.*)$/iu;

const EMPHASIZED = /^(\*{1,3})[^*]+\1$/;

/** Whether one is written in Latin letters, and the other is not or not only: one translates the other. */
function isWritten(outer: string, inner: string): boolean {
  const isName = [outer, inner].every((text) => /[\p{L}\p{M}]{2}|[\p{Lo}]/u.test(text));
  return isName && NOT_LATIN.test(outer) !== NOT_LATIN.test(inner);
}

const NOT_LATIN = /(?!\p{sc=Latin})\p{L}/u;

// A compound can be as long as several words are: "Bildwiederholrate (FPS)".
const SEVERAL_WORDS = /[\p{L}\p{N}][\s-]+[\p{L}\p{N}]|\p{L}{12}/u;

/**
 * Whether one is an acronym of English words, where nothing else need fit: "Entrega contínua (CD)". The other way round
 * some letters have to: "RTL (Rechts nach Links)", but "AI (juegos de video)".
 */
function isForeign(outer: string, inner: string, lang: string): boolean {
  if (primaryLanguage(lang) === 'en') return false;
  if (isAcronym(inner)) return SEVERAL_WORDS.test(outer);
  if (!isAcronym(outer) || !/\s/.test(inner)) return false;
  const letters = [...outer.toLowerCase()];
  const initials = initialsOf(inner.toLowerCase());
  return 2 * letters.filter((letter) => initials.includes(letter)).length > letters.length;
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
      (text) =>
        initialsOf(text) === letters ||
        (looksShort && isWithin(letters, text)) ||
        isOfBeginnings(letters, text.match(/\p{L}+/gu) ?? []),
    )
  );
}

/** Whether the letters are the beginnings of two or more words, one after the other: "regex", "cgroup". */
function isOfBeginnings(letters: string, words: readonly string[]): boolean {
  if (words.length < 2 || letters.length > MAX_SHORT) return false;
  // By how many letters the words so far can have taken.
  let taken = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const at of taken)
      for (let n = 1; n <= word.length && letters.startsWith(word.slice(0, n), at); n++)
        next.add(at + n);
    taken = next;
  }
  return taken.has(letters.length);
}

const MAX_SHORT = 16;

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
