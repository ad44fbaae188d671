import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { assertBeside, assertInView } from './support/geometry.ts';
import { useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

/** What we promise a card to keep from its term and from the edges of the window, in pixels. */
const GAP = 8;
const EDGE = 12;

const CORNERS = {
  Docker: 'top: 0; left: 0',
  Kubernetes: 'top: 0; right: 0',
  GitOps: 'bottom: 0; left: 0',
  WebAssembly: 'bottom: 0; right: 0',
};

const page = (cdn: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <style>p { position: fixed; margin: 0 }</style>
  <script defer src="${cdn}/glosslight.js" data-glossary="${cdn}/glossary.json"></script>
  <body>
    ${Object.entries(CORNERS)
      .map(([term, place]) => `<p style="${place}">${term}</p>`)
      .join('\n')}
  </body>
</html>`;

describe('a card is beside its term and inside the window', () => {
  const stage = useStage();
  let visit: Visit;
  before(async () => {
    const url = stage.host.serve('corners.html', { body: page(stage.demo.cdn) });
    visit = await stage.visit(url, { hasTouch: true, reducedMotion: 'reduce' });
    await visit.complete();
  });
  after(() => visit[Symbol.asyncDispose]());

  const assertPlaced = async (card: Locator, term: string): Promise<void> => {
    await card.waitFor();
    const { boxes } = (await visit.marks()).find(({ text }) => text === term)!;
    await assertBeside(card, boxes[0]!, GAP);
    await assertInView(card, EDGE);
    await visit.page.keyboard.press('Escape');
  };

  const windows: [width: number, height: number, direction: string][] = [
    [1280, 800, 'ltr'],
    [1280, 800, 'rtl'],
    [360, 640, 'ltr'],
    [320, 400, 'rtl'],
  ];
  for (const [width, height, direction] of windows) {
    describe(`of ${width} × ${height}, ${direction},`, () => {
      before(async () => {
        await visit.page.setViewportSize({ width, height });
        await visit.page.evaluate((dir) => (document.documentElement.dir = dir), direction);
      });

      for (const [term, place] of Object.entries(CORNERS)) {
        it(`as a tooltip at ${place}`, async () => {
          await visit.page.mouse.move(width / 2, height / 2);
          await visit.hover(term);
          await assertPlaced(visit.tooltip, term);
        });

        it(`as a popover at ${place}`, async () => {
          await visit.click(term);
          await assertPlaced(visit.popover, term);
        });
      }
    });
  }
});
