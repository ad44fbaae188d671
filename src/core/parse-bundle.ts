import { type Content, type Entry, FORMAT, type FormIndex, type Manifest } from './bundle.ts';
import { GlosslightError } from './error.ts';

const isObject = (json: unknown): json is object => typeof json === 'object' && json !== null;
const isText = (json: unknown): boolean => json !== '' && typeof json === 'string';

/** Whether parsed JSON is a manifest (of any version) rather than a raw glossary. */
export const isManifest = (json: unknown): json is Partial<Manifest> =>
  isObject(json) && 'glosslight' in json;

/** The manifest that `json` is; throws `version` for a format that this reader does not know. */
export function parseManifest(json: Partial<Manifest>, url: string): Manifest {
  const { glosslight, lang, content } = json;
  if (glosslight !== FORMAT) {
    throw new GlosslightError(
      'version',
      url,
      `Bundle format ${glosslight} is not known; use a newer glosslight.js`,
    );
  }
  if (!isText(lang) || !isText(content?.file)) {
    throw new GlosslightError('json', url, 'No whole manifest; build it again');
  }
  return json as Manifest;
}

/**
 * The sound entries of a content file. What is not an entry becomes a hole, so that the others keep their positions.
 * Throws `empty` if nothing is left.
 */
export function parseContent(
  json: unknown,
  url: string,
): { entries: (Entry | undefined)[]; forms: FormIndex[] } {
  const { entries, forms } = { ...(json as Partial<Content>) };
  const sound = list(entries).map((entry) => (isEntry(entry) ? entry : undefined));
  if (!sound.some(Boolean))
    throw new GlosslightError('empty', url, 'No usable entry; run glosslight check');
  return {
    entries: sound,
    forms: list(forms).filter(isIndex),
  };
}

const isIndex = (json: Partial<FormIndex> | null): json is FormIndex =>
  isText(json?.lang) && typeof json?.forms === 'string' && isObject(json.endings ?? {});

const list = <T>(json: T[] | undefined): T[] => (Array.isArray(json) ? json : []);

const isEntry = (json: Partial<Entry> | null): json is Entry =>
  isText(json?.id) &&
  isText(json?.term) &&
  isText(json?.short) &&
  isText(json?.lang ?? 'en') &&
  Array.isArray(json?.definition);
