import { FormFlag } from '../bundle.ts';
import type { FormIndex } from '../form-index.ts';
import { type CharKind, Kind, type Unicode } from '../unicode.ts';
import { isBounded } from './boundary.ts';
import { createCharTable, isLoose, kindAt, kindOf, LETTER, PLAIN } from './char-table.ts';
import { cleanText } from './clean.ts';
import { createStemmer } from './endings.ts';
import {
  createFormTable,
  type FormNode,
  type KnownForm,
  letterBit,
  MAX_JOINED,
  MAX_TOKENS,
} from './form-table.ts';
import { mix } from './hash.ts';
import { beginsWord, createTokenReader, isWord, MAX_LETTERS } from './token-reader.ts';
import { createComparer, type Likeness, type Passage, SAME, UNLIKE } from './wording.ts';

/** One mention: `text.slice(start, end)`, in UTF-16 code units. */
export interface Match {
  start: number;
  end: number;
  /** Position of the entry it names. */
  entry: number;
  /** All entries that have this name, `entry` first, where there are several. */
  senses?: readonly number[];
  /** How many words stand before it in the text. */
  words: number;
}

/** Finds the forms of a glossary in text of one language. */
export interface Matcher {
  /** All mentions in `text`, leftmost and longest, in order and without overlaps. Any string is fine. */
  find(text: string): Match[];
}

export interface MatcherOptions {
  /** The language of the text, a BCP 47 tag. */
  lang: string;
  unicode: Unicode;
  /** Forms of other entries are left out; by default there are none. */
  wanted?: (entry: number) => boolean;
}

type Found = Pick<KnownForm, 'flags' | 'entries'>;

const QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb';
const HYPHENS = /[-\u2010\u2011]/g;

// What a text ends in.
const GAP = Kind.Gap;

/**
 * Finds the forms of the indexes in text of `lang`. Of forms that fit the same passage those come first that read just
 * like it, then as `form-table.ts` says, then the first.
 *
 * Nearly all of a text is words that begin no term. These cost one step a letter and a look at a small table, however
 * many terms there are; only what may begin one is read as tokens and followed to the longest form.
 */
