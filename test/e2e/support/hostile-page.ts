import { xssVectors } from '../../cases/xss-vectors.ts';
import { escapeHtml } from '../../../src/content/to-html.ts';
import type { Engine } from '../../../tools/find-browser.mjs';
import { build } from './built.ts';
import { type EnginePage, openEngine } from './engine-page.ts';
import type { GlosslightOptions } from '../../../src/index.ts';
import type { HostileVisit, Outcome } from './in-page/hostile-visit.ts';
import { startWitness, type Witness } from './witness.ts';

/** What to try on a page. */
export interface Plan {
  glossary: string;
  options?: Partial<GlosslightOptions>;
  /** Ids of what is to be explained and opened. */
  open?: readonly string[];
  /** A name on the page that several of them have, to be explained and opened as well. */
  shared?: string;
  /** What is typed into the list of terms. */
  type?: readonly string[];
  /** What to wait for before all of it goes away. */
  until?: () => Promise<void>;
}

/** A page in one engine, open on a witness, where glossaries may be tried one after another. */
export interface HostilePage {
  readonly witness: Witness;
  readonly page: EnginePage;
  try(plan: Plan): Promise<Outcome>;
  close(): Promise<void>;
}

declare global {
  var hostile: HostileVisit;
}

/** So many terms are opened in one go; WebKit's driver gives up what takes a minute. */
const AT_ONCE = 50;

/** The host's page: it keeps what runs and what is said, and has no policy that would forbid any of it. */
const hostPage = ([first, ...others]: readonly string[]): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <link rel="icon" href="data:,">
    <title>Host</title>
    <script>
      Object.assign(globalThis, { ran: [], said: [] });
      const hacked = (n) => void ran.push(Number(n));
      Object.assign(globalThis, { hacked, alert: hacked, confirm: hacked, prompt: hacked, print: hacked, open: hacked });
      for (const kind of ['log', 'info', 'warn', 'error'])
        console[kind] = (...words) => said.push(kind + ': ' + words.join(' '));
      addEventListener('error', ({ message }) => said.push('uncaught: ' + message));
      addEventListener('unhandledrejection', ({ reason }) => said.push('uncaught: ' + reason));
    </script>
  </head>
  <body>
    <main>
      <p>${escapeHtml(first)}</p>
      <!-- Read and marked like the first, and never drawn, which takes long. -->
      <div style="display: none">${others.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}</div>
    </main>
  </body>
</html>`;

/** Opens a page with these texts; what looks like markup in them is text. */
export async function openHostilePage(
  engine: Engine,
  paragraphs: (witness: Witness) => readonly string[],
): Promise<HostilePage> {
  await build();
  const [page, witness] = await Promise.all([openEngine(engine), startWitness()]);
  // What is small is drawn quickly.
  await page.setViewport({ width: 320, height: 240 });
  await page.goto(witness.serve('/host.html', hostPage(paragraphs(witness))));
  const attempt: HostilePage['try'] = async ({ open = [], shared, type, until, ...plan }) => {
    await page.evaluate(
      async ([origin, ids, options]) => {
        const [{ HostileVisit }, { glosslight }] = (await Promise.all([
          import(`${origin}/in-page/hostile-visit.ts`),
          import(`${origin}/glosslight.esm.js`),
        ])) as [
          typeof import('./in-page/hostile-visit.ts'),
          typeof import('../../../src/index.ts'),
        ];
        globalThis.hostile = new HostileVisit(ids);
        await globalThis.hostile.begin(glosslight, options);
      },
      [witness.origin, open, { glossary: plan.glossary, ...plan.options }] as const,
    );
    for (let n = 0; n < open.length; n += AT_ONCE)
      await page.evaluate((ids) => globalThis.hostile.open(ids), open.slice(n, n + AT_ONCE));
    if (shared) await page.evaluate((name) => globalThis.hostile.openShared(name), shared);
    if (type) await page.evaluate((queries) => globalThis.hostile.list(queries), type);
    await until?.();
    return page.evaluate(() => globalThis.hostile.end());
  };
  // Elements of ours are what they are from the first time on.
  const sound = JSON.stringify([{ id: 'a', term: 'a', short: 'a', definition: 'a' }]);
  await attempt({ glossary: witness.serve('/sound.json', sound), open: ['a'] });
  return {
    witness,
    page,
    try: attempt,
    async close() {
      await page.close();
      witness.close();
    },
  };
}

/** The vectors, which ask a witness where they ask for anything. */
export const vectorsFor = ({ origin }: Witness) => xssVectors((n) => `${origin}/hit/${n}`);
