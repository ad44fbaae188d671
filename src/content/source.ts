import type { Article, Link } from '../core/bundle.ts';

/** What a source says of itself; the rest of the object is `terms`. */
export interface SourceHead {
  /** BCP 47 tag of the entries that name no language of their own. */
  lang: string;
  title?: string;
  /** Address of a term's page, with `{id}` for the entry's id. */
  url?: string;
}

/** An entry as its author wrote it. */
export interface SourceEntry {
  id: string;
  term: string;
  /** Markdown. */
  definition: string;
  aliases?: string[];
  abbreviation?: string;
  /** At most 300 characters of plain text. */
  short?: string;
  /** Ids of other entries. */
  related?: string[];
  service?: Link;
  articles?: Article[];
  category?: string;
  seeAlso?: Link;
  lang?: string;
  sense?: string;
  match?: MatchRules;
}

/** How an entry's forms are found in text. */
export interface MatchRules {
  /** Whether capitals matter; by default in forms of 75 % capitals or more. */
  case?: 'exact' | 'fold';
  /** `false`: only as written, in no other form of the word. */
  inflect?: boolean;
  /** `false`: only hand-made mentions. */
  auto?: boolean;
  /** Longer names that are not this term: "node.js" for "node". */
  not?: string[];
  /** `false`: accents do not matter. */
  diacritics?: boolean;
}