export function createMatcher(
  indexes: readonly FormIndex[],
  { lang, unicode, wanted = () => true }: MatcherOptions,
): Matcher {
  const table = createCharTable(unicode, lang);
  const endings = indexes.find((index) => index.endings)?.endings;
  const stemmer = endings && createStemmer(endings);
  const reader = createTokenReader(table, stemmer);
  const comparer = createComparer(table, reader, { inflects: !!stemmer, alike: endings?.alike });
  const { slotOf, goesOn, nodeAt } = createFormTable(indexes, wanted, reader, comparer);
  const { units } = table;
  const { letters } = reader;

  // The tokens that are being looked at, and the nodes on the way; used again and again.
  const passage: Passage = { text: '', count: 0, starts: [], ends: [], kinds: [] };
  const path: FormNode[] = [];

  /** The longest form that begins with a token whose forms are at `slot`; `passage` is what reads so then. */
  function findLongest(
    text: string,
    start: number,
    end: number,
    kind: CharKind,
    slot: number,
  ): Found | undefined {
    const { starts, ends, kinds } = passage;
    passage.text = text;
    starts[0] = start;
    ends[0] = end;
    kinds[0] = kind;
    path[0] = nodeAt(slot);
    let count = 1;
    while (count < MAX_TOKENS) {
      const node = path[count - 1]!;
      const end = ends[count - 1]!;
      if (!node.goesOn || isOther(text, end, node.goesOn)) break;
      if (!reader.read(text, end, isWord(kinds[count - 1]!))) break;
      let next = node.next?.get(reader.hash);
      // Quotes around a part of a name: a "commit" object. One may end there and one begin.
      for (let n = 0; n < 2 && !next && QUOTES.includes(text[reader.start]!); n++)
        if (reader.read(text, reader.end, false)) next = node.next?.get(reader.hash);
      if (!next) break;
      starts[count] = reader.start;
      ends[count] = reader.end;
      kinds[count] = reader.kind;
      path[count++] = next;
    }
    for (; count > 0; count--) {
      passage.count = count;
      const found = findBest(path[count - 1]!.forms);
      if (found && isBounded(text, start, ends[count - 1]!, table)) return found;
    }
    return undefined;
  }

  /** Whether it is seen at a glance that what follows at `end` begins with none of these letters. */
  function isOther(text: string, end: number, letters: number): boolean {
    if (letters === -1) return false;
    const at = text.charCodeAt(end) === 32 ? end + 1 : end;
    if (at >= text.length) return true;
    const entry = units[text.charCodeAt(at)]!;
    const kind = entry & PLAIN;
    return kind > 0 && kind <= Kind.Hangul && !(letters & letterBit(entry >> LETTER));
  }

  /** The form that fits `passage` best; of several as good the first, with the entries of all. */
  function findBest(forms: FormNode['forms']): Found | undefined {
    let best: Found | undefined;
    let likeness: Likeness = UNLIKE;
    for (const form of forms) {
      // They come in the order of their flags: what differs in these and fits no better comes too late.
      const isLate = best && form.flags !== best.flags;
      if (isLate && likeness === SAME) break;
      const its = comparer.compare(passage, form.wording, form.flags);
      if (its > likeness) {
        likeness = its;
        best = form;
      } else if (best && its === likeness && !isLate) {
        best = { ...best, entries: [...new Set([...best.entries, ...form.entries])] };
      }
    }
    return best;
  }

  /**
   * The longest form of one word that stands here with hyphens in it, "Hash-Funktion" for "Hashfunktion", and where it
   * ends. `end` is that of the first part.
   */
  function findHyphenated(text: string, start: number, end: number): [Found, number] | undefined {
    let longest: [Found, number] | undefined;
    let hash = reader.spell(text, start, end);
    for (let parts = 2; parts <= MAX_JOINED && kindAt(table, text, end) === Kind.Hyphen; parts++) {
      const { length } = reader;
      const from = ++end;
      while (end < text.length && (units[text.charCodeAt(end)]! & PLAIN) === Kind.Word) end++;
      // Not what is held together by more than letters.
      if (end === from || kindAt(table, text, end) <= Kind.Mark) break;
      hash = reader.spell(text, from, end, length, hash);
      const { length: whole } = reader;
      const slot = slotOf(reader.stem(hash));
      // What is no more than an ending is no part: "API-ów".
      if (slot >= 0 && reader.length > length && isBounded(text, start, end, table)) {
        passage.text = text.slice(start, end).replace(HYPHENS, '');
        passage.count = 1;
        passage.starts[0] = 0;
        passage.ends[0] = passage.text.length;
        passage.kinds[0] = Kind.Word;
        const found = findBest(nodeAt(slot).forms);
        if (found) longest = [found, end];
        reader.spell(passage.text, 0, passage.text.length);
      }
      reader.length = whole;
    }
    return longest;
  }

  /** The mentions, and those that begin at a word before a hyphen in place of what they cover. */
  function withHyphenated(text: string, matches: Match[], words: readonly number[]): Match[] {
    const all: Match[] = [];
    let next = 0;
    let behind = 0;
    for (let n = 0; n < words.length; n += 3) {
      const start = words[n]!;
      for (; next < matches.length && matches[next]!.start < start; next++) {
        behind = matches[next]!.end;
        all.push(matches[next]!);
      }
      if (start < behind) continue;
      const longest = findHyphenated(text, start, words[n + 1]!);
      const other = matches[next];
      if (!longest || (other?.start === start && other.end >= longest[1])) continue;
      behind = longest[1];
      while (next < matches.length && matches[next]!.start < behind) next++;
      if (!(longest[0].flags & FormFlag.Not))
        all.push(matchOf(longest[0], start, behind, words[n + 2]!));
    }
    for (; next < matches.length; next++) all.push(matches[next]!);
    return all;
  }

  /** All mentions in a text; `undefined` where it has to be made clean first. */
  function scan(text: string, isClean: boolean): Match[] | undefined {
    const { length } = text;
    const matches: Match[] = [];
    let words = 0;
    let behindWord = false;
    let isNormal = isClean;
    let hyphens: number[] | undefined; // three numbers for each word before one: where it begins, ends, and how many are before
    for (let at = 0; at < length;) {
      const start = at;
      let entry = units[text.charCodeAt(at)] || table.at(text, at);
      let kind: CharKind = kindOf(entry);
      const run = entry & PLAIN;
      let hash = 0;
      if (run === Kind.Word || run === Kind.Apart) {
        do {
          hash = mix(hash, entry >> LETTER);
          entry = ++at < length ? units[text.charCodeAt(at)]! : GAP;
        } while ((entry & PLAIN) === run);
        if (!entry) {
          entry = table.at(text, at);
          if (units[text.charCodeAt(at)]) {
            at = start; // Not seen before: once more.
            continue;
          }
        }
      } else if (kind > Kind.Mark) {
        if (
          kind === Kind.Gap ||
          (kind === Kind.Hyphen && behindWord && beginsWord(kindAt(table, text, at + 1)))
        ) {
          if (isLoose(entry) && !(isNormal ||= unicode.normalize(text) === text)) return undefined;
          behindWord = false;
          at++;
          continue;
        }
        if (kind === Kind.Invisible && !isClean) return undefined;
        if (run === kind) {
          hash = mix(0, entry >> LETTER);
          entry = ++at < length ? table.at(text, at) : GAP;
        }
      }
      const next = kindOf(entry);
      if (at === start || next === Kind.Mark || (next === kind && kind <= Kind.Apart)) {
        // Seldom, so it may be slow: a token of which not every character is one plain letter.
        reader.isLoose = false;
        reader.read(text, start, false);
        if (reader.isLoose && !(isNormal ||= unicode.normalize(text) === text)) return undefined;
        ({ end: at, kind, hash } = reader);
      } else if (stemmer && kind === Kind.Word && at > start + 1) {
        const last = units[text.charCodeAt(at - 1)]! >> LETTER;
        if (
          at - start <= MAX_LETTERS &&
          stemmer.mayEnd(units[text.charCodeAt(at - 2)]! >> LETTER, last)
        ) {
          for (let n = start; n < at; n++)
            letters[n - start] = units[text.charCodeAt(n)]! >> LETTER;
          hash = stemmer.stem(letters, at - start, hash);
        }
      }
      const slot = slotOf(hash);
      if (next === Kind.Hyphen && kind === Kind.Word) (hyphens ??= []).push(start, at, words);
      const found =
        slot < 0 || isOther(text, at, goesOn[slot]!)
          ? undefined
          : findLongest(text, start, at, kind, slot);
      if (!found) {
        behindWord = isWord(kind);
        if (behindWord) words++;
        continue;
      }
      const { count, ends, kinds } = passage;
      at = ends[count - 1]!;
      if (!(found.flags & FormFlag.Not)) matches.push(matchOf(found, start, at, words));
      for (let n = 0; n < count; n++) if ((behindWord = isWord(kinds[n]!))) words++;
    }
    return hyphens ? withHyphenated(text, matches, hyphens) : matches;
  }

  return {
    find(original) {
      const matches = scan(original, false);
      if (matches) return matches;
      const { text, starts, ends } = cleanText(original, unicode, table);
      return scan(text, true)!.map((match) => ({
        ...match,
        start: starts[match.start]!,
        end: ends[match.end - 1]!,
      }));
    },
  };
}

function matchOf({ entries }: Found, start: number, end: number, words: number): Match {
  const match: Match = { start, end, entry: entries[0]!, words };
  if (entries.length > 1) match.senses = entries;
  return match;
}
