import type { ContentNode } from '../core/content.ts';
import { reportHomographs } from './homographs.ts';
import { parseMarkdown } from './markdown.ts';
import type { Problem } from './problem.ts';
import { quote } from './quote.ts';
import { readEntry, readId } from './read-entry.ts';
import { readHead } from './read-head.ts';
import { isObject } from './read-json.ts';
import { Reporter } from './reporter.ts';
import type { SourceEntry, SourceHead } from './source.ts';
import { keepTermLinks } from './term-links.ts';
import { createTitleUse, type TitleUse } from './title-use.ts';

/** What a source is read as that names no language. */
const DEFAULT_LANG = 'en';

/** A source with nothing unsound left in it. */
export interface Source {
  head: SourceHead;
  entries: SoundEntry[];
  /** What the titles say about each other. */
  contextOf: TitleUse;
}

export interface SoundEntry {
  /** As written, without the fields that could not be used. */
  entry: SourceEntry;
  /** The parsed definition. Its links to terms lead somewhere. */
  definition: ContentNode[];
}

interface Draft extends SoundEntry {
  report: Reporter;
}

/**
 * What is sound of a glossary's source, and every problem of it in the order of the source. Never throws.
 *
 * An entry without id, term or definition is left out, of entries with the same id the later ones,
 * and of an entry the fields and references that are wrong.
 */
export function validate(json: unknown): { source: Source; problems: Problem[] } {
  const ofHead: Problem[] = [];
  const { head: open, terms, list } = readHead(json, new Reporter(ofHead));

  // A list of problems for each entry: the second pass adds to the places of the first.
  const problems = terms.map((): Problem[] => []);
  const drafts: Draft[] = [];
  const named = new Set<string>();
  const sound = new Map<string, SourceEntry>();
  terms.forEach((term, index) => {
    const id = idOf(term);
    const place = { position: `${list}[${index}]`, name: id ?? `#${index}` };
    const report = new Reporter(problems[index]!, place);
    if (id !== undefined && named.has(id)) {
      report
        .at('id')
        .error('is the id of an earlier entry too', 'Give each entry an id of its own.');
    }
    if (id !== undefined) named.add(id);
    const entry = readEntry(term, report);
    if (!entry || sound.has(entry.id)) return;
    sound.set(entry.id, entry);
    drafts.push({
      entry,
      definition: parseMarkdown(entry.definition, report.at('definition')),
      report,
    });
  });

  const entries = drafts.map((draft) => resolve(draft, named, sound));
  const head = { lang: commonLang(entries) ?? DEFAULT_LANG, ...open };
  const contextOf = createTitleUse(sound.values(), head.lang);
  reportHomographs(drafts, head.lang, contextOf);
  return { source: { head, entries, contextOf }, problems: [...ofHead, ...problems.flat()] };
}

/** The language that every one of the entries names. */
function commonLang(entries: readonly SoundEntry[]): string | undefined {
  const lang = entries[0]?.entry.lang;
  return entries.every(({ entry }) => entry.lang === lang) ? lang : undefined;
}

/** The id that an entry claims, even if the rest of it cannot be used. */
const idOf = (json: unknown): string | undefined =>
  isObject(json) ? readId(json['id'], new Reporter([])) : undefined;

/** The entry without references to ids that no entry has, and to entries that had to be left out. */
function resolve(
  { entry, definition, report }: Draft,
  named: ReadonlySet<string>,
  sound: ReadonlyMap<string, SourceEntry>,
): SoundEntry {
  const leadsSomewhere = (id: string, field: string): boolean => {
    if (!named.has(id)) {
      report
        .at(field)
        .error(
          `refers to ${quote(id)}, which no entry has as its id`,
          'Correct the id or remove it.',
        );
    }
    return sound.has(id);
  };
  const resolved = { ...entry };
  if (entry.related) {
    if (entry.related.includes(entry.id)) {
      report.at('related').error('refers to its own entry', 'Remove the id.');
    }
    resolved.related = [...new Set(entry.related)].filter(
      (id) => id !== entry.id && leadsSomewhere(id, 'related'),
    );
  }
  return {
    entry: resolved,
    definition: keepTermLinks(definition, (id) => leadsSomewhere(id, 'definition')),
  };
}
