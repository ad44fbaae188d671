import { createHash } from 'node:crypto';
import { readBuilt, readSource } from './built.ts';

/** What is marked on `demo/raw.html`, in order. */
export const BARE_MARKS = [
  'deployment pipeline',
  'Kubernetes',
  'rolling update',
  'tail latency',
  'feature flag',
  'idempotent',
  'infrastructure as code',
];

export const BUILDS = ['glosslight.js', 'glosslight.esm.js', 'glosslight.all.js'] as const;
export type Build = (typeof BUILDS)[number];

const TAG = /<script[^>]*><\/script>/;

/** `demo/raw.html` with `head` instead of its script tag, and with `end` at the end of its body. */
export async function barePage(head: string, end = ''): Promise<string> {
  const page = await readSource('demo/raw.html');
  if (!TAG.test(page)) throw new Error('demo/raw.html has no script tag');
  return page.replace(TAG, () => head).replace('</body>', () => `${end}</body>`);
}

export interface Tag {
  /** Origin of the script, and of the glossary if that is not said. */
  cdn: string;
  glossary?: string;
  /** More attributes of the script tag; `defer` if they are not said. */
  attributes?: string;
  /** More options of the module's call. */
  options?: object;
  nonce?: string;
}

/**
 * What an owner writes to use a build: a script tag, with integrity where that is the point of it, or
 * a module that calls it and keeps what it gets as `glosslightPage`.
 */
export async function tagFor(build: Build, tag: Tag): Promise<string> {
  const { cdn, glossary = `${cdn}/glossary.json`, attributes = 'defer', options, nonce } = tag;
  const src = `${cdn}/${build}`;
  const guard = nonce ? `nonce="${nonce}"` : '';
  if (build === 'glosslight.esm.js') {
    return `<script type="module" ${guard}>
      import { glosslight } from '${src}';
      globalThis.glosslightPage = await glosslight(${JSON.stringify({ glossary, ...options })});
    </script>`;
  }
  const integrity =
    build === 'glosslight.all.js'
      ? `crossorigin integrity="${hashOf(await readBuilt(build))}"`
      : '';
  return `<script ${attributes} ${guard} src="${src}" ${integrity} data-glossary="${glossary}"></script>`;
}

const hashOf = (text: string): string =>
  `sha384-${createHash('sha384').update(text).digest('base64')}`;
