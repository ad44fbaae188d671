import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { Kind } from '../../src/core/unicode.ts';

describe('kind', () => {
  const kinds: Record<keyof typeof Kind, string[]> = {
    Word: [...'azAZ09_éßñĐжЖλΩकქᎠԱ²½', '𝐱', '𐐔'],
    Apart: [...'アンヶーヵｱｰאבפم'],
    Mark: [
      '\u0301',
      '\u0323',
      '\u05b0',
      '\u064b',
      '\u093e',
      '\u0e34',
      '\u3099',
      '\u20dd',
      '\u{1d165}',
    ],
    Lone: [...'容器々〇のんกขລកမ', '𠮷'],
    Hangul: ['한', '글', '\u1112', '\u1161', '\u11ab', 'ㄱ'],
    Gap: [...' \t\n\r\u00a0\u2003\u2028\u2029\u202f\u3000'],
    Hyphen: ['-', '\u2010', '\u2011'],
    Invisible: [
      '\u00ad',
      '\u200b',
      '\u200c',
      '\u200d',
      '\u200e',
      '\u200f',
      '\u2060',
      '\ufe0f',
      '\ufeff',
    ],
    Symbol: [
      ...'.,:;!?+#@&$/\\\'’"“”()[]{}<>|~^%*=–—…·€。、「」\ufffc\u0000',
      '🚀',
      '\ud800',
      '\udfff',
    ],
  };
  for (const [name, chars] of Object.entries(kinds)) {
    it(`is ${name} for ${chars.length} of its characters`, () => {
      const other = chars.filter(
        (char) => nativeUnicode.kind(char) !== Kind[name as keyof typeof Kind],
      );
      assert.deepEqual(
        other.map((char) => char.codePointAt(0)!.toString(16)),
        [],
      );
    });
  }
});

describe('fold', () => {
  const { fold } = nativeUnicode;
  const cased = [...charactersWithCase()];

  it('leads to the same from either case', () => {
    const unlike = cased.filter(
      (char) =>
        fold(char) !== foldAll(char.toLowerCase()) || fold(char) !== foldAll(char.toUpperCase()),
    );
    // The capital of dotless ı is I, as that of i is.
    assert.deepEqual(unlike, ['ı']);
  });

  it('changes nothing that is folded', () => {
    const changed = cased.filter((char) => foldAll(fold(char)) !== fold(char));
    assert.deepEqual(changed, []);
  });
});

describe('base', () => {
  const bases = [
    ['é', 'e'],
    ['Ǘ', 'U'], // two marks
    ['ệ', 'e'],
    ['й', 'и'],
    ['が', 'か'],
    ['\u{1109a}', '\u{11099}'],
    ['\u0344', '\u0308'], // a mark on a mark
    ['\u212a', 'K'], // the Kelvin sign
    ['e', 'e'],
    ['ø', 'ø'],
    ['\u0301', '\u0301'],
    ['한', '한'],
    ['\n', '\n'],
    ['🚀', '🚀'],
    ['\ud800', '\ud800'],
  ];
  for (const [char, base] of bases) {
    it(`of ${JSON.stringify(char)} is ${JSON.stringify(base)}`, () => {
      assert.equal(nativeUnicode.base(char!), base);
    });
  }
});

const foldAll = (text: string): string => [...text].map(nativeUnicode.fold).join('');

function* charactersWithCase(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) {
    const char = String.fromCodePoint(code);
    if (char !== char.toLowerCase() || char !== char.toUpperCase()) yield char;
  }
}
