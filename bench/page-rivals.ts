import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Something else that marks the terms of a page, as the sources of two scripts. */
export interface PageRival {
  name: string;
  /** Made ready before the clock starts, which is more than a page would give it. */
  prepare: string;
  /** The source of an act that marks. */
  act: string;
}

/** What marks are counted by, whoever has made them. */
export const COUNT_MARKS = `(CSS.highlights.get('glossary-term')?.size ?? 0)
  + document.querySelectorAll('mark[data-markjs],.rival,glossary-term').length`;

/**
 * One regular expression of all wordings, the longest first, and a wrapper around each hit: what scripts like Glossarizer
 * do, written anew and with care: text stays text, code and links are left out.
 */
export const regExpPageRival = ({ source, flags }: RegExp): PageRival => ({
  name: 'one regular expression, wrapping',
  prepare: '',
  act: `() => {
    const pattern = new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)});
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      if (node.parentElement.closest('script,style,code,pre,a,button,h1,h2,h3,h4,h5,h6')) continue;
      let rest = node;
      let offset = 0;
      for (const { 0: { length }, index } of node.data.matchAll(pattern)) {
        const middle = rest.splitText(index - offset);
        rest = middle.splitText(length);
        offset = index + length;
        const span = document.createElement('span');
        span.className = 'rival';
        middle.replaceWith(span);
        span.append(middle);
      }
    }
  }`,
});

/** Its search goes from word to word by calling itself, so that with too many the stack is full. */
const WORDS_AT_ONCE = 200;

export const markJsPageRival = (wordings: readonly string[]): PageRival => ({
  name: 'mark.js',
  prepare: readFileSync(createRequire(import.meta.url).resolve('mark.js'), 'utf8'),
  act: `() => {
    const words = ${JSON.stringify([...new Set(wordings)])};
    const exclude = ['code *', 'pre *', 'a *', 'button *', 'script', 'style'];
    const accuracy = { value: 'exactly', limiters: Array.from('.,;:!?()[]{}"“”‘’/') };
    for (let n = 0; n < words.length; n += ${WORDS_AT_ONCE})
      new Mark(document.body).mark(words.slice(n, n + ${WORDS_AT_ONCE}), { separateWordSearch: false, accuracy, exclude });
  }`,
});

const ours = (options: object): string => `async () => {
  const { glosslight } = await import('/glosslight.esm.js');
  globalThis.marked = await glosslight(${JSON.stringify({ glossary: '/glossary.json', root: 'body', ...options })});
}`;

export const OURS: readonly PageRival[] = [
  { name: 'glosslight', prepare: '', act: ours({}) },
  { name: 'glosslight, all mentions', prepare: '', act: ours({ limit: 'none' }) },
  {
    name: 'glosslight, all mentions, wrapping',
    prepare: '',
    act: ours({ limit: 'none', mark: 'wrap' }),
  },
];
