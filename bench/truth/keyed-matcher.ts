import { readTitle } from '../../src/content/title.ts';
import { createTitleUse } from '../../src/content/title-use.ts';
import type { TruthTerm } from './corpus.ts';
import type { Finder, Found } from './finder.ts';

/** What forms of one word have in common. `word` is folded. */
export type KeyOf = (word: string) => string;

/** A token of a text: a word, a character of a script without spaces, or a sign. */
interface Token {
  start: number;
  end: number;
  raw: string;
  folded: string;
  key: string;
}

interface Name {
  term: string;
  tokens: Token[];
  raw: string;
  folded: string;
  /** Matches only in its very case. */
  exact: boolean;
}

const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}\p{sc=Thai}]\p{M}*`;
const WORD = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}_])(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}_])*`;
const TOKEN = new RegExp(String.raw`${UNSPACED}|${WORD}|[^\s\p{L}\p{N}_'\u2019]`, 'gu');
const SEPARATOR = /^[-\u2010\u2011]$/;
const HANGUL = /^\p{sc=Hangul}/u;

/**
 * A matcher as simple as can be, to compare ways of folding words: the words of a name become keys, and a passage whose
 * words have the same keys names it. The longest passage comes first, and for one the name that is spelled most like it.
 * Hyphens and spaces are alike, and names of three quarters capitals or more match in their very case.
 */
export function createKeyedFinder(terms: readonly TruthTerm[], lang: string, keyOf: KeyOf): Finder {
  const read = (text: string): Token[] => tokensOf(text, lang, keyOf);

  const names = new Map<string, Name[]>();
  const longest = new Map<string, number>();
  for (const { id, names: its } of namesOf(terms, lang)) {
    for (const written of its) {
      const tokens = read(written);
      if (!tokens.length) continue;
      const name = { term: id, tokens, exact: isExact(written), ...spellingsOf(tokens) };
      const key = tokens.map((token) => token.key).join(' ');
      const first = tokens[0]!.key;
      longest.set(first, Math.max(tokens.length, longest.get(first) ?? 0));
      names.set(key, [...(names.get(key) ?? []), name]);
    }
  }

  const nameAt = (tokens: readonly Token[]): Name | undefined => {
    const candidates = names.get(tokens.map(({ key }) => key).join(' '));
    if (!candidates) return undefined;
    const { raw, folded } = spellingsOf(tokens);
    const distance = (name: Name): number =>
      name.raw === raw ? 0 : name.folded === folded ? 1 : 2;
    return candidates
      .filter(({ exact, tokens: its }) => !exact || sameCase(its, tokens))
      .toSorted((a, b) => distance(a) - distance(b))[0];
  };

  return (text) => {
    const tokens = read(text);
    const found: Found[] = [];
    for (let first = 0, next = 0; first < tokens.length; first = next) {
      next = first + 1;
      const token = tokens[first]!;
      const most = longest.get(token.key);
      if (most === undefined) continue;
      // Hangul words go on with their particles, but begin where they begin.
      const before = tokens[first - 1];
      if (before?.end === token.start && HANGUL.test(token.raw) && HANGUL.test(before.raw))
        continue;
      for (let last = Math.min(first + most, tokens.length); last > first; last--) {
        const name = nameAt(tokens.slice(first, last));
        if (!name) continue;
        found.push({ start: token.start, end: tokens[last - 1]!.end, term: name.term });
        next = last;
        break;
      }
    }
    return found;
  };
}

/** The names in the titles of each term, as a glossary is read. */
function namesOf(terms: readonly TruthTerm[], lang: string): { id: string; names: string[] }[] {
  const contextOf = createTitleUse(terms, lang);
  return terms.map((term) => {
    const context = contextOf(term);
    const titles = [term.term, ...term.aliases];
    return { id: term.id, names: titles.flatMap((title) => readTitle(title, context).names) };
  });
}

/** The words of all names, folded. */
export const wordsOf = (terms: readonly TruthTerm[], lang: string): Set<string> =>
  new Set(
    namesOf(terms, lang)
      .flatMap(({ names }) => names)
      .flatMap((name) => tokensOf(name, lang, (word) => word).map(({ folded }) => folded)),
  );

function tokensOf(text: string, lang: string, keyOf: KeyOf): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index: start } of text.matchAll(TOKEN)) {
    if (SEPARATOR.test(raw)) continue;
    const folded = fold(raw, lang);
    tokens.push({ start, end: start + raw.length, raw, folded, key: keyOf(folded) });
  }
  return tokens;
}

const fold = (word: string, lang: string): string =>
  word
    .normalize()
    .toLocaleLowerCase(lang)
    .replace(/\u0307/g, '');

const spellingsOf = (tokens: readonly Token[]): Pick<Name, 'raw' | 'folded'> => ({
  raw: tokens.map(({ raw }) => raw).join(' '),
  folded: tokens.map(({ folded }) => folded).join(' '),
});

/** Whether each word begins as the name has it; an ending in small letters may follow. */
const sameCase = (name: readonly Token[], tokens: readonly Token[]): boolean =>
  tokens.every(({ raw }, n) => raw.startsWith(name[n]!.raw));

function isExact(name: string): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 0 && capitals >= 0.75 * letters;
}
