import {
  type Content,
  type Entry,
  type EntryHead,
  FORMAT,
  type FormIndex,
  type Index,
  type Manifest,
  type Shard,
} from './bundle.ts';
import { GlosslightError } from './error.ts';
import type { Endings } from './matcher/endings.ts';

const isObject = (json: unknown): json is object => typeof json === 'object' && json !== null;
const isText = (json: unknown): boolean => json !== '' && typeof json === 'string';

/** Whether parsed JSON is a manifest (of any version) rather than a raw glossary. */
export const isManifest = (json: unknown): json is Partial<Manifest> =>
  isObject(json) && 'glosslight' in json;

/** The manifest that `json` is; throws `version` for a format that this reader does not know. */
export function parseManifest(json: Partial<Manifest>, url: string): Manifest {
  const { lang, content, index, url: pages = lang } = json;
  const format: unknown = json.glosslight;
  if (format !== FORMAT) {
    // Anything may stand there, and not all of it can be put into words.
    const number = typeof format === 'number' ? ` ${format}` : '';
    throw new GlosslightError(
      'version',
      url,
      `Bundle format${number} is not known; use a newer glosslight.js`,
    );
  }
  if (![lang, pages, (index || content)?.file].every(isText)) {
    throw new GlosslightError('json', url, 'No whole manifest; build it again');
  }
  return json as Manifest;
}

/**
 * The sound entries and indexes of a content file. What is not an entry becomes a hole, so that the others keep their
 * positions; what is not an index is left out. Throws `empty` if nothing is left.
 */
export function parseContent(
  json: unknown,
  url: string,
): { entries: (Entry | undefined)[]; forms: FormIndex[] } {
  const { entries, forms } = { ...(json as Partial<Content>) };
  return { entries: notEmpty(parseEntries(entries), url), forms: list(forms).filter(isIndex) };
}

/** The heads of the entries of an index, with holes for what is none, and the shards that have the rest. */
export function parseIndex(json: unknown): {
  heads: (EntryHead | undefined)[];
  forms: FormIndex[];
  shards: Shard[];
} {
  const { ids, heads, forms, shards } = { ...(json as Partial<Index>) };
  const all = (typeof ids === 'string' ? ids : '')
    .split('\n')
    .map((id, n) => ({ ...heads?.[n], id }));
  return {
    heads: all.map((head) => (isHead(head) ? head : undefined)),
    forms: list(forms).filter(isIndex),
    shards: list(shards).filter(
      (shard) => isText(shard?.file) && Number.isInteger(shard.entries) && shard.entries > 0,
    ),
  };
}

/** The sound entries of a shard, with holes for what is none. */
export const parseShard = (json: unknown): (Entry | undefined)[] =>
  parseEntries({ ...(json as Partial<Content>) }.entries);

/** The entries of a file, if there are any; else throws `empty`. */
export function notEmpty<T>(entries: T[], url: string): T[] {
  if (entries.some(Boolean)) return entries;
  throw new GlosslightError('empty', url, 'No usable entry; run glosslight check');
}

const parseEntries = (json: Entry[] | undefined): (Entry | undefined)[] =>
  list(json).map((entry) => (isEntry(entry) ? entry : undefined));

const isIndex = (json: Partial<FormIndex> | null): json is FormIndex =>
  isText(json?.lang) &&
  typeof json?.forms === 'string' &&
  (json.endings === undefined || isEndings(json.endings));

function isEndings(json: Partial<Endings> | null): boolean {
  const { rules, min, times = 1, alike = '' } = { ...json };
  return (
    typeof rules === 'string' &&
    typeof min === 'number' &&
    typeof times === 'number' &&
    typeof alike === 'string'
  );
}

const list = <T>(json: T[] | undefined): T[] => (Array.isArray(json) ? json : []);

const isEntry = (json: Partial<Entry> | null): json is Entry =>
  isObject(json) &&
  isHead(json) &&
  [json.term, json.short, json.lang ?? 'en'].every(isText) &&
  Array.isArray(json.definition);

/** What decides where an entry is marked is text. */
const isHead = ({ id, sense = id, category = id }: Partial<EntryHead>): boolean =>
  [id, sense, category].every(isText);
