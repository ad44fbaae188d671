import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DEMO_TERMS } from './support/demo-terms.ts';
import { axeFinds } from './support/axe-finds.ts';
import {
  ALL_STATES,
  bringTo,
  openReading,
  type Reading,
  SHAPES,
} from './support/reading-states.ts';
import { useStage } from './support/stage.ts';
import type { Visit } from './support/visit.ts';

/** In the dark only the colours are others. */
const SCHEMES = { light: undefined, dark: ['color-contrast'] } as const;
type Scheme = keyof typeof SCHEMES;
const NAMES = Object.keys(SCHEMES) as Scheme[];

const DEMO = path.resolve(import.meta.dirname, '../../demo');
/** Those that are not looked at more closely elsewhere. */
const PAGES = globSync('**/*.html', { cwd: DEMO })
  .map((file) => file.split(path.sep).join('/'))
  .filter((name) => !Object.hasOwn(DEMO_TERMS, name))
  .sort();

/** Elements with the glossary in them, each with what stands there as soon as it is. */
const ELEMENTS: Record<string, string> = {
  '<glossary-card term="rolling-update"></glossary-card>': '[part=definition]',
  '<glossary-card term="deployment-pipeline"></glossary-card>': '[part=service]',
  '<glossary-card term="flux-capacitor"></glossary-card>': '[part=body] p',
  '<glossary-graph term="kubernetes"></glossary-graph>': '[part=node]',
  '<glossary-index></glossary-index>': '[part=term]',
};

describe('axe finds nothing', () => {
  const stage = useStage();

  for (const scheme of NAMES) {
    describe(`in the ${scheme}, with`, () => {
      let reading: Reading;
      before(async () => {
        reading = await openReading(stage, { colorScheme: scheme });
      });
      after(() => reading.visit[Symbol.asyncDispose]());

      for (const state of scheme === 'light' ? ALL_STATES : SHAPES) {
        it(state, async () => {
          const { page } = reading.visit;
          const size = page.viewportSize()!;
          await bringTo(reading, state);
          const found = await axeFinds(page, SCHEMES[scheme]);
          await page.setViewportSize(size);
          assert.deepEqual(found, []);
        });
      }
    });
  }

  describe('at rest, light and dark,', () => {
    let visit: Visit;
    before(async () => {
      visit = await stage.visit('about:blank', { reducedMotion: 'reduce' });
    });
    after(() => visit[Symbol.asyncDispose]());

    const assertSound = async (wait: () => Promise<unknown>): Promise<void> => {
      for (const colorScheme of NAMES) {
        await visit.page.emulateMedia({ colorScheme });
        // What is written as an element takes its colours when it is drawn.
        await wait();
        assert.deepEqual(await axeFinds(visit.page, SCHEMES[colorScheme]), [], colorScheme);
      }
    };

    for (const name of PAGES) {
      it(`on ${name}`, async () => {
        await assertSound(async () => {
          await visit.page.goto(`${stage.demo.site}/${name}`);
          await visit.complete();
          await visit.idle();
        });
      });
    }

    for (const [element, there] of Object.entries(ELEMENTS)) {
      it(`in ${element}`, async () => {
        const { cdn } = stage.demo;
        const body = `<!doctype html><html lang="en"><title>Glossary</title>
          <style>:root { color-scheme: light dark }</style>
          <script defer src="${cdn}/glosslight.js" data-glossary="${cdn}/glossary.json"></script>
          <main><h1>Terms</h1>${element}</main>`;
        const url = stage.host.serve('element.html', { body });
        await assertSound(async () => {
          await visit.page.goto(url);
          await visit.page.locator(`main ${there}`).first().waitFor();
        });
      });
    }
  });
});
