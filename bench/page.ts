import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { compileGlossary } from '../src/content/compile.ts';
import { createGlossary } from '../src/core/glossary.ts';
import { nativeUnicode } from '../src/core/native-unicode.ts';
import { type Corpus, type Term, termsNotIn } from './text.ts';

const PARAGRAPHS_PER_SECTION = 8;

/** Paragraphs of at least so many words in all, from the beginning again where there are too few. */
export function takeWords(paragraphs: readonly string[], count: number): string[] {
  const taken: string[] = [];
  for (let n = 0, words = 0; words < count; n++) {
    const text = paragraphs[n % paragraphs.length]!;
    taken.push(text);
    words += text.split(/\s+/).length;
  }
  return taken;
}

/** So many terms: those that occur in the paragraphs, then others of the corpus, then some that are made up. */
export function takeTerms(
  { lang, terms }: Corpus,
  paragraphs: readonly string[],
  count: number,
): Term[] {
  const { head, content } = compileGlossary({ version: 1, lang, terms });
  const { entries, get, matcherFor } = createGlossary(
    head,
    content.entries,
    content.forms,
    nativeUnicode,
  );
  const occurring = new Set(
    paragraphs.flatMap((text) =>
      matcherFor(lang)!
        .find(text)
        .map(({ entry }) => entries[entry]!.id),
    ),
  );
  const sound = terms.filter(({ id }) => get(id));
  const sorted = [
    ...sound.filter(({ id }) => occurring.has(id)),
    ...sound.filter(({ id }) => !occurring.has(id)),
  ];
  return [...sorted, ...termsNotIn(paragraphs, Math.max(0, count - sorted.length))].slice(0, count);
}

/** A plain article. */
export function pageWith(paragraphs: readonly string[], lang: string): string {
  const body = paragraphs.map((text, n) => {
    const heading =
      n % PARAGRAPHS_PER_SECTION ? '' : `<h2>Section ${1 + n / PARAGRAPHS_PER_SECTION}</h2>\n`;
    return `${heading}<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
  });
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>Benchmark</title><style>body { font: 16px/1.5 sans-serif; margin: 2em; max-width: 40em }</style></head>
<body><main>
${body.join('\n')}
</main></body>
</html>`;
}

/** Serves the page, a built glossary and the folder of the built script from one origin. */
export async function servePage(
  html: string,
  bundle: ReadonlyMap<string, Uint8Array>,
  folder: string,
): Promise<{ origin: string; close(): void }> {
  const script = sirv(folder);
  const listener: RequestListener = (request, response) => {
    const name = request.url!.slice(1);
    if (!name) response.setHeader('content-type', 'text/html').end(html);
    else if (bundle.has(name))
      response.setHeader('content-type', 'application/json').end(bundle.get(name));
    else script(request, response);
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close().closeAllConnections(),
  };
}
