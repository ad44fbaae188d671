// What a server marks in the source of a page is what the script marks on the page, with the same root.
//   PAGES=folder node --test test/e2e/edge-marks.test.ts   all pages of a folder instead of ours
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import path from 'node:path';
import { buildBundle } from '../../src/compiler/index.ts';
import { createGlossary, parseContent } from '../../src/core/index.ts';
import { tableUnicode } from '../../src/core/table-unicode.ts';
import { annotateHtml } from '../../src/markup/index.ts';
import { enginesToTest } from '../../tools/find-browser.mjs';
import { type EngineStage, useEngine } from './support/engine-stage.ts';
import { demoPages, documentPages, pagesIn } from './support/real-pages.ts';
import { serveWords } from './support/trial-page.ts';

const { PAGES } = process.env;
const pages = PAGES
  ? await pagesIn(path.resolve(PAGES))
  : [...(await documentPages()), ...(await demoPages())];

const LIMITS = ['page', 'section', 'none'] as const;
const ROOTS = ['body', 'main, article, [role=main]'];

interface Marks {
  words: string[];
  marks: { term: string; text: string }[];
}

describe('the edge and the page', { concurrency: 3 }, () => {
  it('are compared on thirty pages', { skip: !!PAGES }, () => assert.ok(pages.length >= 30));

  for (const [e, engine] of enginesToTest().entries()) {
    describe(`in ${engine}`, { concurrency: 1 }, () => {
      const stage = useEngine(engine);
      for (const [n, { name, html }] of pages.entries()) {
        const limit = LIMITS[(n + e) % LIMITS.length]!;
        const root = html.includes('<main') ? ROOTS[(n + e) % ROOTS.length]! : 'body';
        it(`mark the same in ${name} (${limit}, ${root})`, async () => {
          const { words, marks } = await marksOfPage(stage, html, { limit, root });
          assert.deepEqual(marksOfEdge(words, html, { limit, root }), marks);
          assert.ok(PAGES || marks.length > 4, `${marks.length} marks`);
        });
      }
    });
  }
});

/** Some words of the page, and where the script marks them. No script of the page runs. */
async function marksOfPage(
  stage: EngineStage,
  html: string,
  options: { limit: (typeof LIMITS)[number]; root: string },
): Promise<Marks> {
  const { page, host, demo, modules } = stage;
  const policy = `default-src 'self' 'unsafe-inline' data:; script-src ${demo.cdn} ${host.origin}; connect-src *`;
  const headers = { 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' };
  await page.goto(host.serve('page.html', { headers, body: html }));
  const words = await page.evaluate(async (from) => {
    const { frequentWords } = (await import(
      `${from}words.ts`
    )) as typeof import('./support/in-page/words.ts');
    return frequentWords();
  }, modules);
  const marks = await page.evaluate(
    async ([script, glossary, asked]) => {
      const { glosslight } = (await import(script)) as typeof import('../../src/index.ts');
      const options = JSON.parse(asked) as { root: string };
      const marked = await glosslight({ glossary, ...options });
      const found = marked.report().marks.map(({ term, text }) => ({ term, text }));
      marked.destroy();
      return found;
    },
    [`${demo.cdn}/glosslight.esm.js`, serveWords(stage, words), JSON.stringify(options)] as const,
  );
  return { words, marks: marks.map(withWordsApart) };
}

function marksOfEdge(
  words: readonly string[],
  html: string,
  options: { limit: (typeof LIMITS)[number]; root: string },
): Marks['marks'] {
  const terms = words.map((word) => ({ id: word, term: word, short: word, definition: word }));
  const { files, manifest } = buildBundle({ terms });
  const json: unknown = JSON.parse(new TextDecoder().decode(files.get(manifest!.content!.file)));
  const { entries, forms } = parseContent(json, 'words');
  const marks: Marks['marks'] = [];
  annotateHtml(createGlossary(manifest!, entries, forms, tableUnicode), html, {
    ...options,
    onMark: (mark) => marks.push(withWordsApart(mark)),
  });
  return marks;
}

/** Browsers read the line ends of Windows as those of others. */
const withWordsApart = ({ term, text }: Marks['marks'][number]): Marks['marks'][number] => ({
  term,
  text: text.replace(/\s+/g, ' '),
});
