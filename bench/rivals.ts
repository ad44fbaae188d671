import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { AhoCorasick } from '@monyone/aho-corasick/fast';

/** Another way of finding terms, set up once for some wordings. */
export interface Rival {
  name: string;
  /** What it does not do. */
  lacks: string;
  /** How many mentions it finds. */
  countHits(texts: readonly string[]): number;
}

/** A page without a matcher might do this. */
export function regExpRival(pattern: RegExp): Rival {
  return {
    name: 'one regular expression',
    lacks: 'no inflection, one rule for case, letters as borders in any script',
    countHits: (texts) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0),
  };
}

/**
 * The fastest of the packages that were tried. It finds strings; lower case and whole words are ours, as a page would
 * add them.
 */
export function ahoCorasickRival(wordings: readonly string[]): Rival {
  const automaton = new AhoCorasick([...new Set(wordings.map((text) => text.toLowerCase()))]);
  const isLetter = letterTable();
  const isInside = (text: string, at: number): boolean =>
    isLetter[text.charCodeAt(at - 1)] === 1 && isLetter[text.charCodeAt(at)] === 1;
  return {
    name: 'Aho–Corasick (@monyone/aho-corasick)',
    lacks: 'no inflection, no rules for case, no folding of hyphens and diacritics',
    countHits(texts) {
      let hits = 0;
      for (const text of texts) {
        const lower = text.toLowerCase();
        const found = automaton
          .matchInText(lower)
          .filter(({ begin, end }) => !isInside(lower, begin) && !isInside(lower, end))
          .sort((a, b) => a.begin - b.begin || b.end - a.end);
        let free = 0;
        for (const { begin, end } of found) {
          if (begin < free) continue;
          free = end;
          hits++;
        }
      }
      return hits;
    },
  };
}

/** By code unit, 1 for what makes a word longer; Japanese and Chinese have no borders to see. */
function letterTable(): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, code) => {
    const char = String.fromCharCode(code);
    return /[\p{L}\p{M}\p{N}_]/u.test(char) && !/[\p{sc=Han}\p{sc=Hira}]/u.test(char) ? 1 : 0;
  });
}

/** What mark.js takes for text nodes. */
interface TextNode {
  textContent: string;
}

type MarkJs = new (context: { nodes: readonly TextNode[] }) => {
  mark(words: readonly string[], options: object): void;
};

/** Its search goes from word to word by calling itself, so that with too many the stack is full. */
const WORDS_AT_ONCE = 200;
const LIMITERS = Array.from('.,;:!?()[]{}"\'“”‘’„«»/');

/**
 * mark.js as it comes, but with a stand-in for the page: it goes over the text nodes and looks for each word in each
 * of them as it always does, and wraps nothing, because a filter refuses all it finds. What the DOM costs is left out.
 */
export function markJsRival(wordings: readonly string[], lang: string): Rival {
  const Mark = loadMarkJs();
  const words = [...new Set(wordings)];
  const batches = Array.from({ length: Math.ceil(words.length / WORDS_AT_ONCE) }, (_, n) =>
    words.slice(n * WORDS_AT_ONCE, (n + 1) * WORDS_AT_ONCE),
  );
  const hasSpaces = !/^(ja|zh|th)\b/.test(lang);
  return {
    name: 'mark.js, matching only',
    lacks: 'no inflection, no rules for case, terms inside of longer ones count too',
    countHits(texts) {
      const nodes = texts.map((textContent) => ({ textContent }));
      let hits = 0;
      const options = {
        separateWordSearch: false,
        accuracy: hasSpaces ? { value: 'exactly', limiters: LIMITERS } : 'partially',
        filter: () => {
          hits++;
          return false;
        },
      };
      const mark = new Mark({ nodes });
      for (const batch of batches) mark.mark(batch, options);
      return hits;
    },
  };
}

/** Its code, in a function that has as arguments what is global in a page. */
function loadMarkJs(): MarkJs {
  const file = createRequire(import.meta.url).resolve('mark.js');
  const globals = {
    window: { navigator: { userAgent: '' }, console },
    document: { createNodeIterator: ({ nodes }: { nodes: TextNode[] }) => iterate(nodes) },
    NodeFilter: { SHOW_TEXT: 4 },
    NodeList: class {},
    module: { exports: {} },
  };
  const names = Object.keys(globals);
  const run = compileFunction(readFileSync(file, 'utf8'), [...names, 'exports']);
  run(...Object.values(globals), globals.module.exports);
  return globals.module.exports as MarkJs;
}

/** As a NodeIterator does it. */
function iterate(nodes: readonly TextNode[]): object {
  let at = 0;
  return {
    nextNode: () => nodes[at] && nodes[at++],
    previousNode: () => (at ? nodes[--at] : null),
  };
}
