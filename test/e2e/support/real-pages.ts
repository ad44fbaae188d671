import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Marked } from 'marked';
import { readSource } from './built.ts';
import { ODDITIES, type OddityName } from './oddities.ts';

/** A page that others than the authors of this test have written. */
export interface RealPage {
  name: string;
  html: string;
}

/** Documents of packages that are installed anyway, each with an oddity. */
const DOCUMENTS: [file: string, oddity: OddityName][] = [
  ['axe-core/README.md', 'with comments between its words'],
  ['chai/README.md', 'in quirks mode'],
  ['chalk/readme.md', 'with regions of its own rules'],
  ['commander/Readme.md', 'in columns, folded away'],
  ['css-tree/README.md', 'as HTML 4'],
  ['eslint/README.md', 'with shadow roots'],
  ['fast-check/README.md', 'with text in pieces'],
  ['htmx.org/dist/skills/htmx-guidance.md', 'with frames'],
  ['koa/Readme.md', 'with the line ends of Windows'],
  ['@lit-labs/ssr/README.md', 'with templates'],
  ['lit/README.md', 'with a <base>'],
  ['magic-string/README.md', 'with line breaks that may and spaces that must not'],
  ['mark.js/CONTRIBUTING.md', 'with a highlight and a style sheet of its own'],
  ['marked/README.md', 'with comments around the document'],
  ['picomatch/README.md', 'without a tag that could be left out'],
  ['preact/README.md', 'from right to left'],
  ['preact-render-to-string/README.md', 'with drawings in its lines'],
  ['puppeteer-core/README.md', 'in two languages'],
  ['rollup/README.md', 'with every word in an element'],
  ['sirv/readme.md', 'with formulas in its lines'],
  ['vue/README.md', 'with text that is empty'],
];

const STYLE = `
  body { margin: 2em auto; max-width: 50em; font: 16px/1.5 sans-serif }
  p:first-child::before { content: 'module ' }
  pre { overflow: auto } td, th { border: 1px solid } img { max-width: 100% }`;

/** Characters of a document that are enough of it. */
const ENOUGH = 12_000;

const marked = new Marked();

async function documentPage([file, oddity]: (typeof DOCUMENTS)[number]): Promise<RealPage> {
  const source = await readSource(`node_modules/${file}`);
  const body = await marked.parse(source.slice(0, ENOUGH));
  const head = `<meta charset="utf-8"><title>${file}</title><style>${STYLE}</style>`;
  return { name: `${file}, ${oddity}`, html: ODDITIES[oddity]({ head, body }) };
}

/** Made of our own elements, which are no host's, or in a language that the glossary does not have. */
const NO_HOSTS = ['arabic.html', 'elements.html', 'german.html', 'glossary/index.html'];

/** The pages of the demo, without the tag that would mark them. */
export async function demoPages(): Promise<RealPage[]> {
  const pages = await pagesIn(path.resolve(import.meta.dirname, '../../../demo'), '**/*.html');
  return pages
    .filter(({ name }) => !NO_HOSTS.includes(name))
    .map(({ name, html }) => ({ name, html: html.replace(TAG, '') }));
}

const TAG = /<script[^>]*data-glossary[^>]*><\/script>/;

/** Documents in Markdown, as pages. */
export const documentPages = (): Promise<RealPage[]> => Promise.all(DOCUMENTS.map(documentPage));

/** Every page of a folder. */
export function pagesIn(folder: string, pattern = '*.html'): Promise<RealPage[]> {
  const names = globSync(pattern, { cwd: folder }).sort();
  return Promise.all(
    names.map(async (name) => ({ name, html: await readFile(path.join(folder, name), 'utf8') })),
  );
}
