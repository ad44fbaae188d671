import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { groupBy } from './group.ts';

/** A glossary, texts of the same project, and the mentions of its terms that the authors of the texts marked. */
export interface TruthCorpus {
  /** "python.pt-br" */
  name: string;
  /** As the project writes it: "pt-br". */
  lang: string;
  terms: TruthTerm[];
  blocks: Block[];
  /** There are no texts, and what stands around each mark is taken for one. */
  onlyContexts: boolean;
}

export interface TruthTerm {
  id: string;
  term: string;
  aliases: string[];
}

/** A paragraph, an item of a list or the like. */
export interface Block {
  text: string;
  marks: Mark[];
  /** Spans that no marks are looked for in. */
  code: Span[];
}

export interface Span {
  start: number;
  end: number;
}

/** `text.slice(start, end)` is what the author marked. */
export interface Mark extends Span {
  surface: string;
  term_id: string;
  /** The title of the entry that it names. */
  term: string;
  /** How the wording differs from the term. */
  cls: string;
  /** Which name of the term is worded so; "en" and "en-split" are the English one in a translated text. */
  via?: string;
}

type MarkLine = Mark & { source: string; block: number; ctx: string };

interface BlockLine {
  page: string;
  block: number;
  text: string;
  zones: [number, number, string][];
}

const CODE = new Set(['code', 'tt', 'kbd', 'samp']);

/** All corpora in a folder that have marks, in the order of their names. */
export function readTruth(folder: string): TruthCorpus[] {
  const names = globSync('*.jsonl', { cwd: path.join(folder, 'truth') })
    .map((file) => path.basename(file, '.jsonl'))
    .sort();
  if (!names.length) throw new Error(`${folder} has no marks: no truth/NAME.LANG.jsonl`);
  return names.flatMap((name) => {
    const terms = readTerms(path.join(folder, 'glossaries', name));
    return terms ? [readCorpus(folder, name, terms)] : [];
  });
}

/** The glossaries of a language, without marks and texts. */
export function readGlossaries(folder: string, lang: string): TruthCorpus[] {
  const names = globSync(`*.${lang}.json`, { cwd: path.join(folder, 'glossaries') })
    .map((file) => path.basename(file, '.json'))
    .sort();
  return names.map((name) => {
    const terms = readTerms(path.join(folder, 'glossaries', name)) ?? [];
    return { name, lang, terms, blocks: [], onlyContexts: true };
  });
}

function readCorpus(folder: string, name: string, terms: TruthTerm[]): TruthCorpus {
  const ids = new Set(terms.map(({ id }) => id));
  // Some name entries that are not translated yet, and nobody can find those.
  const marks = readLines<MarkLine>(path.join(folder, 'truth', `${name}.jsonl`)).filter(
    ({ term_id }) => ids.has(term_id),
  );
  const file = path.join(folder, 'truth/blocks', `${name}.jsonl`);
  const onlyContexts = !existsSync(file);
  const blocks = onlyContexts ? marks.map(contextOf) : readBlocks(readLines(file), marks);
  return { name, lang: name.slice(name.indexOf('.') + 1), terms, blocks, onlyContexts };
}

function readBlocks(lines: readonly BlockLine[], marks: readonly MarkLine[]): Block[] {
  const byPlace = groupBy(marks, ({ source, block }) => `${source}#${block}`);
  return lines.map(({ page, block, text, zones }) => ({
    text,
    marks: byPlace.get(`${page}#${block}`) ?? [],
    code: zones
      .filter(([, , kind]) => CODE.has(kind))
      .map(([start, end]): Span => ({ start, end })),
  }));
}

/** "the [[mark]] within its sentence" as a text with one mark. */
function contextOf(mark: MarkLine): Block {
  const start = mark.ctx.indexOf('[[');
  const text = mark.ctx.replace('[[', '').replace(']]', '');
  return { text, marks: [{ ...mark, start, end: start + mark.surface.length }], code: [] };
}

function readTerms(file: string): TruthTerm[] | undefined {
  const json = existsSync(`${file}.json`)
    ? readFileSync(`${file}.json`)
    : existsSync(`${file}.json.gz`)
      ? gunzipSync(readFileSync(`${file}.json.gz`))
      : undefined;
  if (!json) return undefined;
  const terms = JSON.parse(json.toString()) as (Omit<TruthTerm, 'aliases'> & Partial<TruthTerm>)[];
  return terms.map(({ id, term, aliases = [] }) => ({ id, term, aliases }));
}

const readLines = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
