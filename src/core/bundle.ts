import type { ContentNode } from './content.ts';
import type { FormIndex } from './form-index.ts';

export type { Form, FormIndex } from './form-index.ts';

export * as FormFlag from './form-flag.ts';

/** The only bundle format so far; a reader refuses any other number. */
export const FORMAT = 1;

/**
 * What `glosslight build` writes as `glossary.json`: the mutable head of a bundle.
 * It is at most 1 kB and names the immutable rest by hash.
 */
export interface Manifest {
  /** Tells a manifest from a raw glossary, and the format. */
  glosslight: typeof FORMAT;
  /** BCP 47 tag of the entries that name no language of their own. */
  lang: string;
  title?: string;
  /** Address of a term's page, with `{id}` for the entry's id. */
  url?: string;
  /** How many entries there are. */
  entries: number;
  /** The one file of a small glossary. */
  content?: BundleFile;
  /** The index of a large one, whose entries are in shards. */
  index?: BundleFile;
}

/** A file of the bundle, relative to its manifest. */
export interface BundleFile {
  file: string;
  /** Subresource Integrity value, `sha384-…`. */
  integrity: string;
  /** Uncompressed size. */
  bytes: number;
}

/** The content file: every entry, and by language the surface forms that lead to them. */
export interface Content {
  entries: Entry[];
  forms: FormIndex[];
}

/** The index of a glossary in shards: all that is needed to mark a page. */
export interface Index {
  /** The ids of the entries, a line each. */
  ids: string;
  /** What else has to be known of some entries before they are opened, by position. */
  heads?: Record<number, Omit<EntryHead, 'id'>>;
  forms: FormIndex[];
  shards: Shard[];
}

/** A file `{entries}` with the next so many entries. */
export interface Shard extends BundleFile {
  entries: number;
}

/** What of an entry decides where it is marked. */
export type EntryHead = Pick<Entry, 'id' | 'auto' | 'sense' | 'category'>;

/** One compiled entry. Text is plain unless it is a `ContentNode`. */
export interface Entry {
  id: string;
  term: string;
  /** At most 300 characters, for tooltips. */
  short: string;
  definition: ContentNode[];
  abbreviation?: string;
  aliases?: string[];
  category?: string;
  /** Ids of entries that exist. */
  related?: string[];
  service?: Link;
  /** Newest first. */
  articles?: Article[];
  seeAlso?: Link;
  /** BCP 47 tag, where it is not the glossary's. */
  lang?: string;
  /** What tells this entry from another of the same name: "networking". */
  sense?: string;
  /** `false`: only hand-made mentions. */
  auto?: false;
}

export interface Link {
  title: string;
  url: string;
}

export interface Article extends Link {
  /** ISO 8601 calendar date, `2026-09-15`. */
  date?: string;
}
