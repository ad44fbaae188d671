import assert from 'node:assert/strict';
import type { Case, Stage } from '../case.ts';
import { BROKEN, HALVES, longPage, PAGE } from '../pages.ts';

const page = { headers: { accept: 'text/html' } };

/** Pages and what becomes of them. */
const marked: [path: string, what: string, html: string][] = [
  ['/page.html', 'a page', PAGE],
  ['/broken.html', 'a malformed page', BROKEN],
  ['/long.html', 'a page of a megabyte', longPage(1_000_000)],
  ['/gzip.html', 'a page that comes compressed, unasked', PAGE],
];

/** What an origin sends that is no page. */
const untouched: [path: string, what: string, bytes: Buffer, status?: number][] = [
  ['/missing.html', 'a page that says what is missing', Buffer.from(PAGE), 404],
  ['/plain.txt', 'plain text', Buffer.from(PAGE)],
  ['/data.bin', 'data', Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 256))],
];

/** An origin's pages, marked. */
export const PAGE_CASES: readonly Case[] = [
  ...marked.map(([path, what, html]): Case => ({
    name: `${what} comes marked as by Node, to the byte`,
    async check({ ask, fixture }) {
      const answer = await ask(path, page);
      assert.equal(answer.status, 200);
      assert.match(fixture.mark(html), /<glossary-term term="docker">/);
      assertSame(`${answer.bytes}`, fixture.mark(html));
      assert.equal(answer.headers['glosslight-release'], fixture.id);
      assert.equal(answer.headers['content-encoding'], undefined);
    },
  })),
  ...untouched.map(([path, what, bytes, status = 200]): Case => ({
    name: `${what} passes through as it is`,
    async check({ ask }) {
      const answer = await ask(path, page);
      assert.equal(answer.status, status);
      assert.deepEqual(answer.bytes, bytes);
    },
  })),
  {
    name: 'the first bytes of a page come before its last ones are there',
    async check(stage) {
      const key = `${Math.random()}`;
      // Only once something has come does the origin send the rest.
      const onBytes = (): void => stage.origin.open(key);
      const { bytes } = await stage.ask(`/gated/${key}`, { ...page, onBytes });
      assertSame(`${bytes}`, stage.fixture.mark(HALVES.join('')));
    },
  },
  {
    name: 'what the origin says of a page comes along, but not its length',
    async check({ ask }) {
      const { headers, bytes } = await ask('/page.html', page);
      assert.equal(headers['x-origin'], 'yes');
      assert.equal(headers['cache-control'], 'max-age=60');
      const length = headers['content-length'];
      if (length !== undefined) assert.equal(Number(length), bytes.length);
    },
  },
  {
    name: 'cookies stay apart',
    overHttp: true,
    async check({ ask }) {
      const { headers } = await ask('/page.html', page);
      assert.equal(headers['set-cookie'], 'a=1; Path=/\nb=2; Path=/');
    },
  },
  {
    name: 'HEAD of a page has no body',
    async check({ ask }) {
      const { status, bytes } = await ask('/page.html', { ...page, method: 'HEAD' });
      assert.equal(status, 200);
      assert.equal(bytes.length, 0);
    },
  },
  {
    name: 'a page that the browser has is not sent again',
    async check({ ask }) {
      const { headers } = await ask('/page.html', page);
      assert.ok(headers.etag);
      const condition = { ...page.headers, 'if-none-match': headers.etag };
      const { status, bytes } = await ask('/page.html', { headers: condition });
      assert.equal(status, 304);
      assert.equal(bytes.length, 0);
    },
  },
  {
    name: 'an answer without a body has none',
    async check({ ask }) {
      const { status, bytes } = await ask('/empty', page);
      assert.equal(status, 204);
      assert.equal(bytes.length, 0);
    },
  },
  {
    name: 'a redirect is for the browser to follow',
    overHttp: true,
    async check({ ask }) {
      const { status, headers } = await ask('/moved', page);
      assert.equal(status, 302);
      assert.equal(headers.location, '/page.html');
    },
  },
  ...[10, 1_000_000].map((length): Case => ({
    name: `what is sent to the origin arrives: ${length} bytes`,
    async check({ ask }) {
      const body = 'x'.repeat(length);
      const headers = { ...page.headers, 'content-type': 'text/plain' };
      const answer = await ask('/echo', { method: 'POST', headers, body });
      assert.equal(answer.status, 200);
      assertSame(`${answer.bytes}`, body);
    },
  })),
  {
    name: 'the origin gets what the reader sends, and nothing of one connection only',
    overHttp: true,
    async check({ ask, origin }: Stage) {
      await ask('/page.html', {
        headers: { ...page.headers, cookie: 'c=3', te: 'trailers', 'proxy-authorization': 'x' },
      });
      const { headers } = origin.asked('/page.html')!;
      assert.equal(headers.cookie, 'c=3');
      assert.equal(headers.te, undefined);
      assert.equal(headers['proxy-authorization'], undefined);
    },
  },
];

/** Equal texts; where they are not, says where they part instead of showing a megabyte. */
function assertSame(actual: string, expected: string): void {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const around = (text: string): string =>
    JSON.stringify(text.slice(Math.max(0, at - 40), at + 40));
  assert.fail(
    `lengths ${actual.length} and ${expected.length} part at ${at}: ${around(actual)}, expected ${around(expected)}`,
  );
}
