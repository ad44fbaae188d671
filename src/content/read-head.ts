import { isManifest } from '../core/parse-bundle.ts';
import { readLang, readUrl } from './read-entry.ts';
import { isObject, type Read, record, text, wrongType } from './read-json.ts';
import type { Reporter } from './reporter.ts';
import type { SourceHead } from './source.ts';

/** The only source format so far. */
const VERSION = 1;

interface SourceFile extends OpenHead {
  $schema?: string;
  version?: typeof VERSION;
  terms: unknown[];
}

/** What a source says of itself, maybe not its language. */
type OpenHead = Partial<SourceHead>;

/** The outside of a source. */
export interface Outline {
  head: OpenHead;
  /** The entries, still unread; none if the source cannot be used. */
  terms: readonly unknown[];
  /** The name of their list, empty where the list is the whole source. */
  list: string;
}

const version: Read<typeof VERSION> = (json, report) => {
  if (json === VERSION) return VERSION;
  report.error(
    `is not ${VERSION}, the only version there is`,
    `Write ${VERSION}, or use a newer Glosslight.`,
  );
  return undefined;
};

const terms: Read<unknown[]> = (json, report) => {
  if (!Array.isArray(json))
    return wrongType(json, 'a list', 'Write a list of entries in [ ].', report);
  if (json.length) return json;
  report.error('has no entries', 'Add an entry with id, term and definition.');
  return undefined;
};

/** The address of a term's page, with one `{id}` in it. */
const pageUrl: Read<string> = (json, report) => {
  const url = readUrl(json, report);
  if (url === undefined || url.split('{id}').length === 2) return url;
  report.error(
    'does not hold {id} exactly once',
    'Write {id} where the address has the id of the entry.',
  );
  return undefined;
};

const sourceFile = record<SourceFile>(
  { $schema: text(2000), version, lang: readLang, title: text(300), url: pageUrl, terms },
  ['terms'],
);

/** Reads the outside of a source: an object with `terms`, or a bare list of them. */
export function readHead(json: unknown, report: Reporter): Outline {
  const none: Outline = { head: {}, terms: [], list: '' };
  if (Array.isArray(json)) return { ...none, terms: terms(json, report) ?? [] };
  if (!isObject(json)) {
    wrongType(json, 'a glossary', 'Write an object with `terms`, or a list of entries.', report);
    return none;
  }
  if (isManifest(json)) {
    report.error(
      'is a manifest that was built from a glossary',
      'Use the source that it was built from.',
    );
    return none;
  }
  const file = sourceFile(json, report);
  // Nothing is known of another version, not even whether it has the same fields.
  if (!file || (Object.hasOwn(json, 'version') && !file.version)) return none;
  const { lang, title, url } = file;
  return {
    head: {
      ...(lang !== undefined && { lang }),
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
    },
    terms: file.terms,
    list: 'terms',
  };
}
