import assert from 'node:assert/strict';
import { it } from 'node:test';
import { textPage } from '../frameworks/pages.ts';
import { createGate, type Gate } from './gate.ts';
import type { Hub } from './hub.ts';

/** When we come into a page: not before it has loaded and is idle. */
export function arrival(hub: Hub): void {
  for (const [mode, marks] of Object.entries({ highlight: 4, wrap: 0 } as const)) {
    it(`gets nothing of ours before it has loaded and is idle, with data-mark="${mode}"`, async () => {
      const gate = createGate();
      const name = { host: 'plain', path: 'head', mode: mode as 'highlight' | 'wrap' };
      const { body } = textPage(name, hub.ours);
      const page = { body: `${body}<img src="slow.png" alt="">` };
      const image = { body: heldBack(gate) };
      await hub.open(new Map(Object.entries({ 'page.html': page, 'slow.png': image })));
      await hub.page.evaluate(openPage);
      await hub.page.waitFor(hasGlossary, 'no glossary came');
      assert.deepEqual(await hub.page.evaluate(look), { state: 'interactive', ours: 0, marks });
      gate.open();
      await hub.page.waitFor(hasButton, 'nothing of ours came');
      assert.deepEqual(await hub.page.evaluate(early), []);
    });
  }
}

async function* heldBack({ opened }: Gate): AsyncGenerator<string> {
  await opened;
  yield 'no image';
}

// What follows runs in the hub, whose one frame is the page.

function openPage(): void {
  const frame = document.createElement('iframe');
  frame.src = 'page.html';
  document.body.append(frame);
}

const hasGlossary = (): boolean =>
  frames[0]!.performance
    .getEntriesByType('resource')
    .some(({ name }) => /glossary\.[0-9a-f]{16}\.json$/.test(name));

const hasButton = (): boolean => !!frames[0]!.document.querySelector('glossary-root > *');

const early = (): string[] => (frames[0] as Window & typeof globalThis).recorder.early;

async function look(): Promise<object> {
  // Time enough to do what should not be done.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { document: page, CSS } = frames[0] as Window & typeof globalThis;
  return {
    state: page.readyState,
    ours: page.querySelectorAll('glossary-root,glossary-term').length,
    marks: CSS.highlights.get('glossary-term')?.size ?? 0,
  };
}
