import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { endingsOf } from '../../src/content/endings/index.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { createStemmer } from '../../src/core/matcher/endings.ts';

/** `same`: a term and forms of it. `different`: a term, and what reads like a form of it but is none. */
interface Table {
  language: string;
  source: string;
  same: string[][];
  different: [term: string, other: string][];
}

const FOLDER = new URL('endings/', import.meta.url);

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
  const { language, same, different } = JSON.parse(
    readFileSync(new URL(file, FOLDER), 'utf8'),
  ) as Table;
  const stems = stemsWith(file.replace('.json', ''));

  describe(`endings of ${language}`, () => {
    for (const [term, ...forms] of same) {
      it(`takes ${forms.join(', ')} for ${term}`, () => {
        for (const form of forms) assert.equal(stems(form), stems(term!), form);
      });
    }
    for (const [term, other] of different) {
      it(`does not take ${other} for ${term}`, () => assert.notEqual(stems(other), stems(term)));
    }
  });
}

describe('endingsOf', () => {
  it('goes by the primary language', () => assert.equal(endingsOf('PT-br'), endingsOf('pt')));

  it('knows of other languages what English words do in them', () => {
    for (const lang of ['', 'ja', 'ptx', '__proto__'])
      assert.equal(endingsOf(lang), endingsOf('en'));
  });
});

/** The stems of the words of a term in `lang`. */
function stemsWith(lang: string): (text: string) => string {
  const stemmer = createStemmer(endingsOf(lang));
  return (text) => text.split(' ').map(stem).join(' ');

  function stem(word: string): string {
    const folded = Array.from(word.normalize(), (letter) =>
      nativeUnicode.base(nativeUnicode.fold(letter)),
    ).join('');
    const letters = Uint16Array.from(folded, (letter) => letter.charCodeAt(0));
    stemmer.stem(letters, letters.length, 0);
    return String.fromCharCode(...letters.subarray(0, stemmer.length));
  }
}
