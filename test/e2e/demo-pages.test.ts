import assert from 'node:assert/strict';
import axe from 'axe-core';
import { after, before, describe, it } from 'node:test';
import { DEMO_TERMS } from './support/demo-terms.ts';
import { assertInView } from './support/geometry.ts';
import { useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

interface Look {
  scheme: 'light' | 'dark';
  width: number;
  direction: 'ltr' | 'rtl';
}

/** Some pages are seen in all of these, the others in the first two, which are the most different. */
const LOOKS: Look[] = [
  { scheme: 'light', width: 1280, direction: 'ltr' },
  { scheme: 'dark', width: 360, direction: 'rtl' },
  { scheme: 'dark', width: 1280, direction: 'ltr' },
  { scheme: 'light', width: 360, direction: 'rtl' },
];
const IN_ALL_LOOKS = ['articles/wasm-at-the-edge.html', 'elements.html', 'hostile.html'];

describe('axe finds nothing, and nothing is wider than the window, on', { concurrency: 2 }, () => {
  const stage = useStage();

  for (const [name, term] of Object.entries(DEMO_TERMS)) {
    describe(`${name},`, { concurrency: 1 }, () => {
      let visit: Visit;
      before(async () => {
        // No card is looked at while it is half there.
        const options = { hasTouch: true, reducedMotion: 'reduce' } as const;
        visit = await stage.visit(`${stage.demo.site}/${name}`, options);
        await visit.complete();
        await visit.page.evaluate(axe.source);
      });
      after(() => visit[Symbol.asyncDispose]());

      for (const look of IN_ALL_LOOKS.includes(name) ? LOOKS : LOOKS.slice(0, 2)) {
        const { scheme, width, direction } = look;
        it(`${scheme}, ${width} pixels wide, ${direction}, at rest`, async () => {
          await dress(visit, look);
          await assertSound(visit);
        });

        it(`${scheme}, ${width} pixels wide, ${direction}, with a tooltip`, async () => {
          await dress(visit, look);
          await visit.hover(term);
          await visit.tooltip.waitFor();
          await assertInView(visit.tooltip, 12);
          await assertSound(visit);
        });

        it(`${scheme}, ${width} pixels wide, ${direction}, with an entry`, async () => {
          await dress(visit, look);
          // A finger on a narrow window gets a sheet.
          const isSheet = width < 600;
          await (isSheet ? visit.tap(term) : visit.click(term));
          await visit.popover.waitFor();
          await assertInView(visit.popover, isSheet ? 0 : 12);
          await assertSound(visit);
        });
      }
    });
  }
});

/** Closes what is open, and shows the page in another way. */
async function dress(visit: Visit, { scheme, width, direction }: Look): Promise<void> {
  const { page } = visit;
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
  await visit.still(); // A page that becomes shorter is scrolled, and colours glide.
}

async function assertSound({ page }: Visit): Promise<void> {
  const [violations, overflow] = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run({ resultTypes: ['violations'] });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      scrollWidth - clientWidth,
    ] as const;
  });
  assert.deepEqual(violations, []);
  assert.equal(overflow, 0);
}

declare global {
  var axe: typeof import('axe-core');
}
