import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Lexer, type Token } from 'marked';
import { BoundedLexer, TooComplex } from '../../src/content/bounded-lexer.ts';

const SIGNS =
  '* _ ~ ` [ ]( ](b) ) < > ! @ \\ # - 1. a b ß é x_y | |-| . ( " : \' & &amp; http https:// HTTP://x.y www. Www.a.b ftp:// a@b.cd mailto: <b> <pre> </pre>';
const pieces = [...SIGNS.split(' '), ' ', '   ', '\t', '\n', '  \n', '\n\n', '\n    ', '[a]: b\n'];
const anyMarkdown = fc
  .array(fc.constantFrom(...pieces), { maxLength: 25 })
  .map((parts) => parts.join(''));

/** What there is of tokens for whoever reads plain text as it was written, in however many tokens it comes. */
function essence(tokens: readonly Token[]): unknown[] {
  const all: Record<string, unknown>[] = [];
  for (const token of tokens) {
    const last = all.at(-1);
    if (token.type !== 'text' || 'tokens' in token) all.push(strip(token));
    else if (last?.['type'] === 'text' && !last['tokens']) last['raw'] += token.raw;
    else all.push({ type: 'text', raw: token.raw });
  }
  return all;
}

function strip(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      if (Array.isArray(inner)) {
        const isTokens = inner.every((each: unknown) => isObject(each) && 'type' in each);
        return [key, isTokens ? essence(inner as Token[]) : inner.map((it) => stripAny(it))];
      }
      return [key, stripAny(inner)];
    }),
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const stripAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stripAny);
  return isObject(value) ? strip(value) : value;
};

describe('BoundedLexer', () => {
  it('reads Markdown as marked does', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const options = { gfm: true };
        assert.deepEqual(
          essence(new BoundedLexer(markdown).lex(markdown)),
          essence(new Lexer(options).lex(markdown)),
        );
      }),
      { numRuns: 3000 },
    );
  });

  const costly: [name: string, markdown: string][] = [
    ['signs', `a${'*'.repeat(501)}`],
    ['signs among words', 'a [ '.repeat(501)],
    ['a long word', 'a'.repeat(2500)],
    ['deep quotes', '>'.repeat(100)],
  ];
  for (const [name, markdown] of costly) {
    it(`refuses ${name}`, () =>
      assert.throws(() => new BoundedLexer(markdown).lex(markdown), TooComplex));
  }

  it('takes as many signs as prose may have', () => {
    const markdown = 'a [ '.repeat(500);
    assert.equal(new BoundedLexer(markdown).lex(markdown).length, 1);
  });
});
