import { type Content, type Entry, FORMAT, type Form, type Manifest } from './bundle.ts';
import { GlosslightError } from './error.ts';

type Json = Record<string, unknown>;

const isObject = (json: unknown): json is Json => typeof json === 'object' && json !== null && !Array.isArray(json);
const areTexts = (...values: unknown[]): boolean => values.every((value) => value && typeof value === 'string');

/** Whether parsed JSON is a manifest (of any version) rather than a raw glossary. */
export const isManifest = (json: unknown): json is Json => isObject(json) && 'glosslight' in json;

/** The manifest that `json` is; throws `version` for a format that this reader does not know. */
export function parseManifest(json: Json, url: string): Manifest {
  const { glosslight, lang, content } = json as Partial<Manifest>;
  if (glosslight !== FORMAT) {
    throw new GlosslightError('version', url, `Bundle format ${glosslight} is not known; use a newer glosslight.js`);
  }
  if (!isObject(content) || !areTexts(lang, content['file'])) {
    throw new GlosslightError('json', url, 'The manifest names no language or content file; build the glossary again');
  }
  return json as unknown as Manifest;
}

/**
 * The sound entries of a content file. What is not an entry becomes a hole, so that forms keep their positions,
 * and forms that lead nowhere are dropped. Throws `empty` if nothing is left.
 */
export function parseContent(json: unknown, url: string): { entries: (Entry | undefined)[]; forms: Form[] } {
  const { entries, forms } = (isObject(json) ? json : {}) as Partial<Content>;
  const sound = list(entries).map((entry) => (isEntry(entry) ? entry : undefined));
  if (!sound.some(Boolean)) throw new GlosslightError('empty', url, 'No usable entry; run glosslight check');
  return { entries: sound, forms: list(forms).filter((form) => isForm(form) && sound[form[1]]) };
}

const list = <T>(json: T[] | undefined): T[] => (Array.isArray(json) ? json : []);

const isEntry = (json: unknown): json is Entry =>
  isObject(json) && areTexts(json['id'], json['term'], json['short']) && Array.isArray(json['definition']);

const isForm = (json: unknown): json is Form => Array.isArray(json) && areTexts(json[0]);
