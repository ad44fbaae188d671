import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { fontsOf } from './pictures/fonts.ts';
import { pictures } from './pictures/pictures.ts';
import { take } from './pictures/take.ts';
import { compare } from './support/pixels.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';

/** So many pixels in a hundred may differ: what is looked for is what an eye would see. */
const TOLERANCE = 2;

const read = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../docs/pictures/${name}`, import.meta.url));

describe('the pictures of the documentation', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();
  let sameFonts: boolean;
  let decoder: Page;
  before(async () => {
    decoder = await stage.browser.newPage();
    const fonts = JSON.parse(String(await read('fonts.json'))) as unknown;
    sameFonts = JSON.stringify(fonts) === JSON.stringify(await fontsOf(stage.browser));
  });

  for (const picture of pictures) {
    it(`show "${picture.name}" as it is`, async (test) => {
      if (!sameFonts) return test.skip('not run: this machine has other fonts');
      const now = await take(picture, stage.demo.site, stage.browser);
      const { different, size } = await compare(decoder, await read(`${picture.name}.png`), now);
      const percent = (100 * different) / size;
      assert.ok(percent <= TOLERANCE, `${percent.toFixed(1)} % differ; see npm run pictures`);
    });
  }
});
