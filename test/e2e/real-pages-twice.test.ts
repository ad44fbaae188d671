import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { enginesToTest } from '../../tools/find-browser.mjs';
import { useEngine } from './support/engine-stage.ts';
import type * as markings from './support/in-page/marked.ts';
import type * as pairs from './support/in-page/pair.ts';
import type { Mode } from './support/in-page/trial.ts';
import { documentPages } from './support/real-pages.ts';
import { openPage, serveWords } from './support/trial-page.ts';

const documents = await documentPages();
const pageOf = (name: string): string => documents.find((page) => page.name.startsWith(name))!.html;
const PAGE = pageOf('css-tree');
const PAGE_WITH_FRAME = pageOf('htmx');

const GLOSSARIES = [
  ['parser', 'syntax', 'property', 'value', 'style'],
  ['default', 'definition', 'lexer', 'browser', 'node'],
];

/** The attributes of a script tag, whichever the build. */
type Tag = (attributes: string, build?: string) => string;

/** A page with a script once or more often. */
const PLACES: Record<string, (page: string, tag: Tag) => string> = {
  'in the head, to be deferred': (page, tag) => withHead(page, tag('defer')),
  'in the head, to run at once': (page, tag) => withHead(page, tag('')),
  'in the head, to run at any time': (page, tag) => withHead(page, tag('async')),
  'at the end of the body': (page, tag) => withEnd(page, tag('')),
  'put there when the page has loaded': (page, tag) =>
    withEnd(
      page,
      `<template id="later">${tag('')}</template><script>
        addEventListener('load', () => {
          const script = document.createElement('script');
          for (const { name, value } of later.content.firstChild.attributes) script.setAttribute(name, value);
          document.head.append(script);
        })</script>`,
    ),
  twice: (page, tag) => withEnd(withHead(page, tag('defer')), tag('async')),
  'in two builds': (page, tag) => withHead(page, tag('defer') + tag('defer', 'glosslight.all.js')),
};

const withHead = (page: string, more: string): string => page.replace('</head>', `${more}</head>`);
const withEnd = (page: string, more: string): string => page.replace('</body>', `${more}</body>`);

/** How two instances mark. Both cannot wrap: each would take the pieces of the other for text of the host. */
const PAIRS: (readonly [Mode, Mode])[] = [
  ['highlight', 'highlight'],
  ['highlight', 'wrap'],
  ['wrap', 'highlight'],
];

describe(
  'a script that is not the only one, or not where one would put it,',
  { concurrency: 3 },
  () => {
    for (const engine of enginesToTest()) {
      describe(`in ${engine}`, { concurrency: 1 }, () => {
        const stage = useEngine(engine);
        let glossaries: string[];
        let script: string;
        /** What is marked with each glossary alone. */
        let alone: string[][];
        before(async () => {
          glossaries = GLOSSARIES.map((words) => serveWords(stage, words));
          script = `${stage.demo.cdn}/glosslight.esm.js`;
          await openPage(stage, PAGE);
          alone = await stage.page.evaluate(
            async ([from, url, each]) => {
              const { markAlone } = (await import(`${from}pair.ts`)) as typeof pairs;
              const marks: string[][] = [];
              for (const glossary of each) marks.push(await markAlone(url, glossary));
              return marks;
            },
            [stage.modules, script, glossaries] as const,
          );
          assert.ok(alone.every((marks) => marks.length >= 5));
        });

        for (const modes of PAIRS) {
          for (const order of [
            [0, 1],
            [1, 0],
          ]) {
            // One after the other on one page, for each leaves it as it was.
            it(`leaves the marks of the other, to ${modes.join(' and ')}, ended in the order ${order}`, async () => {
              const instances = modes.map((mark, n) => ({ glossary: glossaries[n]!, mark }));
              const expected = [alone.flat(), alone[order[1]!]!, []];
              const { marks, changes } = await stage.page.evaluate(
                async ([from, url, asked, turns, then]) => {
                  const { markTogether } = (await import(`${from}pair.ts`)) as typeof pairs;
                  return markTogether(url, asked, turns, then);
                },
                [stage.modules, script, instances, order, expected] as const,
              );
              const sorted = (lists: string[][]) => lists.map((list) => list.toSorted());
              assert.deepEqual(sorted(marks), sorted(expected));
              assert.deepEqual(changes, []);
            });
          }
        }

        for (const [place, pageWith] of Object.entries(PLACES)) {
          it(`marks the same ${place}`, async () => {
            const tag: Tag = (attributes, build = 'glosslight.js') =>
              `<script ${attributes} src="${stage.demo.cdn}/${build}" data-limit="none" data-glossary="${glossaries[0]}"></script>`;
            await openPage(stage, pageWith(PAGE, tag));
            await stage.page.waitFor(
              () => !!document.querySelector('glossary-panel[count]'),
              'nothing is marked',
            );
            const seen = await stage.page.evaluate(async (from) => {
              const { marked } = (await import(`${from}marked.ts`)) as typeof markings;
              const roots = document.querySelectorAll('glossary-root, glossary-panel').length;
              return { marks: marked(), roots, sheets: document.adoptedStyleSheets.length };
            }, stage.modules);
            assert.deepEqual(seen, { marks: alone[0], roots: 2, sheets: 1 });
          });
        }

        it('leaves what is in frames alone', async () => {
          await openPage(stage, PAGE_WITH_FRAME);
          const seen = await stage.page.evaluate(
            async ([url, glossary]) => {
              const { contentDocument: inner, contentWindow } = document.querySelector('iframe')!;
              const before = inner!.documentElement.outerHTML;
              let mutations = 0;
              const { MutationObserver, CSS } = contentWindow as Window & typeof globalThis;
              const observer = new MutationObserver((records) => (mutations += records.length));
              observer.observe(inner!, {
                subtree: true,
                childList: true,
                attributes: true,
                characterData: true,
              });
              const { glosslight } = (await import(url)) as typeof import('../../src/index.ts');
              for (const mark of ['highlight', 'wrap'] as const) {
                const page = await glosslight({ glossary, mark, limit: 'none', root: 'body' });
                if (page.report().marks.length < 5) throw new Error('too few marks');
                page.destroy();
              }
              const after = inner!.documentElement.outerHTML;
              return {
                same: before === after,
                length: before.length > 500,
                mutations,
                highlights: CSS.highlights.size,
                sheets: inner!.adoptedStyleSheets.length,
              };
            },
            [script, glossaries[0]!] as const,
          );
          assert.deepEqual(seen, {
            same: true,
            length: true,
            mutations: 0,
            highlights: 0,
            sheets: 0,
          });
        });
      });
    }
  },
);
