import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { enginesToTest } from '../../tools/find-browser.mjs';
import { serveDemo } from '../../tools/serve.ts';
import { build } from './support/built.ts';
import { startHost } from './support/host.ts';
import { ELEMENT, MARKS, readingPage } from './support/reading-page.ts';
import {
  CONTAINER,
  dense,
  namesInList,
  openList,
  placeOf,
  POPOVER,
  rest,
  ROLES,
  shows,
  STATES,
  tells,
  titled,
} from './support/told-states.ts';
import { openTreePage, type TreePage } from './support/tree-page.ts';
import { until } from './support/until.ts';

const engines = enginesToTest();
for (const engine of engines) {
  describe(`what ${engine} tells assistive technology`, () => {
    let page: TreePage;
    let close: () => Promise<unknown>;
    before(async () => {
      await build();
      const [demo, host] = await Promise.all([serveDemo({ sitePort: 0, cdnPort: 0 }), startHost()]);
      page = await openTreePage(engine);
      close = () => Promise.all([page.close(), demo.close(), host.close()]);
      await page.goto(host.serve('tree.html', { body: readingPage({ cdn: demo.cdn }) }));
      await shows(page, 'glossary-panel[count]');
    });
    after(() => close());

    for (const [state, { open, told }] of Object.entries(STATES)) {
      for (const [what, { role, name, description, path }] of Object.entries(told)) {
        it(`${state}: ${what} is a ${role} "${name}"`, async () => {
          await rest(page);
          await open(page);
          // Its content is no name to WebKitGTK, which gives the text itself.
          const isText = engine === 'webkit' && role === 'tooltip';
          const line = `${ROLES[engine][role] ?? role} "${isText ? '' : name}"`;
          const isTold = (lines: string[]) =>
            lines.some((each) => dense(each).startsWith(dense(line)));
          await tells(page, path, isTold, line);
        });

        if (!description) continue;
        const skip = engine === 'webkit';
        const reason = skip ? ' (not run: WebKitGTK tells no descriptions)' : '';
        it(`${state}: ${what} is described by its short form${reason}`, { skip }, async () => {
          await rest(page);
          await open(page);
          const isDescribed = (lines: string[]) =>
            lines.some((each) => each.includes(`"${name}" [`) && each.includes(description));
          await tells(page, path, isDescribed, description);
        });
      }
    }

    it('with the list: what a row says are words of their own', async () => {
      await rest(page);
      await openList(page);
      const row = (lines: string[]) => lines.find((line) => /^(push)?button "Container/.test(line));
      const path = [POPOVER, 'li:nth-child(2) button'];
      let said: string | undefined;
      await tells(page, path, (lines) => !!(said = row(lines)), CONTAINER.term);
      assert.match(said!, new RegExp(`"${CONTAINER.term}\\W+${CONTAINER.short.slice(0, 20)}`));
    });

    it('the list has each mark, and leads to it', async () => {
      await rest(page);
      await openList(page);
      const names = await page.run(namesInList);
      assert.equal(names.length, MARKS.length + 2);
      for (const [n, name] of names.entries()) {
        // It is in a dialog that is closed.
        if (name === 'Load balancer') continue;
        await rest(page);
        await openList(page);
        await page.run((which) => {
          const { shadowRoot } = document.querySelector('glossary-popover')!;
          shadowRoot!.querySelectorAll<HTMLElement>('li button')[which]!.focus();
        }, n);
        await page.press('Enter');
        await titled(page, name === 'Namespace' ? 'Several meanings' : name);
        let place: Awaited<ReturnType<typeof placeOf>> = undefined;
        await until(
          async () => !!(place = await placeOf(page)),
          () => `${name}: no mention is pointed out`,
        );
        assert.equal(place!.isInSight, true, name);
        assert.equal(place!.text, [MARKS[0], ELEMENT, 'Docker', ...MARKS.slice(1)][n]);
      }
    });
  });
}
