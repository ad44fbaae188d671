import { cleanName } from '../../src/content/clean-name.ts';
import { endingsOf } from '../../src/content/endings/index.ts';
import { type Form, FormFlag, type FormIndex } from '../../src/core/bundle.ts';
import { writeIndex } from '../../src/core/form-index.ts';

/** A text, a glossary, and all mentions of its terms in the text. See README.md beside this file. */
export interface MatchingCase {
  name: string;
  lang: string;
  /** Ids of the terms, by position as forms count them. */
  terms: string[];
  index: FormIndex;
  text: string;
  mentions: ExpectedMention[];
}

/** `text.slice(start, end)` names the term, in UTF-16 code units. */
export interface ExpectedMention {
  start: number;
  end: number;
  term: string;
}

/** The cases of one subject. */
export interface CaseGroup {
  title: string;
  cases: MatchingCase[];
}

interface CaseFile {
  title: string;
  cases: {
    name: string;
    lang?: string;
    inflected?: true;
    forms: [text: string, term: string, ...flags: FlagName[]][];
    text: string;
    mentions: [surface: string, term: string, start?: number][];
  }[];
}

const FLAGS = {
  exact: FormFlag.Exact,
  made: FormFlag.Made,
  not: FormFlag.Not,
  plain: FormFlag.Plain,
  fixed: FormFlag.Fixed,
} as const;
type FlagName = keyof typeof FLAGS;

/** The files, each named for its subject. */
export const CASE_FILES = [
  'length',
  'boundaries',
  'symbols',
  'case',
  'spelling',
  'normalization',
  'precedence',
  'scripts',
  'inflection',
  'second-names',
  'clitics',
  'loan-words',
  'hostile',
].map((name) => `${name}.json`);

/** Reads all cases, with what the platform has for reading the text of a file. */
export async function loadCases(readText: (file: URL) => Promise<string>): Promise<CaseGroup[]> {
  const texts = await Promise.all(
    CASE_FILES.map((name) => readText(new URL(name, import.meta.url))),
  );
  return texts.map((text) => {
    const { title, cases } = JSON.parse(text) as CaseFile;
    return { title, cases: cases.map(readCase) };
  });
}

function readCase({
  name,
  lang = 'en',
  inflected,
  forms,
  text,
  mentions,
}: CaseFile['cases'][number]): MatchingCase {
  const terms = [...new Set(forms.map(([, term]) => term))];
  return {
    name,
    lang,
    terms,
    index: writeIndex(
      lang,
      forms.map(([form, term, ...flags]): Form => {
        const bits = flags.reduce((sum, flag) => sum | FLAGS[flag], 0);
        return [cleanName(form), terms.indexOf(term), bits];
      }),
      inflected && endingsOf(lang),
    ),
    text,
    mentions: placeMentions(text, mentions, name),
  };
}

function placeMentions(
  text: string,
  mentions: CaseFile['cases'][number]['mentions'],
  name: string,
): ExpectedMention[] {
  let from = 0;
  return mentions.map(([surface, term, start = text.indexOf(surface, from)]) => {
    if (start < from || !text.startsWith(surface, start)) {
      throw new Error(`"${name}": "${surface}" is not in the text behind ${from}`);
    }
    from = start + surface.length;
    return { start, end: from, term };
  });
}
