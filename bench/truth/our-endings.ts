import { existsSync } from 'node:fs';
import { endingsOf } from '../../src/content/endings/index.ts';
import { createStemmer, type Endings } from '../../src/core/matcher/endings.ts';
import type { KeyOf } from './keyed-matcher.ts';

/** Our own endings of a language, if there are any: as a bundle has them, and as keys of words. */
export function createEndings(lang: string): { json: string; keyOf: KeyOf } | undefined {
  const file = new URL(`../../src/content/endings/${lang}.ts`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const endings = endingsOf(lang);
  return { json: JSON.stringify(endings), keyOf: keyBy(endings) };
}

/** The stem of a word, with its diacritics but for those that forms of a word do not have in common. */
function keyBy(endings: Endings): KeyOf {
  const stemmer = createStemmer(endings);
  const alike = new Set(unitsOf(endings.alike ?? ''));
  const bare = createBare();
  const units = new Uint16Array(200);
  return (word) => {
    if (word.length > units.length) return word;
    for (let n = 0; n < word.length; n++) units[n] = bare(word.charCodeAt(n));
    stemmer.stem(units, word.length, 0);
    const { length } = stemmer;
    let same = 0;
    let key = '';
    for (let n = 0; n < length; n++) {
      const unit = word.charCodeAt(n);
      if (units[n] === bare(unit) && !alike.has(unit)) continue;
      key += word.slice(same, n) + String.fromCharCode(units[n]!);
      same = n + 1;
    }
    return key + word.slice(same, Math.max(same, length));
  };
}

/** Letters without their diacritics, where that leaves one letter. */
function createBare(): (unit: number) => number {
  const known = new Uint16Array(0x10000);
  return (unit) => {
    if (unit < 0x80) return unit;
    if (!known[unit]) {
      const letters = String.fromCharCode(unit).normalize('NFD').replace(/\p{M}/gu, '');
      known[unit] = letters.length === 1 ? letters.charCodeAt(0) : unit;
    }
    return known[unit]!;
  };
}

const unitsOf = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
