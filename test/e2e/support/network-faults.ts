import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Manifest } from '../../../src/core/bundle.ts';
import type { ErrorCode } from '../../../src/core/error.ts';
import { type Engine, engines } from '../../../tools/find-browser.mjs';
import { type Answer, HANGS_UP } from './host.ts';

/** The built glossary, to be spoilt. */
export interface Built {
  manifest: Manifest;
  content: string;
  /** Where the manifest is too, on another origin, for everyone and for nobody. */
  shared: string;
  unshared: string;
}

type Spoilt = (built: Built) => Answer | typeof HANGS_UP;

export interface Fault {
  /** What the server says instead of the manifest, or instead of the content that the manifest names. */
  manifest?: Spoilt;
  content?: Spoilt;
  /** What the page says instead of an address. */
  name?: string;
  /** The part of the script that is not there. */
  part?: string;
  /** What comes before the page's scripts. */
  head?: string;
  code: ErrorCode;
  cause: RegExp;
  /** Where it is the engine that notices, and engines differ; else one is as good as another. */
  engines?: readonly Engine[];
}

/** On this page a script's 15 seconds are over before long, but for the first so many things that it waits for. */
const haste = (unhurried = 0): string => `<script>
  const { timeout } = AbortSignal;
  let unhurried = ${unhurried};
  AbortSignal.timeout = (time) => timeout.call(AbortSignal, unhurried-- > 0 ? time : time / 100);
</script>`;

/** Says something and never a word more. */
export async function* silence(first: string): AsyncGenerator<string> {
  if (first) yield first;
  await new Promise(() => undefined);
}

/** Says one letter after the other. */
async function* dribble(text: string): AsyncGenerator<string> {
  for (const letter of text) {
    yield letter;
    await sleep(20);
  }
}

async function* inPieces(text: string): AsyncGenerator<string> {
  for (const piece of text.match(/.{1,40}/gs)!) {
    yield piece;
    await sleep(20);
  }
}

/** Says a little and hangs up. */
async function* breakOff(text: string): AsyncGenerator<string> {
  yield text;
  await sleep(20);
  throw new Error('broken off');
}

const HTML = '<!doctype html><title>Not found</title>';
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==';

