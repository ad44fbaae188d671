import { buildBundle } from '../../../src/compiler/build-bundle.ts';
import { readSource } from './built.ts';
import { type Answer, PUBLIC_JSON } from './host.ts';
import type { Stage } from './stage.ts';

/** So many entries are too many for one file. */
const MANY = 2500;

/** The marks of the page, in order. */
export const MARKS = [
  'deployment pipeline',
  'Kubernetes',
  'rolling update',
  'namespace',
  'namespaces',
  'tail latency',
  'feature flag',
  'load balancer',
  'infrastructure as code',
];

/** Two mentions that can have the focus: an element of ours, and a link to a term's page. */
export const ELEMENT = 'a box of its own';
export const LINK = 'Docker';

export interface ReadingPageOptions {
  cdn: string;
  glossary?: string;
  lang?: string;
}

/** A page with every kind of mention, longer than a window, and a dialog with one more in it. */
export const readingPage = ({
  cdn,
  glossary = `${cdn}/glossary.json`,
  lang = 'en',
}: ReadingPageOptions): string => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>How we release</title>
    <style>
      :root { color-scheme: light dark; background: light-dark(#fff, #14161a) }
      a { color: light-dark(#0b57d0, #9ec5ff) }
      body { max-inline-size: 40rem; margin: auto; padding: 1rem; font: 1rem/1.6 sans-serif }
      section { min-block-size: 22rem }
      dialog { max-inline-size: 20rem }
    </style>
    <script defer src="${cdn}/glosslight.js" data-glossary="${glossary}"></script>
  </head>
  <body>
    <main lang="en">
      <h1>How we release</h1>
      <section>
        <p>A commit to the main branch starts the deployment pipeline, which tests it once.</p>
        <p>
          What has passed is packed into <glossary-term term="container">${ELEMENT}</glossary-term>
          with <a href="/glossary/docker/">${LINK}</a>, and from then on nothing is built any more.
        </p>
        <p>In production Kubernetes takes over, and step by step all are exchanged.</p>
        <p>This is a rolling update.</p>
      </section>
      <section>
        <p>Each team has a namespace of its own.</p>
        <p data-glossary-sense="linux">In its namespaces a process sees no other.</p>
      </section>
      <section><p>For the first minutes somebody watches the tail latency.</p></section>
      <section>
        <p>Unfinished work hides behind a feature flag.</p>
        <dialog aria-label="Note">
          <p>Only then does the load balancer send it requests.</p>
          <button>Done</button>
        </dialog>
      </section>
      <section><p>Every machine is described by infrastructure as code.</p></section>
    </main>
  </body>
</html>`;

/** The sample glossary, made so large that each entry is fetched when it is asked for. */
export async function largeGlossary(): Promise<Map<string, Answer>> {
  const source = JSON.parse(await readSource('glossary.json')) as { terms: object[] };
  for (let n = source.terms.length; n < MANY; n++)
    source.terms.push({ id: `filler-${n}`, term: `Filler number ${n}`, definition: 'One.' });
  const files = [...buildBundle(source).files].map(
    ([name, body]) => [name, { headers: PUBLIC_JSON, body }] as const,
  );
  return new Map(files);
}

/** Serves the page with the sample glossary. */
export const serveReadingPage = ({ host, demo }: Stage, lang?: string): string =>
  host.serve('reading.html', { body: readingPage({ cdn: demo.cdn, ...(lang && { lang }) }) });

/** Serves the page with the large one. */
export async function serveLargePage({ host, elsewhere, demo: { cdn } }: Stage): Promise<string> {
  const glossary = `${elsewhere.serveFolder(await largeGlossary())}glossary.json`;
  return host.serve('large.html', { body: readingPage({ cdn, glossary }) });
}
