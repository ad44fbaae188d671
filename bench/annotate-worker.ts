// A worker that marks the page it is sent: by ours, by the HTMLRewriter of its runtime, or not at all.
import bundled from 'bench:glossary';
import { createGlossary } from '../src/core/glossary.ts';
import { tableUnicode } from '../src/core/table-unicode.ts';
import { annotateStream } from '../src/markup/annotate-stream.ts';
import { createMarker, SKIPPED } from './annotate-marker.ts';

interface RewriterOfWorkerd {
  on(selector: string, handlers: { element(element: Element): void }): this;
  onDocument(handlers: { text(chunk: TextChunk): void }): this;
  transform(response: Response): Response;
}
interface Element {
  onEndTag(handler: () => void): void;
}
interface TextChunk {
  text: string;
  replace(content: string, options: { html: boolean }): void;
}
declare const HTMLRewriter: new () => RewriterOfWorkerd;

const { head, content } = bundled;
const glossary = createGlossary(head, content.entries, content.forms, tableUnicode);

const ways: Record<string, (page: Response) => Response> = {
  '/bare': (page) => page,
  '/ours': (page) =>
    new Response(
      page.body!.pipeThrough(
        annotateStream(glossary, { root: 'body', lang: 'en' }),
      ) as ReadableStream,
    ),
  '/rewriter': byRewriter,
};

function byRewriter(page: Response): Response {
  const marker = createMarker(glossary);
  let skipped = 0;
  return new HTMLRewriter()
    .on([...SKIPPED].join(), {
      element(element) {
        skipped++;
        element.onEndTag(() => void skipped--);
      },
    })
    .onDocument({
      text(chunk) {
        if (skipped) return;
        const marked = marker.mark(chunk.text);
        if (marked !== undefined) chunk.replace(marked, { html: true });
      },
    })
    .transform(page);
}

export default {
  fetch: (request: Request): Response =>
    ways[new URL(request.url).pathname]?.(new Response(request.body)) ?? new Response(),
};