export const FAULTS: Record<string, Fault> = {
  'nothing is named': { name: '', code: 'no-glossary', cause: /data-glossary/ },
  'an element is named that is not there': {
    name: '#glossary',
    code: 'no-glossary',
    cause: /no JSON there/i,
  },
  'what is named is no address': {
    name: 'https://',
    code: 'network',
    cause: /address/i,
  },
  'the manifest is not there': {
    manifest: () => ({ status: 404 }),
    code: 'http',
    cause: /404/,
  },
  'the server is broken': {
    manifest: () => ({ status: 500, body: HTML }),
    code: 'http',
    cause: /500/,
  },
  'the server hangs up': {
    manifest: () => HANGS_UP,
    code: 'network',
    cause: /Unreachable/,
    engines,
  },
  'the server says HTML': {
    manifest: () => ({ body: HTML }),
    code: 'json',
    cause: /HTML/,
  },
  'the server says nothing': {
    manifest: () => ({ body: '' }),
    code: 'json',
    cause: /no JSON/i,
  },
  'the server says that there is nothing': {
    manifest: () => ({ status: 204 }),
    code: 'json',
    cause: /no JSON/i,
    engines,
  },
  'the server sends a picture': {
    manifest: () => ({ body: Buffer.from(PIXEL, 'base64') }),
    code: 'json',
    cause: /no JSON/i,
  },
  'the server does not say that it packs': {
    manifest: ({ manifest }) => ({ body: gzipSync(JSON.stringify(manifest)) }),
    code: 'json',
    cause: /no JSON/i,
  },
  'the server says that it packs, and does not': {
    manifest: ({ manifest }) => ({
      headers: { 'content-encoding': 'gzip' },
      body: JSON.stringify(manifest),
    }),
    code: 'network',
    cause: /Unreachable/,
    engines: ['chromium', 'firefox'], // WebKit takes it as it is.
  },
  'the file is in UTF-16': {
    manifest: ({ manifest }) => ({
      body: Buffer.from(`\uFEFF${JSON.stringify(manifest)}`, 'utf16le'),
    }),
    code: 'json',
    cause: /no JSON/i,
  },
  'the JSON is cut short': {
    manifest: ({ manifest }) => ({ body: JSON.stringify(manifest).slice(0, -20) }),
    code: 'json',
    cause: /cut short/,
  },
  'the server breaks off before the end': {
    manifest: ({ manifest }) => ({
      headers: { 'content-length': '1000' },
      body: breakOff(JSON.stringify(manifest).slice(0, -20)),
    }),
    code: 'network',
    cause: /Unreachable/,
    engines,
  },
  'the manifest is of a later format': {
    manifest: ({ manifest }) => ({ body: JSON.stringify({ ...manifest, glosslight: 2 }) }),
    code: 'version',
    cause: /format 2/,
  },
  'the source is of a later format': {
    manifest: () => ({ body: JSON.stringify({ version: 2, terms: [] }) }),
    code: 'version',
    cause: /version 2/,
  },
  'the source has no entry': {
    manifest: () => ({ body: JSON.stringify({ version: 1, terms: [] }) }),
    code: 'empty',
    cause: /no usable entry/i,
  },
  'what reads sources is not there': {
    manifest: () => ({ body: JSON.stringify({ terms: [] }) }),
    part: 'raw',
    code: 'network',
    cause: /Unreachable/,
    engines,
  },
  'what reads large glossaries is not there': {
    manifest: ({ manifest: { content, ...manifest } }) => ({
      body: JSON.stringify({ ...manifest, index: content }),
    }),
    part: 'shards',
    code: 'network',
    cause: /Unreachable/,
  },
  'the server lets no other origin read': {
    manifest: ({ manifest }) => ({
      headers: { 'access-control-allow-origin': 'https://site.example' },
      body: JSON.stringify(manifest),
    }),
    code: 'network',
    cause: /CORS/,
    engines,
  },
  'the server sends on for ever': {
    manifest: () => ({ status: 302, headers: { location: 'glossary.json' } }),
    code: 'network',
    cause: /Unreachable/,
    engines,
  },
  'the server sends on to where no other origin may read': {
    manifest: ({ unshared }) => ({ status: 302, headers: { location: unshared } }),
    code: 'network',
    cause: /CORS/,
    engines,
  },
  'the server sends on to what is no address': {
    manifest: () => ({ status: 302, headers: { location: 'http://[' } }),
    code: 'network',
    cause: /Unreachable/,
    engines,
  },
  'the server never answers': {
    manifest: () => ({ body: silence('') }),
    head: haste(),
    code: 'timeout',
    cause: /15 s/,
    engines,
  },
  'the server stops in the middle': {
    manifest: () => ({ body: silence('{"glosslight":') }),
    head: haste(),
    code: 'timeout',
    cause: /15 s/,
    engines,
  },
  'the server dribbles': {
    manifest: ({ manifest }) => ({ body: dribble(JSON.stringify(manifest)) }),
    head: haste(),
    code: 'timeout',
    cause: /15 s/,
    engines,
  },
  'the content is not there': {
    content: () => ({ status: 404 }),
    code: 'network',
    cause: /not as built/,
    engines,
  },
  'the content is not the one that was built': {
    content: ({ content }) => ({ body: `${content} ` }),
    code: 'network',
    cause: /not as built/,
    engines,
  },
  'the content is cut short': {
    content: ({ content }) => ({ body: content.slice(0, -20) }),
    code: 'network',
    cause: /not as built/,
  },
  'the content has no end': {
    content: () => ({ body: silence('{"entries":') }),
    head: haste(1),
    code: 'timeout',
    cause: /15 s/,
    engines,
  },
};

/** What a server may do, though it is odd. */
export const ODDITIES: Record<string, Pick<Fault, 'manifest' | 'content' | 'engines'>> = {
  'says that it is HTML': {
    manifest: ({ manifest }) => ({
      headers: { 'content-type': 'text/html' },
      body: JSON.stringify(manifest),
    }),
  },
  'says that it is a picture, and may not be taken for anything else': {
    manifest: ({ manifest }) => ({
      headers: { 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
      body: JSON.stringify(manifest),
    }),
    engines,
  },
  'begins with a byte order mark': {
    manifest: ({ manifest }) => ({ body: `\uFEFF${JSON.stringify(manifest)}` }),
    engines,
  },
  'packs what has a hash': {
    content: ({ content }) => ({
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(content),
    }),
    engines,
  },
  'takes its time': {
    manifest: ({ manifest }) => ({ body: inPieces(JSON.stringify(manifest)) }),
  },
  'sends on to another origin': {
    manifest: ({ shared }) => ({ status: 302, headers: { location: shared } }),
    engines,
  },
};
