import type { Article, Content, Entry, Form, FormIndex, Link } from '../core/bundle.ts';
import { writeIndex } from '../core/form-index.ts';
import type { GlossaryHead } from '../core/glossary.ts';
import { cleanName } from './clean-name.ts';
import { endingsOf } from './endings/index.ts';
import { formsOf } from './forms.ts';
import { senseOf } from './homographs.ts';
import type { Problem } from './problem.ts';
import { MAX_SHORT } from './read-entry.ts';
import { shortOf } from './short.ts';
import type { TitleUse } from './title-use.ts';
import { type SoundEntry, validate } from './validate.ts';

/** A glossary ready for use, and what was wrong with its source. */
export interface Compiled {
  head: GlossaryHead;
  content: Content;
  problems: Problem[];
}

/**
 * Compiles the parsed JSON of a `glossary.json`. It is the same in the page and in the compiler, and so is its outcome.
 *
 * Lenient: what cannot be used is left out and reported, whatever the JSON is; nothing is thrown.
 */
export function compileGlossary(json: unknown): Compiled {
  const { source, problems } = validate(json);
  const { head, entries, contextOf } = source;
  return {
    head,
    content: {
      entries: entries.map((entry) => compileEntry(entry, head.lang, contextOf)),
      forms: indexForms(entries, head.lang, contextOf),
    },
    problems,
  };
}

/** The forms of all entries, in an index for each language. */
function indexForms(
  entries: readonly SoundEntry[],
  lang: string,
  contextOf: TitleUse,
): FormIndex[] {
  const byLanguage = new Map<string, Form[]>([[lang, []]]);
  entries.forEach(({ entry }, position) => {
    const its = entry.lang ?? lang;
    let forms = byLanguage.get(its);
    if (!forms) byLanguage.set(its, (forms = []));
    for (const { text, flags } of formsOf(entry, contextOf(entry))) {
      forms.push([cleanName(text), position, flags]);
    }
  });
  return Array.from(byLanguage)
    .filter(([, forms]) => forms.length)
    .map(([its, forms]) => writeIndex(its, forms, endingsOf(its)));
}

function compileEntry({ entry, definition }: SoundEntry, lang: string, contextOf: TitleUse): Entry {
  const { id, term, abbreviation, aliases, category, related, service, articles, seeAlso } = entry;
  const sense = senseOf(entry, contextOf(entry));
  return {
    id,
    term,
    short: entry.short ?? (shortOf(definition, MAX_SHORT) || term),
    definition,
    ...(abbreviation !== undefined && { abbreviation }),
    ...(!!aliases?.length && { aliases }),
    ...(category !== undefined && { category }),
    ...(!!related?.length && { related }),
    ...(service && { service: linkOf(service) }),
    ...(!!articles?.length && { articles: articles.map(articleOf).toSorted(newestFirst) }),
    ...(seeAlso && { seeAlso: linkOf(seeAlso) }),
    ...(entry.lang !== undefined && entry.lang !== lang && { lang: entry.lang }),
    ...(sense !== undefined && { sense }),
    ...(entry.match?.auto === false && { auto: false }),
  };
}

const linkOf = ({ title, url }: Link): Link => ({ title, url });

const articleOf = ({ title, url, date }: Article): Article => ({
  title,
  url,
  ...(date !== undefined && { date }),
});

/** ISO dates compare as text; what has no date comes last. */
const newestFirst = (a: Article, b: Article): number =>
  (b.date ?? '') < (a.date ?? '') ? -1 : (b.date ?? '') > (a.date ?? '') ? 1 : 0;
