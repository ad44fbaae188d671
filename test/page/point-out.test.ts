import { expect } from 'chai';
import { pointOut } from '../../src/page/point-out.ts';
import { emulate } from '../../tools/wtr/commands.ts';
import { itUnless } from '../fixtures/engine.ts';
import { mount } from '../fixtures/mount.ts';
import { until } from '../fixtures/until.ts';

const active = (): number => CSS.highlights.get('glossary-term-active')?.size ?? 0;

function rangeIn(node: Node): StaticRange {
  return new StaticRange({
    startContainer: node,
    startOffset: 0,
    endContainer: node,
    endOffset: 1,
  });
}

afterEach(() => emulate({}));

describe('pointing out a mention', () => {
  it('is a highlight of its own, and no change to the page', () => {
    const main = mount('<main>Docker</main>');
    const [before, sheets] = [
      document.documentElement.outerHTML,
      document.adoptedStyleSheets.length,
    ];
    const end = pointOut(rangeIn(main.firstChild!), false);
    expect([active(), document.documentElement.outerHTML]).to.deep.equal([1, before]);
    end();
    expect([
      CSS.highlights.has('glossary-term-active'),
      document.adoptedStyleSheets.length,
    ]).to.deep.equal([false, sheets]);
  });

  it('leaves other mentions that are pointed out', () => {
    const main = mount('<main>Docker</main>');
    const [first, second] = [0, 1].map(() => pointOut(rangeIn(main.firstChild!), false));
    first!();
    expect(active()).to.equal(1);
    second!();
  });

  it('flashes where the reader was led to, and stays', async () => {
    const end = pointOut(rangeIn(mount('<main>Docker</main>').firstChild!), true);
    const seen: number[] = [];
    await until(() => {
      if (active() !== seen.at(-1)) seen.push(active());
      return seen.length === 5;
    });
    expect(seen).to.deep.equal([1, 0, 1, 0, 1]);
    end();
  });

  itUnless(['WebKit'], 'cannot emulate media')(
    'does not flash for readers who want calm',
    async () => {
      await emulate({ reducedMotion: 'reduce' });
      const { setTimeout } = globalThis;
      let timers = 0;
      globalThis.setTimeout = ((...call: Parameters<typeof setTimeout>) => {
        timers++;
        return setTimeout(...call);
      }) as typeof setTimeout;
      pointOut(rangeIn(mount('<main>Docker</main>').firstChild!), true)();
      globalThis.setTimeout = setTimeout;
      expect(timers).to.equal(0);
    },
  );
});
