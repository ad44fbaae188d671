import type { Article, Link } from '../core/bundle.ts';
import { MAX_TOKENS } from '../core/matcher/form-table.ts';
import { safeUrl } from '../core/safe-url.ts';
import { quote } from './quote.ts';
import { flag, isObject, listOf, oneOf, type Read, record, text } from './read-json.ts';
import type { MatchRules, SourceEntry } from './source.ts';

const MAX_NAME = 200;
const MAX_URL = 2000;
// Longer than the longest entry of any dictionary; it bounds the time that parsing can take.
const MAX_DEFINITION = 30_000;

// As the matcher counts them: in scripts without spaces every character, and every sign.
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[\p{L}\p{M}\p{N}_]+|[^\s-]/gu;

/** Most characters of a short definition, whoever wrote it. */
export const MAX_SHORT = 300;

const SLUG =
  /^[\p{L}\p{M}\p{N}_~-][\p{L}\p{M}\p{N}_.~-]*(?:\/[\p{L}\p{M}\p{N}_~-][\p{L}\p{M}\p{N}_.~-]*)*$/u;

/** An id. One that does not fit in URLs is an error, but no reason for a page to go without the entry. */
export const readId: Read<string> = (json, report) => {
  const id = text(MAX_NAME)(json, report);
  if (id !== undefined && !SLUG.test(id)) {
    report.error(
      `${quote(id)} does not fit in a URL`,
      'Use letters, digits and - _ . ~ only, and / between parts that do not begin with a full stop.',
    );
  }
  return id;
};

/** A name by which text may call the term. */
const name: Read<string> = (json, report) => {
  const value = text(MAX_NAME)(json, report);
  if (value === undefined) return undefined;
  if (/[\p{L}\p{N}]/u.test(value)) {
    const words = value.match(WORD)!.length;
    if (words > MAX_TOKENS) {
      report.warning(
        `has ${words} words, too many to be looked for`,
        `Give a name of at most ${MAX_TOKENS} words; in scripts without spaces, of so many characters.`,
      );
    }
    return value;
  }
  report.error(
    `${quote(value)} has no letter or digit`,
    'Give a name that can be told from punctuation.',
  );
  return undefined;
};

/** An address that is harmless to follow. */
export const readUrl: Read<string> = (json, report) => {
  const url = text(MAX_URL)(json, report);
  if (url === undefined) return undefined;
  const safe = safeUrl(url);
  if (safe === undefined) {
    report.error(
      `${quote(url)} is not a safe address`,
      'Use an http, https, mailto or relative address without spaces.',
    );
  }
  return safe;
};

/** A calendar day as ISO 8601 writes it. */
const date: Read<string> = (json, report) => {
  const day = text(MAX_NAME)(json, report);
  if (day === undefined || isDay(day)) return day;
  report.error(`${quote(day)} is not a date`, 'Write year, month and day like 2026-09-15.');
  return undefined;
};

function isDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  // Some engines read 30 February as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** A language tag, by its shape, in the usual capitals: "pt-BR", "zh-Hant". */
export const readLang: Read<string> = (json, report) => {
  const lang = text(MAX_NAME)(json, report);
  if (lang === undefined) return undefined;
  if (/^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(lang)) {
    return lang
      .toLowerCase()
      .replace(/-[a-z]{2}(?=-|$)/g, (region) => region.toUpperCase())
      .replace(/-[a-z](?=[a-z]{3}(?:-|$))/g, (initial) => initial.toUpperCase());
  }
  report.error(`${quote(lang)} is not a language tag`, 'Write a BCP 47 tag like "en" or "pt-BR".');
  return undefined;
};

const link = record<Link>({ title: text(MAX_SHORT), url: readUrl }, ['title', 'url']);

const article = record<Article>({ title: text(MAX_SHORT), url: readUrl, date }, ['title', 'url']);

const match = record<MatchRules>(
  { case: oneOf('exact', 'fold'), inflect: flag, auto: flag, not: listOf(name), diacritics: flag },
  [],
);

const fields = record<SourceEntry>(
  {
    id: readId,
    term: name,
    definition: text(MAX_DEFINITION, (markdown) => (markdown.trim() ? markdown : '')),
    aliases: listOf(name),
    abbreviation: name,
    short: text(MAX_SHORT),
    related: listOf(text(MAX_NAME)),
    service: link,
    articles: listOf(article),
    category: text(MAX_NAME),
    seeAlso: link,
    lang: readLang,
    sense: text(MAX_NAME),
    match,
  },
  ['id', 'term', 'definition'],
);

/** An entry by itself; whether what it refers to exists is seen later. */
export const readEntry: Read<SourceEntry> = (json, report) => {
  const entry = fields(json, report);
  if (isObject(json) && !Object.hasOwn(json, 'short')) {
    report
      .at('short')
      .warning(
        'is missing, so the first sentence of the definition stands in',
        `Write what fits in a tooltip, ${MAX_SHORT} characters at most.`,
      );
  }
  return entry;
};
