import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { BARE_MARKS, barePage, type Build } from './support/bare-page.ts';
import { PUBLIC_JSON } from './support/host.ts';
import { ownLit } from './support/own-lit.ts';
import { publish, type Published } from './support/publish.ts';
import { CONCURRENCY, useStage } from './support/stage.ts';
import { until } from './support/until.ts';
import type { Visit } from './support/visit.ts';

/** What another version is to a page: files of other names, with other bytes. */
const ofNextVersion = ([name, text]: Published): Published => {
  const renamed = (old: string): string => old.replaceAll(/parts-[0-9a-f]{8}/g, 'parts-0badcafe');
  return [renamed(name), `${renamed(text)}\n// The next version.`];
};

const OTHER_TERMS = {
  terms: [
    { id: 'rollback', term: 'rollback', short: 'Back again.', definition: 'Back again.' },
    { id: 'check', term: 'health check', short: 'Are you well?', definition: 'Are you well?' },
  ],
};
const OTHER_MARKS = ['health check', 'rollback'];

describe('a page on which we are not alone', { concurrency: CONCURRENCY }, () => {
  const stage = useStage();
  let next: string;
  let glossary: string;
  let other: string;
  before(async () => {
    next = await publish(stage.elsewhere, ofNextVersion);
    glossary = `${stage.demo.cdn}/glossary.json`;
    const body = JSON.stringify(OTHER_TERMS);
    other = stage.elsewhere.serve('other.json', { headers: PUBLIC_JSON, body });
  });

  const tag = (base: string, build: Build, of: string): string =>
    `<script defer src="${base}${build}" data-glossary="${of}"></script>`;
  const here = (build: Build, of = glossary): string => tag(`${stage.demo.cdn}/`, build, of);

  async function open(head: string, headers: Record<string, string> = {}): Promise<Visit> {
    const visit = await stage.visit(
      stage.host.serve('copies.html', { headers, body: await barePage(head) }),
    );
    await visit.complete();
    await visit.idle();
    return visit;
  }

  /** Reads a mark with tooltip and entry, as a reader does who leaves it again. */
  async function read(visit: Visit, text: string): Promise<void> {
    await visit.hover(text);
    await visit.tooltip.waitFor();
    await visit.click(text);
    await visit.popover.waitFor();
    assert.equal((await visit.tooltip.count()) + (await visit.popover.count()), 1, text);
    await visit.page.keyboard.press('Escape');
    await visit.popover.waitFor({ state: 'detached' });
  }

  /** How many copies of Lit are there, what is marked, and what has gone wrong. */
  const stateOf = async (visit: Visit): Promise<object> => ({
    lits: await visit.page.evaluate(
      () => (globalThis as { litElementVersions?: string[] }).litElementVersions?.length,
    ),
    marks: await visit.wordings(),
    roots: await visit.page.locator('glossary-root').count(),
    wrong: [...visit.said, ...visit.uncaught, ...(await visit.heard('securitypolicyviolation'))],
  });
  const AS_ALONE = { lits: 1, marks: BARE_MARKS, roots: 1, wrong: [] };

  const sameGlossary: [what: string, head: () => string][] = [
    ['that is the same', () => here('glosslight.js') + here('glosslight.js')],
    ['of another version', () => here('glosslight.js') + tag(next, 'glosslight.js', glossary)],
    [
      'of another version, in one file',
      () => here('glosslight.all.js') + tag(next, 'glosslight.all.js', glossary),
    ],
  ];
  for (const [what, head] of sameGlossary) {
    it(`is as with one copy, if the second has the same glossary: one ${what}`, async () => {
      await using visit = await open(head());
      await read(visit, 'rolling update');
      assert.deepEqual(await stateOf(visit), AS_ALONE);
    });
  }

  const otherGlossary: [what: string, lits: number, head: () => string][] = [
    ['that is the same', 1, () => here('glosslight.js') + here('glosslight.js', other)],
    ['of another version', 2, () => here('glosslight.js') + tag(next, 'glosslight.js', other)],
    ['in one file', 2, () => here('glosslight.js') + here('glosslight.all.js', other)],
  ];
  const both = [...BARE_MARKS, ...OTHER_MARKS].toSorted();
  for (const [what, lits, head] of otherGlossary) {
    it(`is served by both, each with a glossary of its own: one ${what}`, async () => {
      await using visit = await open(head());
      for (const text of ['rollback', 'rolling update', 'health check']) await read(visit, text);
      const { marks, ...state } = (await stateOf(visit)) as { marks: string[] };
      assert.deepEqual(marks.toSorted(), both);
      assert.deepEqual(state, { lits, roots: 1, wrong: [] });
    });
  }

  // Lit's policy has one name, and one page may have made it already.
  it('has to allow two policies of one name for two copies of Lit', async () => {
    const { cdn } = stage.demo;
    const { origin } = stage.elsewhere;
    const strict = `script-src ${cdn} ${origin}; require-trusted-types-for 'script'`;
    const policy = `${strict}; trusted-types glosslight 'allow-duplicates'`;
    const copies = here('glosslight.js') + tag(next, 'glosslight.js', other);
    await using visit = await open(copies, { 'content-security-policy': policy });
    for (const text of ['rolling update', 'rollback']) await read(visit, text);
    const { lits, wrong } = (await stateOf(visit)) as { lits: number; wrong: unknown[] };
    assert.deepEqual({ lits, wrong }, { lits: 2, wrong: [] });
  });

  for (const build of ['glosslight.js', 'glosslight.all.js'] as const) {
    it(`has Lit of its own, and ${build} beside it: each with its policy`, async () => {
      const policy = "require-trusted-types-for 'script'; trusted-types glosslight lit-html";
      await using visit = await open(here(build) + (await ownLit()), {
        'content-security-policy': policy,
      });
      await read(visit, 'rolling update');
      assert.equal(await visit.page.locator('host-greeting p').innerText(), 'Hello, host');
      assert.deepEqual(await stateOf(visit), { ...AS_ALONE, lits: 2 });
    });
  }

  const defining = (name: string): string =>
    `<script>customElements.define('${name}', class extends HTMLElement {
      connectedCallback() { this.title = 'of the host'; }
    });</script>`;

  for (const name of ['glossary-term', 'glossary-panel', 'glossary-root']) {
    it(`has an element of its own that is called <${name}>`, async () => {
      await using visit = await open(defining(name) + here('glosslight.js'));
      await read(visit, 'rolling update');
      assert.deepEqual(await stateOf(visit), AS_ALONE);
    });
  }

  it('has an element of its own that is called <glossary-tooltip>, and so no cards of ours', async () => {
    await using visit = await open(defining('glossary-tooltip') + here('glosslight.js'));
    await visit.hover('rolling update');
    await until(
      () => visit.said.length > 0,
      () => 'nothing was said',
    );
    assert.match(
      visit.said[0]!,
      /^error: glosslight: no card: <glossary-tooltip> is an element of the page/,
    );
    assert.deepEqual(visit.uncaught, []);
  });

  it('has its own <glossary-term> around what is wrapped', async () => {
    const wrap = here('glosslight.js').replace('defer', 'defer data-mark="wrap"');
    await using visit = await open(defining('glossary-term') + wrap);
    const terms = visit.page.locator('glossary-term[title="of the host"]');
    await terms.filter({ hasText: 'rolling update' }).hover();
    await visit.tooltip.waitFor();
    assert.equal(await terms.count(), BARE_MARKS.length);
    assert.deepEqual([...visit.said, ...visit.uncaught], []);
  });
});
