import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { shortOf } from '../../src/content/short.ts';

const short = (markdown: string, max = 300): string => shortOf(parseMarkdown(markdown), max);

describe('shortOf', () => {
  const sentences: [markdown: string, expected: string][] = [
    ['Runs *containers*. It rocks.', 'Runs containers.'],
    ['Really? Yes.', 'Really?'],
    ['It says "stop." Then it goes on.', 'It says "stop."'],
    ['A tool (see Docs.) Next.', 'A tool (see Docs.)'],
    ['Version 1.2 of Node.js is out. Next.', 'Version 1.2 of Node.js is out.'],
    ['A tool, e.g. Docker or i.e. Podman. Next.', 'A tool, e.g. Docker or i.e. Podman.'],
    ['By J. Doe of the U.S. Army. Next.', 'By J. Doe of the U.S. Army.'],
    ['Sites like Yahoo! are old. Next.', 'Sites like Yahoo! are old.'],
    ['コンテナを実行する。次の文。', 'コンテナを実行する。'],
    ['コンテナ「Docker。」次', 'コンテナ「Docker。」'],
    ['यह एक वाक्य है। दूसरा।', 'यह एक वाक्य है।'],
    ['No stop at all', 'No stop at all'],
    ['Over\nlines  \nand breaks. Next.', 'Over lines and breaks.'],
    ['# Title\n\nText. More.', 'Text.'],
    ['| a | b |\n|-|-|\n\nText. More.', 'Text.'],
    ['```\ncode\n```\n\nText.', 'Text.'],
    ['- First. Second.\n- Third.', 'First.'],
    ['- First\n  - Second', 'First'],
    ['> Quoted. More.', 'Quoted.'],
    ['# Title only', 'Title only'],
    ['`code`', 'code'],
    ['![alt](/a.png)', ''],
    ['', ''],
  ];
  for (const [markdown, expected] of sentences) {
    it(`takes the first sentence of ${JSON.stringify(markdown)}`, () =>
      assert.equal(short(markdown), expected));
  }

  const cuts: [text: string, max: number, expected: string][] = [
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two…'],
    ['one two, three', 11, 'one two…'],
    ['onetwothree', 7, 'onetwo…'],
    ['a bcdefghijkl', 7, 'a bcde…'],
    ['コンテナを実行', 4, 'コンテ…'],
    ['🦀🦀🦀🦀', 4, '🦀🦀🦀🦀'],
    ['🦀🦀🦀🦀', 3, '🦀🦀…'],
    ['aae\u0301e', 4, 'aa…'],
    ['ab👩\u200d🚀cd', 5, 'ab…'],
  ];
  for (const [text, max, expected] of cuts) {
    it(`cuts ${text} at ${max} characters`, () => assert.equal(shortOf([text], max), expected));
  }

  it('is never longer than allowed, and well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (text) => {
        const result = shortOf([text], 300);
        return [...result].length <= 300 && !/\p{Cs}/u.test(result);
      }),
    );
  });
});
