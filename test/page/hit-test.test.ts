import { expect } from 'chai';
import { annotate } from '../fixtures/annotate.ts';
import { live } from '../fixtures/live.ts';
import { mentionAt } from '../fixtures/mention-at.ts';
import { mount } from '../fixtures/mount.ts';

/** Pixels between two points of the grid; no divisor of a line's height, so that edges are met too. */
const STEP = 3;

const PARAGRAPHS: Record<string, string> = {
  'in one line': 'Why a container is not a machine',
  'at both ends of a line': 'Docker is no API',
  'over two lines': 'The answer to that is a load balancer, of course, and maybe Docker as well',
  'across inline elements': 'A <i>load</i> <b>balancer and an <u>A<i>P</i>I</u></b>',
  'that begin and end with an inline element': 'not <b>a</b><b>API</b><i>s</i> <b>Docker</b>, no',
  'between line breaks': 'Docker<br>API<br><br>container<br>',
  'beside padding and borders':
    '<span style="padding: 4px 9px; border: 3px solid">Docker</span> and <span style="margin: 9px">API</span>',
  'in tall lines': '<span style="line-height: 3">Docker and an API, and also containers</span>',
  'in columns': '<span style="display: inline-block; width: 90px">Docker container</span> API',
  'in text from right to left': '<span dir="rtl">זה Docker וזה API בשורה אחת</span>',
  'moved by a transform': '<span style="display: inline-block; rotate: 90deg">Docker</span> API',
};

describe('pointing at a mark', () => {
  for (const [name, html] of Object.entries(PARAGRAPHS)) {
    it(`finds it in exactly the points of its text: marks ${name}`, async () => {
      const main = mount(
        `<main style="width: 200px; padding: 10px; font: 20px/1.5 monospace">${html}</main>`,
      );
      const created = await annotate({ limit: 'none' });
      const areas = created.report().marks.map(({ term, range }) => ({
        term,
        rects: [...live(range).getClientRects()],
      }));
      const { left, top, right, bottom } = main.getBoundingClientRect();
      const wrong: string[] = [];
      let hits = 0;
      for (let y = top; y < bottom; y += STEP) {
        for (let x = left; x < right; x += STEP) {
          const area = areas.find(({ rects }) => rects.some((rect) => contains(rect, x, y)));
          const mention = mentionAt(created, x, y);
          if (mention?.term !== area?.term)
            wrong.push(`${x}, ${y}: ${mention?.term}, not ${area?.term}`);
          else if (mention) hits++;
        }
      }
      expect(wrong.slice(0, 5)).to.deep.equal([]);
      expect(hits).to.be.greaterThan(50);
    });
  }

  it('takes its left and upper edges for parts of a mark, its right and lower ones not', async () => {
    mount('<main style="padding: 10px; font: 20px/1.5 monospace">Not Docker, no</main>');
    const created = await annotate();
    const [rect] = live(created.report().marks[0]!.range).getClientRects();
    const { left, top, right, bottom } = rect!;
    const [x, y] = [left + 5, top + 5];
    const terms = [
      [left, y],
      [x, top],
      [right, y],
      [x, bottom],
    ].map(([atX, atY]) => mentionAt(created, atX!, atY!)?.term);
    expect(terms).to.deep.equal(['docker', 'docker', undefined, undefined]);
  });

  /** The middle of the only mark of a page, at most 200 px wide. */
  const middleOf = (html: string): [x: number, y: number] => {
    const main = mount(`<main style="position: relative; width: 200px">${html}</main>`);
    const [text] = [...main.querySelectorAll('p')].map((each) => each.firstChild!);
    const range = new Range();
    range.selectNodeContents(text!);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };

  it('finds nothing under what covers it', async () => {
    const [x, y] = middleOf('<p>Docker</p><div style="position: absolute; inset: 0"></div>');
    expect(mentionAt(await annotate(), x, y)).to.equal(undefined);
  });

  it('finds nothing where it is scrolled out of sight', async () => {
    const [x, y] = middleOf(
      '<div style="height: 0; overflow: hidden"><p style="margin: 0">Docker</p></div><hr style="height: 50px">',
    );
    expect(mentionAt(await annotate(), x, y)).to.equal(undefined);
  });

  it('finds it where a box has been scrolled', async () => {
    const main = mount(
      '<main style="height: 50px; overflow: auto"><p style="margin: 300px 0">Docker</p></main>',
    );
    const created = await annotate();
    main.scrollTop = 300;
    const { x, y } = live(created.report().marks[0]!.range).getBoundingClientRect();
    expect(mentionAt(created, x + 5, y + 5)?.term).to.equal('docker');
  });

  it('finds nothing in text that the host has just cut short', async () => {
    const main = mount('<main>The Docker</main>');
    const created = await annotate();
    const { x, y } = live(created.report().marks[0]!.range).getBoundingClientRect();
    main.firstChild!.nodeValue = 'The';
    expect(mentionAt(created, x + 5, y + 5)).to.equal(undefined);
  });
});

const contains = ({ left, top, right, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x < right && y >= top && y < bottom;
