import { expect } from 'chai';
import { sectionsOf } from '../../src/elements/index-sections.ts';

const named = (name: string, at: number) => ({
  id: name,
  at,
  name,
  lang: 'en',
  others: [],
  category: undefined,
});

/** Each section as its letter and names. */
const sectionsIn = (lang: string, names: string[]): string[] =>
  sectionsOf(names.map(named), lang).map(
    (section) => `${section.letter}: ${section.names.map(({ name }) => name).join(' ')}`,
  );

describe('the sections of an index', () => {
  const CASES: [lang: string, names: string[], sections: string[]][] = [
    ['en', ['b', 'a', 'B1', 'á'], ['A: a á', 'B: b B1']],
    ['en', ['HTTP/11', 'HTTP/2'], ['H: HTTP/2 HTTP/11']],
    ['en', ['5G', 'zone', '.NET'], ['Z: zone', ': .NET 5G']],
    ['sv', ['Öl', 'Zon', 'Ås', 'Äng'], ['Z: Zon', 'Å: Ås', 'Ä: Äng', 'Ö: Öl']],
    ['de', ['Öl', 'Ofen', 'Ort'], ['O: Ofen Öl Ort']],
    ['es', ['ola', 'ñu', 'nube'], ['N: nube', 'Ñ: ñu', 'O: ola']],
    ['cs', ['chata', 'hrad', 'idea', 'cena'], ['C: cena', 'H: hrad', 'Ch: chata', 'I: idea']],
    ['ko', ['파일', '가상', '까'], ['ㄱ: 가상 까', 'ㅍ: 파일']],
    ['ja', ['ログ', 'アプリ', 'いえ'], ['あ: アプリ いえ', 'ら: ログ']],
  ];
  for (const [lang, names, sections] of CASES) {
    it(`are ${sections.join(', ')} in "${lang}"`, () => {
      expect(sectionsIn(lang, names)).to.deep.equal(sections);
    });
  }

  it('know what is in them', () => {
    const [section] = sectionsOf(['a', 'b'].map(named), 'en');
    expect([section!.length, section!.has('a'), section!.has('b')]).to.deep.equal([1, true, false]);
  });
});
