import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Glossary } from '../src/core/glossary.ts';
import { createMarker, SKIPPED } from './annotate-marker.ts';

/** A way of marking pages, set up once for a glossary. */
export interface HtmlRival {
  name: string;
  /** What it does not do. */
  lacks: string;
  /** Marks a page that comes in pieces; gives the bytes that came out, and the marks in them. */
  annotate(page: readonly Uint8Array[]): Marked | Promise<Marked>;
}

export interface Marked {
  bytes: number;
  marks: number;
}

/** No way of changing text is faster. */
export const BARE: HtmlRival = {
  name: 'decode and encode only',
  lacks: 'marks nothing',
  annotate(page) {
    const decoder = new TextDecoder();
    const encoder = new TextEncoder();
    let bytes = 0;
    for (const piece of page)
      bytes += encoder.encode(decoder.decode(piece, { stream: true })).length;
    return { bytes, marks: 0 };
  },
};

const EDGES = 'no term that spans two elements, none at the edge of a piece, no references';

/** All rivals that are installed; of those of `tools/runtimes` the missing ones come by name. */
export function htmlRivals(glossary: Glossary): { rivals: HtmlRival[]; missing: string[] } {
  const optional = { 'html-rewriter-wasm': rewriterWasm, 'lol-html': lolHtml };
  const there = Object.entries(optional).filter(([name]) => existsSync(folderOf(name)));
  return {
    rivals: [htmlparser2(glossary), parse5(glossary), ...there.map(([, make]) => make(glossary))],
    missing: Object.keys(optional).filter((name) => !existsSync(folderOf(name))),
  };
}

const folderOf = (name: string): string =>
  path.resolve(import.meta.dirname, '../tools/runtimes/node_modules', name);
const loadTool = createRequire(import.meta.url);

const htmlparser2 = (glossary: Glossary): HtmlRival => ({
  name: 'htmlparser2',
  lacks: EDGES,
  annotate: (page) => bySource(glossary, page, htmlparser2Reader),
});

const parse5 = (glossary: Glossary): HtmlRival => ({
  name: 'parse5, its tokenizer',
  lacks: `no open elements; ${EDGES}`,
  annotate: (page) => bySource(glossary, page, parse5Reader),
});

/** Tells of text that is to be marked, by its places in the page. */
type Reader = (onText: (start: number, end: number) => void) => {
  write(html: string): void;
  end(): void;
};

/** Marks by places in the source: all else is copied. */
function bySource(glossary: Glossary, page: readonly Uint8Array[], read: Reader): Marked {
  const marker = createMarker(glossary);
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let source = '';
  let base = 0;
  let output = '';
  const reader = read((start, end) => {
    const marked = marker.mark(source.slice(start - base, end - base));
    if (marked === undefined) return;
    output += source.slice(0, start - base) + marked;
    source = source.slice(end - base);
    base = end;
  });
  let bytes = 0;
  for (const piece of page) {
    const html = decoder.decode(piece, { stream: true });
    source += html;
    reader.write(html);
    // What was read of this piece is told of now or with the next one, of which there is no hurry.
    bytes += encoder.encode(output).length;
    output = '';
  }
  reader.end();
  bytes += encoder.encode(output + source).length;
  return { bytes, marks: marker.marked };
}

const htmlparser2Reader: Reader = (onText) => {
  let skipped = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => void (SKIPPED.has(name) && skipped++),
      onclosetag: (name) => void (SKIPPED.has(name) && skipped--),
      ontext: () => void (skipped || onText(parser.startIndex, parser.endIndex + 1)),
    },
    { decodeEntities: false },
  );
  return parser;
};

const RAW: Record<string, Tokenizer['state']> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

const parse5Reader: Reader = (onText) => {
  let skipped = 0;
  let start = -1;
  let end = -1;
  const text = ({ location }: Token.CharacterToken): void => {
    if (start < 0) start = location!.startOffset;
    end = location!.endOffset;
  };
  const flush = (): void => {
    if (start >= 0 && !skipped) onText(start, end);
    start = -1;
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onStartTag({ tagName }) {
        flush();
        if (SKIPPED.has(tagName)) skipped++;
        tokenizer.state = RAW[tagName] ?? tokenizer.state;
      },
      onEndTag({ tagName }) {
        flush();
        if (SKIPPED.has(tagName)) skipped = Math.max(0, skipped - 1);
      },
      onComment: flush,
      onDoctype: flush,
      onEof: flush,
    },
  );
  return { write: (html) => tokenizer.write(html, false), end: () => tokenizer.write('', true) };
};

/** What the rewriters by lol-html have in common. */
interface Element {
  onEndTag(handler: () => void): void;
}
interface TextChunk {
  text: string;
  replace(content: string, options: { html: boolean }): void;
}
interface Rewriter {
  on(selector: string, handlers: { element(element: Element): void }): unknown;
  onDocument(handlers: { text(chunk: TextChunk): void }): unknown;
  write(piece: Uint8Array): unknown;
  end(): unknown;
  free(): void;
}

function rewriterWasm(glossary: Glossary): HtmlRival {
  const { HTMLRewriter } = loadTool(folderOf('html-rewriter-wasm')) as {
    HTMLRewriter: new (sink: (piece: Uint8Array) => void) => Rewriter;
  };
  return {
    name: 'html-rewriter-wasm',
    lacks: EDGES,
    annotate: (page) => byRewriter(glossary, page, (sink) => new HTMLRewriter(sink)),
  };
}

function lolHtml(glossary: Glossary): HtmlRival {
  const { HTMLRewriter } = loadTool(folderOf('lol-html')) as {
    HTMLRewriter: new (encoding: string, sink: (piece: Uint8Array) => void) => Rewriter;
  };
  return {
    name: 'lol-html',
    lacks: EDGES,
    annotate: (page) => byRewriter(glossary, page, (sink) => new HTMLRewriter('utf-8', sink)),
  };
}

async function byRewriter(
  glossary: Glossary,
  page: readonly Uint8Array[],
  create: (sink: (piece: Uint8Array) => void) => Rewriter,
): Promise<Marked> {
  const marker = createMarker(glossary);
  let bytes = 0;
  let skipped = 0;
  const rewriter = create((piece) => (bytes += piece.length));
  rewriter.on([...SKIPPED].join(), {
    element(element) {
      skipped++;
      element.onEndTag(() => void skipped--);
    },
  });
  rewriter.onDocument({
    text(chunk) {
      if (skipped) return;
      const marked = marker.mark(chunk.text);
      if (marked !== undefined) chunk.replace(marked, { html: true });
    },
  });
  for (const piece of page) await rewriter.write(piece);
  await rewriter.end();
  rewriter.free();
  return { bytes, marks: marker.marked };
}
