import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { marked } from 'marked';
import { frequentWords } from '../e2e/support/in-page/words.ts';
import { annotate } from '../fixtures/annotate.ts';
import { glossaryOf } from '../fixtures/glossary.ts';
import { mentionAt } from '../fixtures/mention-at.ts';
import { mount } from '../fixtures/mount.ts';
import { isInView, piecesOf, termsAt } from '../fixtures/pieces.ts';

/** Pixels between two points of the grid: no divisors of anything's height, so that edges are met too. */
const STEP = { x: 23, y: 9 };
const WINDOW = { width: 1280, height: 800 };

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

/** What is inside the `main` of a page. */
const PAGES: Record<string, () => Promise<string>> = {
  async 'an article'() {
    const source = await textOf('/demo/articles/wasm-at-the-edge.html');
    const { body } = new DOMParser().parseFromString(source, 'text/html');
    return body.querySelector('main')!.innerHTML;
  },
  'a document with tables': async () =>
    marked.parse(await textOf('/node_modules/picomatch/README.md')),
};

/** What pages do with their text; each is done to a block with marks. */
const TREATMENTS = {
  turned: 'transform: rotate(-30deg) scale(1.1)',
  upright: 'writing-mode: vertical-rl; height: 200px',
  columns: 'columns: 3',
  zoomed: 'zoom: 1.5',
  scrolled: 'height: 40px; overflow: hidden',
  backwards: 'direction: rtl; unicode-bidi: plaintext',
  indented: 'text-indent: 50px; text-align: justify; letter-spacing: 1px',
};

const STYLE = `
  main { position: relative }
  p::before, li::before { content: 'module ' }
  .sticky { position: sticky; top: 0; height: 50px; background: #fffc }
  .fixed { position: fixed; top: 300px; left: 400px; width: 300px; height: 200px }
  .glass { position: fixed; top: 450px; left: 300px; width: 300px; height: 90px; pointer-events: none }
  ${Object.entries(TREATMENTS)
    .map(([name, style]) => `.${name} { ${style} }`)
    .join('\n')}`;

/** Letters that are drawn together, and of which a part has no width of its own. */
const SCRIPTS = ['متصفح', 'דפדפן', 'ब्राउज़र', 'เบราว์เซอร์', 'ブラウザー', 'affiliate', 'naïveté'];
const FOREIGN = SCRIPTS.map((word) => `<p dir="auto">${`${word} – `.repeat(9)}</p>`).join('');

const COVERS = '<div class="sticky"></div><div class="fixed"></div><div class="glass"></div>';

describe('a grid of points over', () => {
  before(() => setViewport(WINDOW));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => scrollTo(0, 0));

  for (const [name, load] of Object.entries(PAGES)) {
    it(`${name} finds its marks exactly where their text is`, async function () {
      this.timeout(30_000);
      mount(`<style>${await textOf('/demo/site.css')}${STYLE}</style>`);
      mount(`<main>${COVERS}${await load()}${FOREIGN}</main>`);
      const words = [...new Set([...frequentWords(), ...SCRIPTS])];
      const terms = words.map((id) => ({ id, term: id, definition: id, short: id }));
      const created = await annotate({ of: glossaryOf({ terms }), limit: 'none' });
      const { marks } = created.report();
      treat(marks.map(({ range }) => range));

      const seen = { points: 0, hits: 0, covered: 0, wrong: [] as string[] };
      const met = new Set<string>();
      for (const top of [0, 700, 1400, document.documentElement.scrollHeight]) {
        scrollTo({ top, behavior: 'instant' });
        const pieces = marks.flatMap(({ term, range }) => piecesOf(term, range)).filter(isInView);
        for (let y = 0.5; y < WINDOW.height; y += STEP.y) {
          for (let x = 0.5; x < WINDOW.width; x += STEP.x) {
            const mention = mentionAt(created, x, y);
            const { exact, near, covered } = termsAt(pieces, x, y);
            seen.points++;
            if (covered.length) seen.covered++;
            if (mention ? !near.includes(mention.term) : exact.length) {
              seen.wrong.push(`${x}, ${y} at ${top}: ${mention?.term}, not ${exact}`);
            } else if (mention) {
              seen.hits++;
              met.add(mention.term);
              mention.target.closest('p, li')?.classList.forEach((each) => met.add(each));
            }
          }
        }
      }
      expect(seen.wrong.slice(0, 5)).to.deep.equal([]);
      expect(seen.points).to.be.greaterThan(5000);
      expect(seen.hits).to.be.greaterThan(700);
      expect(seen.covered).to.be.greaterThan(100);
      expect([...met]).to.include.members([...Object.keys(TREATMENTS), ...SCRIPTS]);
    });
  }
});

/** Does each of the treatments to one of the first blocks with marks. */
function treat(marks: StaticRange[]): void {
  const blocks = new Set(
    marks.map(({ startContainer }) => startContainer.parentElement!.closest('p, li')),
  );
  const names = Object.keys(TREATMENTS);
  for (const block of blocks) {
    const name = block && names.shift();
    if (name) block.classList.add(name);
  }
  document.querySelector('.scrolled')!.scrollTop = 10;
}
