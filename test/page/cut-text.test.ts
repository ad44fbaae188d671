import { expect } from 'chai';
import fc from 'fast-check';
import { annotate, type AnnotateOptions } from '../fixtures/annotate.ts';
import { mount } from '../fixtures/mount.ts';

const TEXT =
  'A Docker container, two containers; Kubernetes and its API (the API), a load balancer behind Docker.';

/** A text in pieces: each in a text node of its own, or in an inline element. */
const anyPieces = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('', 'b', 'span', 'em')))
  .map((cuts) => {
    const pieces: [text: string, tag: string][] = [];
    let from = 0;
    for (const [length, tag] of cuts) {
      pieces.push([TEXT.slice(from, from + length), tag]);
      from += length;
    }
    return [...pieces, [TEXT.slice(from), ''] as [string, string]];
  });

/** What is marked in a paragraph of these pieces, by its place in the text of the paragraph. */
async function marksIn(pieces: readonly (readonly [string, string])[], options?: AnnotateOptions) {
  const paragraph = mount('<main><p></p></main>').firstElementChild!;
  for (const [text, tag] of pieces) {
    const node = document.createTextNode(text);
    if (tag) paragraph.appendChild(document.createElement(tag)).append(node);
    else paragraph.append(node);
  }
  const created = await annotate({ limit: 'none', ...options });
  const before = new Range();
  before.selectNodeContents(paragraph);
  const marks = created.report().marks.map(({ term, text, range }) => {
    before.setEnd(range.startContainer, range.startOffset);
    return [term, text, `${before}`.length];
  });
  created.destroy();
  paragraph.parentElement!.remove();
  return marks;
}

describe('the marks of a text', () => {
  it('are the same however it is cut into nodes', async () => {
    const whole = await marksIn([[TEXT, '']]);
    expect(whole.length).to.be.greaterThan(5);
    await fc.assert(
      fc.asyncProperty(anyPieces, async (pieces) => {
        expect(await marksIn(pieces)).to.deep.equal(whole);
      }),
      { numRuns: 40 },
    );
  });
});
