import type { Endings } from './matcher/endings.ts';

/** A surface form: its text, the position of its entry in `entries`, and what is special about it. */
export type Form = [text: string, entry: number, flags?: number];

/** The forms of one language, as one text that is searched as it arrives. */
export interface FormIndex {
  /** BCP 47 tag. */
  lang: string;
  /**
   * A line for each entry, in the order of `entries`. In it the forms of that entry, with tabs between them, each
   * behind one digit of base 36, its flags.
   */
  forms: string;
  /** How the words of the language end, for finding inflected forms. */
  endings?: Endings;
}

const BASE = 36;
const TAB = 9;
const LINE_FEED = 10;

/** The index of `forms`, which may come in any order. White space within a form becomes a space. */
export function writeIndex(lang: string, forms: readonly Form[], endings?: Endings): FormIndex {
  const lines: string[][] = [];
  for (const [text, entry, flags = 0] of forms) {
    while (lines.length <= entry) lines.push([]);
    lines[entry]!.push(flags.toString(BASE) + text.replace(/\s+/g, ' '));
  }
  const index = { lang, forms: lines.map((line) => line.join('\t')).join('\n') };
  return endings ? { ...index, endings } : index;
}

/** Calls back with each form of an index: where in `forms` its text begins and ends. */
export function readIndex(
  { forms }: FormIndex,
  found: (start: number, end: number, entry: number, flags: number) => void,
): void {
  let start = 0;
  let entry = 0;
  for (let at = 0; at <= forms.length; at++) {
    const code = at < forms.length ? forms.charCodeAt(at) : LINE_FEED;
    if (code !== TAB && code !== LINE_FEED) continue;
    if (at > start + 1) found(start + 1, at, entry, parseInt(forms[start]!, BASE) || 0);
    if (code === LINE_FEED) entry++;
    start = at + 1;
  }
}
