import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { oneLine } from '../../src/content/text.ts';

describe('oneLine', () => {
  const cases: [text: string, line: string][] = [
    ['one line', 'one line'],
    [' ends ', 'ends'],
    ['two  spaces', 'two spaces'],
    ['a\nb\tc\u00a0d\u2028e', 'a b c d e'],
    [' \n ', ''],
  ];
  for (const [text, line] of cases)
    it(`makes "${line}" of ${JSON.stringify(text)}`, () => assert.equal(oneLine(text), line));

  it('leaves no white space but single spaces between words', () => {
    const anyText = fc.string({
      unit: fc.constantFrom(...'ab \n\t\r\v\f\u00a0\u2003\u3000\ufeff'),
    });
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(oneLine(text), text.split(/\s+/).filter(Boolean).join(' '));
      }),
    );
  });
});
