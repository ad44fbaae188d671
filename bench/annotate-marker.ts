import type { Glossary } from '../src/core/glossary.ts';
import { SKIPPED_TAGS } from '../src/core/skip.ts';

/** Names of the elements inside of which rivals mark nothing: our own list, without the one that has no end tag. */
export const SKIPPED: ReadonlySet<string> = new Set(
  SKIPPED_TAGS.filter((name) => name !== 'input'),
);

/** Marks the first mention of each term on one page in pieces of its text. */
export interface Marker {
  /** The piece with its marks; `undefined` if there are none in it. */
  mark(text: string): string | undefined;
  /** So many mentions have been marked so far. */
  readonly marked: number;
}

/** What a user of another parser would write around our matcher; it knows no blocks, no languages, no senses. */
export function createMarker({ entries, lang, matcherFor }: Glossary): Marker {
  const matcher = matcherFor(lang)!;
  const seen = new Set<number>();
  return {
    mark(text) {
      let result = '';
      let sent = 0;
      for (const { entry, start, end } of matcher.find(text)) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        const { id } = entries[entry]!;
        result += `${text.slice(sent, start)}<glossary-term term="${id}">${text.slice(start, end)}</glossary-term>`;
        sent = end;
      }
      return sent ? result + text.slice(sent) : undefined;
    },
    get marked() {
      return seen.size;
    },
  };
}
