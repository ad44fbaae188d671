import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Contrasts, contrastsOn } from './support/contrasts.ts';
import { type Link, linksOn } from './support/links.ts';
import {
  ALL_STATES,
  bringTo,
  openReading,
  type Reading,
  SHAPES,
  type State,
  survey,
} from './support/reading-states.ts';
import { useStage } from './support/stage.ts';
import { type Targets, targetsOn } from './support/targets.ts';

/** Those without a button or a link of ours in sight. */
const BARE = /^nothing|tooltip|on its way/;
/** Words that say nothing of where a link leads. */
const EMPTY = /^(here|more|read more|click here|link|this)$/i;

describe('WCAG in each state,', () => {
  const stage = useStage();

  for (const colorScheme of ['light', 'dark'] as const) {
    describe(`${colorScheme}:`, () => {
      const states = colorScheme === 'light' ? ALL_STATES : SHAPES;
      let reading: Reading;
      let found: Map<State, { contrasts: Contrasts; targets: Targets; links: Link[] }>;
      before(async () => {
        reading = await openReading(stage, { colorScheme });
        found = await survey(reading, states, async ({ page }) => ({
          contrasts: await contrastsOn(page),
          targets: await targetsOn(page),
          links: await linksOn(page),
        }));
      });
      after(() => reading.visit[Symbol.asyncDispose]());

      for (const state of states) {
        it(`1.4.3, 1.4.11: text has 4.5 to 1, and what is a sign 3 to 1: ${state}`, () => {
          const { texts, signs, faint } = found.get(state)!.contrasts;
          assert.deepEqual(faint, []);
          assert.ok(texts > 0 || state === 'nothing open');
          assert.ok(signs > 0 || BARE.test(state) || /button|back to marks/.test(state));
        });
      }

      it('1.4.11, 1.4.1: the line under a mark has 3 to 1, and is there without any colour', async () => {
        await bringTo(reading, 'nothing open');
        const marks = await reading.visit.page.evaluate(() =>
          [...CSS.highlights.get('glossary-term')!].map(({ startContainer }) => {
            const element = startContainer.parentElement!;
            const line = getComputedStyle(element, '::highlight(glossary-term)');
            return {
              line: line.textDecorationLine,
              // As dark as the text around it, which the page has chosen.
              isLikeText: line.textDecorationColor === getComputedStyle(element).color,
            };
          }),
        );
        assert.ok(marks.length > 5);
        for (const mark of marks) assert.deepEqual(mark, { line: 'underline', isLikeText: true });
      });

      if (colorScheme === 'dark') return;

      for (const state of states) {
        it(`2.5.8: each target is large enough, in a sentence, or on its own: ${state}`, () => {
          const { all, small } = found.get(state)!.targets;
          assert.deepEqual(small, []);
          assert.ok(all > 0 || BARE.test(state));
        });

        it(`2.4.4, 1.4.1: each link says where it leads, and in a sentence has a line: ${state}`, () => {
          const { links } = found.get(state)!;
          const wrong = links.filter(
            ({ name, isPlain, isInSentence }) =>
              !name || EMPTY.test(name) || (isInSentence && isPlain),
          );
          assert.deepEqual(wrong, []);
          const addresses = new Map(links.map(({ name, href }) => [name, href]));
          for (const { name, href } of links) assert.equal(href, addresses.get(name), name);
        });
      }
    });
  }
});
