import type { Entry, EntryHead, FormIndex, Manifest } from './bundle.ts';
import { servingLanguages } from './language.ts';
import { createMatcher, type Matcher } from './matcher/matcher.ts';
import type { Unicode } from './unicode.ts';

/** What a glossary says of itself. */
export type GlossaryHead = Pick<Manifest, 'lang' | 'title' | 'url'>;

/** A glossary in memory; of one in shards the heads, and the entries that were asked for. */
export interface Glossary extends GlossaryHead {
  /** By position, as matches count them. */
  entries: readonly (EntryHead | undefined)[];
  /** What their names are, in each language. */
  forms: readonly FormIndex[];
  /** Whether there is an entry with this id. */
  has(id: string): boolean;
  /** The entry with this id, of several the first; `undefined` also if it has not been loaded. */
  get(id: string): Entry | undefined;
  /**
   * Loads entries, so that `get` has them; `undefined` if it has them already. Rejects where a file cannot be had;
   * the next call tries again.
   */
  load(ids: Iterable<string>): Promise<void> | undefined;
  /** The matcher for text in `lang`, or `undefined` where the glossary does not have that language. */
  matcherFor(lang: string): Matcher | undefined;
  /** The entry whose page this is. A page pattern without a host fits on every host; a last slash may be missing. */
  entryAt(page: Address): EntryHead | undefined;
}

/**
 * A glossary of which all entries are there; by position, with holes for what is no entry. Matchers are made when a
 * language is first met.
 */
export function createGlossary(
  head: GlossaryHead,
  entries: readonly (Entry | undefined)[],
  forms: readonly FormIndex[],
  unicode: Unicode,
): Glossary {
  const { positionOf, ...marking } = createMarking(head, entries, forms, unicode);
  return { ...marking, get: (id) => entries[positionOf(id)], load: () => undefined };
}

/** What marking takes of a glossary, for which the heads of entries are enough. */
export interface Marking extends Omit<Glossary, 'get' | 'load'> {
  /** The position of the entry with this id; -1 if there is none. */
  positionOf(id: string): number;
}

export function createMarking(
  head: GlossaryHead,
  entries: readonly (EntryHead | undefined)[],
  forms: readonly FormIndex[],
  unicode: Unicode,
): Marking {
  const positions = new Map<string, number>();
  entries.forEach((entry, n) => entry && !positions.has(entry.id) && positions.set(entry.id, n));
  const positionOf = (id: string): number => positions.get(id) ?? -1;
  const matchers = new Map<string, Matcher>();
  const byLanguage = new Map<string, Matcher | undefined>();
  const languages = forms.map(({ lang }) => lang);
  const wanted = (entry: number): boolean => !!entries[entry];
  /** One matcher for all languages that the same ones serve. */
  function serve(serving: readonly string[]): Matcher | undefined {
    const key = `${serving}`;
    if (key && !matchers.has(key)) {
      const indexes = serving.map((tag) => forms.find((index) => index.lang === tag)!);
      matchers.set(key, createMatcher(indexes, { lang: serving[0]!, unicode, wanted }));
    }
    return matchers.get(key);
  }
  const [before, after] = head.url?.split('{id}').map(decode) ?? [];

  return {
    ...head,
    entries,
    forms,
    positionOf,
    has: (id) => positions.has(id),
    matcherFor(lang) {
      if (!byLanguage.has(lang)) byLanguage.set(lang, serve(servingLanguages(lang, languages)));
      return byLanguage.get(lang);
    },
    entryAt({ href, origin }) {
      if (before === undefined || after === undefined) return undefined;
      let page = before.startsWith('/') ? href.slice(origin.length) : href;
      // What pages add to their addresses (?utm_source=…, #section) makes no other page, unless it is part of the pattern.
      for (const mark of '#?') if (!head.url!.includes(mark)) page = page.split(mark)[0]!;
      page = decode(page);
      if (after.endsWith('/') && !page.endsWith('/')) page += '/';
      if (!page.startsWith(before) || !page.endsWith(after)) return undefined;
      const id = page.slice(before.length, page.length - after.length);
      return entries[positionOf(id)];
    },
  };
}

/** What is read of a `URL` or of `location`. */
export interface Address {
  href: string;
  origin: string;
}

/** Percent-decoded, or as it is where that cannot be. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
