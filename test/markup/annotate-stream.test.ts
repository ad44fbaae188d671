import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { annotateHtml, annotateStream, type ByteOptions } from '../../src/markup/index.ts';
import { anyPage } from '../fixtures/any-page.ts';
import { brackets, glossaryOf, unmarked } from './glossary.ts';

const glossary = glossaryOf('one', 'two', 'one two', 'naïve', '日本');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const EACH: ByteOptions = { root: 'body', limit: 'none' };

async function streamed(
  pieces: readonly Uint8Array[],
  options: ByteOptions = EACH,
): Promise<Uint8Array> {
  const { readable, writable } = annotateStream(glossary, options);
  const writer = writable.getWriter();
  const writing = (async () => {
    for (const piece of pieces) await writer.write(piece);
    await writer.close();
  })();
  const bytes = new Uint8Array(await new Response(readable).arrayBuffer());
  await writing;
  return bytes;
}

/** Cut at these places, as far as they are in it. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((from, n) => bytes.slice(from, at[n]));
}

const PAGE = encode(
  `<!doctype html><html lang=en><head><meta charset=utf-8><title>one</title><script>"</s"</script></head>
<body class="a > b"><!-- one --><p title='one'>one &amp; na&iuml;ve <b>na</b>ïve</p>\r\n<svg><![CDATA[ one ]]></svg>
<p lang=ja>日本 &notin; 🐈<p><code>one</code> one two <em>two</em></p><textarea>one</textarea><ul><li>one<li>two</ul>`,
);

describe('annotateStream', () => {
  it('does not depend on where a page is cut', async () => {
    const whole = await streamed([PAGE]);
    assert.equal(new TextDecoder().decode(whole).match(/<glossary-term/g)?.length, 8);
    for (let place = 1; place < PAGE.length; place++)
      assert.deepEqual(await streamed(cut(PAGE, [place])), whole, `at ${place}`);
  });

  for (const size of [1, 2, 3, 5, 17, 100]) {
    it(`does not depend on it in pieces of ${size}`, async () => {
      const places = Array.from({ length: PAGE.length / size }, (_, n) => n * size);
      assert.deepEqual(await streamed(cut(PAGE, places)), await streamed([PAGE]));
    });
  }

  it('does not depend on it, whatever the page is', () =>
    fc.assert(
      fc.asyncProperty(anyPage, fc.array(fc.nat(), { maxLength: 5 }), async (html, places) => {
        const bytes = encode(html);
        assert.deepEqual(await streamed(cut(bytes, places)), await streamed([bytes]));
      }),
      { numRuns: 300 },
    ));

  it('changes no byte but for the marks, whatever the bytes are', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.uint8Array({ maxLength: 6 }), anyPage.map(encode)), { maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 5 }),
        async (parts, places) => {
          const bytes = Buffer.concat(parts);
          const annotated = Buffer.from(await streamed(cut(bytes, places)));
          assert.equal(unmarked(annotated.toString('latin1')), bytes.toString('latin1'));
        },
      ),
      { numRuns: 300 },
    ));

  it('marks text beside bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([encode('<p>caf'), Buffer.of(0xe9), encode(' one')]);
    const annotated = Buffer.from(await streamed([bytes])).toString('latin1');
    assert.equal(brackets(annotated), '<p>café [one]');
  });

  it('lets go of a page as it comes', async () => {
    const { readable, writable } = annotateStream(glossary, { root: 'body' });
    const writer = writable.getWriter();
    const reader = readable.getReader();
    void writer.write(encode('<body><p>one</p><p>two'));
    const { value } = await reader.read();
    assert.equal(
      new TextDecoder().decode(value),
      '<body><p><glossary-term term="one">one</glossary-term></p><p>',
    );
    await reader.cancel();
  });

  const passes: [name: string, bytes: Uint8Array, options?: ByteOptions][] = [
    ['in another charset, by its <meta>', encode('<meta charset=windows-1252><p>one')],
    [
      'in another charset, by its other <meta>',
      encode('<meta http-equiv=Content-Type content="text/html; charset=Shift_JIS"><p>one'),
    ],
    ['in another charset, as it was sent', encode('<p>one'), { charset: 'ISO-8859-1' }],
    ['in UTF-16', Buffer.from('\ufeff<p>one</p>', 'utf16le')],
    ['with a tag of millions of letters', encode(`<p title="${'x'.repeat(4_000_001)}"><p>one`)],
    ['with elements in each other without end', encode(`${'<div>'.repeat(600)}<p>one`)],
    ['with a paragraph without end', encode(`<p>${'word '.repeat(100_001)}one`)],
    [
      'that is longer than is to be read',
      encode(`<p>${'-'.repeat(99)}</p><p>one</p>`),
      { maxLength: 99 },
    ],
    ['when it has taken long enough', encode('<p>one'), { isEnough: () => true }],
  ];
  for (const [name, bytes, options] of passes) {
    for (const size of [bytes.length, 1 + (bytes.length >> 4)]) {
      it(`passes on a page ${name}, in pieces of ${size}`, async () => {
        const places = Array.from({ length: 17 }, (_, n) => n * size);
        const passed = await streamed(cut(bytes, places), { root: 'body', ...options });
        assert.ok(Buffer.from(passed).equals(bytes));
      });
    }
  }

  it('passes on the rest of a page when it fails, and says so', async () => {
    const faults: unknown[] = [];
    const fault = new Error('no such thing');
    const bytes = await streamed([encode('<p>one</p><p>two</p><p>one</p>')], {
      ...EACH,
      onMark({ term }) {
        if (term === 'two') throw fault;
      },
      onFault: (each) => faults.push(each),
    });
    const html = new TextDecoder().decode(bytes);
    assert.equal(unmarked(html), '<p>one</p><p>two</p><p>one</p>');
    assert.ok(brackets(html).endsWith('<p>one</p>'));
    assert.deepEqual(faults, [fault]);
  });

  it('believes whoever sent the page rather than its <meta>', async () => {
    const html = await streamed([encode('<meta charset=latin1><p>one')], {
      root: 'body',
      charset: 'UTF-8',
    });
    assert.match(new TextDecoder().decode(html), /<glossary-term/);
  });

  it('holds no more than a paragraph', async () => {
    const { readable, writable } = annotateStream(glossary, { root: 'body' });
    const writer = writable.getWriter();
    const reader = readable.getReader();
    let sent = 0;
    let received = 0;
    let most = 0;
    const piece = encode(`<!-- ${'x'.repeat(50_000)} --><p>one <b>two</b> `);
    const writing = (async () => {
      for (let n = 0; n < 400; n++) {
        await writer.write(piece);
        sent += piece.length;
        most = Math.max(most, sent - received);
      }
      await writer.close();
    })();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
      received += chunk.value.length;
    await writing;
    assert.ok(received > sent && most < 1_000_000, `${most} of ${sent} were held`);
  });

  it('marks a stream like a whole page', async () => {
    const html = new TextDecoder().decode(PAGE);
    const bytes = await streamed([PAGE]);
    assert.equal(new TextDecoder().decode(bytes), annotateHtml(glossary, html, EACH));
  });
});
