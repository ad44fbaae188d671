import assert from 'node:assert/strict';
import { buildBundle } from '../../../src/compiler/build-bundle.ts';
import { compileGlossary } from '../../../src/content/compile.ts';
import { isError } from '../../../src/content/problem.ts';
import type { Vector } from '../../cases/xss-vectors.ts';

/** A glossary with an entry for each vector, as files, the first of which is its address. */
export interface VectorGlossary {
  files: [name: string, body: string][];
  /** The ids of its entries. */
  ids: string[];
}

/** What all entries of these glossaries can be called. */
export const SHARED = 'Shared name';

/** One more entry, for text that is on the page beside the vectors. */
const DOCKER = { id: 'docker', term: 'Docker', short: 'Docker', definition: 'Docker' };

/** All text that an entry may have is the vector. */
const sourceEntry = ({ n, text }: Vector, vectors: readonly Vector[]): Record<string, unknown> => ({
  id: text,
  term: text,
  short: text,
  definition: `${text}\n\n[${text}](<${text}>) ![${text}](<${text}>) \`${text}\`\n\n    ${text}\n\n[${text}](glossary:docker)`,
  abbreviation: text,
  aliases: [text, SHARED],
  related: [vectors[(n + 1) % vectors.length]!.text],
  service: { title: text, url: text },
  articles: [
    { title: text, url: text },
    { title: text, url: '/', date: text },
  ],
  category: text,
  seeAlso: { title: text, url: text },
  lang: text,
  sense: text,
  match: { not: [text], case: text },
  [text]: text,
});

const asFile = (json: unknown): string => JSON.stringify(json);

/** As written: what cannot be used is left out in the page. */
export function rawGlossary(vectors: readonly Vector[]): VectorGlossary {
  const [first] = vectors;
  const source = {
    title: first!.text,
    url: `/glossary/{id}/?${first!.text.replaceAll(/\s/g, '')}`,
    [first!.text]: first!.text,
    terms: [DOCKER, ...vectors.map((vector) => sourceEntry(vector, vectors))],
  };
  const { content } = compileGlossary(source);
  return { files: [['raw.json', asFile(source)]], ids: content.entries.map(({ id }) => id) };
}

/** As built: with whatever of it the compiler lets through. */
export function builtGlossary(vectors: readonly Vector[]): VectorGlossary {
  const terms = vectors.map((vector) =>
    withoutErrors({ ...sourceEntry(vector, vectors), id: `v-${vector.n}`, related: [] }),
  );
  terms.forEach((entry, n) => (entry['related'] = [`v-${(n + 1) % terms.length}`]));
  const { files, problems } = buildBundle({
    url: '/glossary/{id}/',
    terms: [DOCKER, ...terms],
  });
  assert.deepEqual(problems.filter(isError), []);
  const decoder = new TextDecoder();
  // The manifest comes last, and is what is named.
  const written = [...files].map(([name, bytes]): [string, string] => [
    name,
    decoder.decode(bytes),
  ]);
  return { files: written.reverse(), ids: terms.map(({ id }) => id as string) };
}

/** The entry without the fields that keep it from being built; of a definition the vector alone, as code if need be. */
function withoutErrors(entry: Record<string, unknown>): Record<string, unknown> {
  const text = entry['term'];
  const definitions = [`${text}\n\n[a](glossary:${entry['id']})`, `\`\`\`\n${text}\n\`\`\``];
  for (;;) {
    const { problems } = buildBundle({ terms: [entry] });
    const wrong = problems.find(isError)?.field?.replace(/[.[].*/, '');
    if (wrong === undefined) return entry;
    const { [wrong]: _, ...rest } = entry;
    entry = wrong === 'definition' ? { ...rest, definition: definitions.shift() } : rest;
  }
}

// Of a broken id no address can be made.
const idOf = ({ text }: Vector): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** As nobody has built it: every field and every node is the vector, and nothing was looked at. */
export function tamperedGlossary(vectors: readonly Vector[]): VectorGlossary {
  const [first] = vectors;
  const entries = vectors.map((vector) => {
    const { n, text } = vector;
    const children = [text];
    return {
      ...sourceEntry(vector, vectors),
      id: idOf(vector),
      definition: [
        text,
        ...['p', 'h', 'quote', 'em', 'del', 'ul', 'li', 'table', 'tr', 'th', 'td', 'ol', text].map(
          (tag) => ({ tag, children, start: text, onclick: text, style: text, [text]: text }),
        ),
        { tag: 'a', href: text, children },
        { tag: 'a', href: 'javascript:{}', children },
        { tag: 'term', id: text, children },
        { tag: 'img', src: text, alt: text },
        { tag: 'img', src: `/hit/${n}`, alt: text },
        { tag: 'code', text },
        { tag: 'pre', text },
      ],
    };
  });
  const manifest = {
    glosslight: 1,
    lang: 'en',
    title: first!.text,
    url: `javascript:top.hacked(${first!.n})//{id}`,
    entries: entries.length,
    content: { file: 'tampered-content.json' },
  };
  const docker = { ...DOCKER, definition: [] };
  const forms = [{ lang: 'en', forms: ['0Docker', ...entries.map(() => `0${SHARED}`)].join('\n') }];
  return {
    files: [
      ['tampered.json', asFile(manifest)],
      ['tampered-content.json', asFile({ entries: [docker, ...entries], forms })],
    ],
    ids: vectors.map(idOf),
  };
}
