import type { Glossary } from '../core/glossary.ts';
import type { Annotator } from '../page/annotator.ts';
import { HIGHLIGHT } from '../page/highlight-painter.ts';
import type { Parts } from './parts.ts';
import { giveRootBack, rootElement } from './root.ts';
import { foreignSpeech } from './speech.ts';

const NOTES = `
  :host { all: initial !important; display: none !important; }
  @media print { :host { display: block !important; margin-block-start: 2em !important; font: 10pt/1.4 var(--glossary-font, inherit) !important; color: #000 !important; } }
  h2 { margin: 0 0 .5em; font-size: 1.2em; break-after: avoid; }
  ol { margin: 0; padding-inline-start: 2em; }
  li { margin-block-end: .4em; break-inside: avoid; }`;

// A reader of the paper sees which words have a note.
const MARKS = `@media print{::highlight(${HIGHLIGHT}){text-decoration-line:underline;text-decoration-style:dotted;text-decoration-thickness:1px}}`;

/**
 * Has the marked terms explained at the end of a printed page, one numbered note for each. They are there while it is
 * printed, and not before. Ends with `signal`.
 */
export function printNotes(
  annotator: Annotator,
  glossary: Glossary,
  parts: Parts,
  signal: AbortSignal,
): void {
  const print = matchMedia('print');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(MARKS);
  document.adoptedStyleSheets.push(sheet);
  let title = 'Terms explained';
  let notes: HTMLElement | undefined;
  const ids = (): string[] => [...new Set(annotator.report().marks.map(({ term }) => term))];

  const write = (): void => {
    erase();
    notes = notesOn(ids(), glossary, title);
    if (notes) rootElement().append(notes);
  };
  const erase = (): void => {
    notes?.remove();
    notes = undefined;
    giveRootBack();
  };
  addEventListener('beforeprint', write, { signal });
  addEventListener('afterprint', erase, { signal });
  print.addEventListener('change', () => (print.matches ? write() : erase()), { signal });
  signal.addEventListener('abort', () => {
    erase();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  // Printing does not wait, so what it takes is fetched before.
  glossary.load(ids())?.catch(() => undefined);
  void foreignSpeech(document.documentElement.lang || glossary.lang, parts).then((speech) => {
    if (speech) title = speech.words.notes;
  });
}

function notesOn(
  ids: readonly string[],
  glossary: Glossary,
  title: string,
): HTMLElement | undefined {
  const entries = ids.flatMap((id) => glossary.get(id) ?? []);
  if (!entries.length) return undefined;
  const notes = document.createElement('glossary-notes');
  const root = notes.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(NOTES);
  root.adoptedStyleSheets = [sheet];
  const list = document.createElement('ol');
  for (const { term, short, lang = glossary.lang } of entries) {
    const item = document.createElement('li');
    Object.assign(item, { lang, dir: 'auto' });
    item.append(withText('b', term), ` ${short}`);
    list.append(item);
  }
  root.append(withText('h2', title), list);
  return notes;
}

const withText = (name: 'b' | 'h2', textContent: string): HTMLElement =>
  Object.assign(document.createElement(name), { textContent });
