import assert from 'node:assert/strict';
import { buildBundle } from '../../../src/compiler/index.ts';
import type { EngineStage } from './engine-stage.ts';
import { type Answer, PUBLIC_JSON } from './host.ts';
import type { Trial } from './in-page/trial.ts';
import { until } from './until.ts';

/** Opens a page, which can ask nothing of the rest of the world. */
export function openPage({ page, host, demo }: EngineStage, html: string): Promise<void> {
  const headers = {
    'content-security-policy': `default-src 'self' 'unsafe-inline' data: ${demo.cdn}`,
  };
  return page.goto(host.serve('page.html', { headers, body: html }));
}

/** Serves a glossary of words, as built. Returns its address. */
export function serveWords({ host }: EngineStage, words: readonly string[]): string {
  const terms = words.map((word) => ({ id: word, term: word, short: word, definition: word }));
  const { files, problems } = buildBundle({ terms });
  assert.deepEqual(problems, []);
  const answers = Array.from(files, ([name, bytes]): [string, Answer] => [
    name,
    { headers: PUBLIC_JSON, body: new TextDecoder().decode(bytes) },
  ]);
  return `${host.serveFolder(new Map(answers))}glossary.json`;
}

/** Opens a page that is not marked, with a glossary of its own words. */
export async function openForTrial(stage: EngineStage, html: string): Promise<void> {
  const { page, demo, modules } = stage;
  await openPage(stage, html);
  const words = await page.evaluate(async (from) => {
    const { frequentWords } = (await import(
      `${from}words.ts`
    )) as typeof import('./in-page/words.ts');
    return frequentWords();
  }, modules);
  await page.evaluate(
    async ([from, script, url]) => {
      const { Trial } = (await import(`${from}trial.ts`)) as typeof import('./in-page/trial.ts');
      const { glosslight } = (await import(script)) as typeof import('../../../src/index.ts');
      globalThis.trial = new Trial(glosslight, url);
    },
    [modules, `${demo.cdn}/glosslight.esm.js`, serveWords(stage, words)] as const,
  );
}

/** Rests on a point until a tooltip is open there. Resolves to what it says. */
export async function hover({ page }: EngineStage, x: number, y: number): Promise<string> {
  let moves = 0;
  let text: string | null = null;
  // What moves soon after a scroll opens nothing.
  await until(
    async () => {
      await page.mouse.move(x + (moves++ % 2), y);
      text = await page.evaluate(
        () => document.querySelector('glossary-tooltip:popover-open')?.textContent ?? null,
      );
      return !!text;
    },
    () => `no tooltip at ${x}, ${y}`,
  );
  return text!;
}

/** Rests on a mark, opens it and closes it again, with the mouse. */
export async function readMark(stage: EngineStage): Promise<void> {
  const { page } = stage;
  const { x, y } = await page.evaluate(() => globalThis.trial.pointOnMark());
  await hover(stage, x, y);
  await page.mouse.click(x, y);
  await page.waitFor(() => !!document.querySelector('glossary-popover:popover-open'), 'no popover');
  await page.mouse.click(1, 1);
  await page.waitFor(
    () => !document.querySelector('glossary-popover:popover-open'),
    'a popover that stays',
  );
}

declare global {
  var trial: Trial;
}
