import { buildBundle } from '../../../src/compiler/build-bundle.ts';
import { type Answer, PUBLIC_JSON } from '../support/host.ts';
import { bodyOf, FRAGMENTS, type Fragment } from './fragments.ts';
import { TERMS } from './model.ts';
import type { PageName } from './page-name.ts';
import { record } from './recorder.ts';
import { rival } from './rival.ts';
import { served } from './server.ts';

export type Framework = keyof typeof served;
export const FRAMEWORKS = Object.keys(served) as Framework[];

/** How a page is marked: not at all, by us, or by a script that knows no better. */
export type Mode = 'control' | 'highlight' | 'wrap' | 'rival';

/** Addresses of our script and of the glossary. */
export interface Ours {
  script: string;
  glossary: string;
}

/** The page in which an application is drawn, or taken over from the server. */
export function applicationPage(
  name: PageName & { host: Framework; mode: Mode },
  ours: Ours,
): Answer {
  const { host, path, mode } = name;
  const texts = path === 'client' || path === 'body' ? '' : served[host];
  const isInMain = path !== 'body' && path !== 'document';
  return page(host, scriptTag(mode, ours), isInMain ? `<main>${texts}</main>` : texts);
}

/** A page of texts that are going to be swapped. */
export function textPage(name: PageName & { mode: Mode }, ours: Ours): Answer {
  const { host, path, mode, page: fragment = 'one' } = name;
  const tag = scriptTag(mode, ours);
  const body = bodyOf(fragment as Fragment);
  return path === 'end' ? page(host, '', body + tag) : page(host, tag, body);
}

/** What a server has that gives pieces of pages. */
export const pieces = (): Map<string, Answer> =>
  new Map(
    Object.entries({
      ...FRAGMENTS,
      page: bodyOf('one'),
      apart: `${FRAGMENTS.three}<p id="rest" hx-swap-oob="true">A canary in a cache.</p>`,
    }).map(([name, body]) => [`${name}.html`, { body }]),
  );

// Without a line break: whoever draws all of a document would have to draw it too.
const page = (host: string, head: string, body: string): Answer => ({
  body:
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><script>(${record})()</script>${head}` +
    `<meta name="turbo-refresh-method" content="morph"><script type="module" src="${host}.js"></script>` +
    `</head><body>${body}</body></html>`,
});

function scriptTag(mode: Mode, { script, glossary }: Ours): string {
  if (mode === 'control') return '';
  if (mode === 'rival') return `<script>(${rival})(${JSON.stringify(TERMS)})</script>`;
  return `<script defer src="${script}" data-glossary="${glossary}" data-limit="none" data-mark="${mode}"></script>`;
}

/** The built glossary of the terms. */
export function glossaryFiles(): Map<string, Answer> {
  const terms = TERMS.map((term) => ({
    id: term.replace(' ', '-'),
    term,
    definition: `A ${term}.`,
  }));
  const text = new TextDecoder();
  return new Map(
    Array.from(buildBundle({ lang: 'en', terms }).files, ([name, bytes]) => [
      name,
      { headers: PUBLIC_JSON, body: text.decode(bytes) },
    ]),
  );
}
