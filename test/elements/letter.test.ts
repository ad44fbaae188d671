import { expect } from 'chai';
import { letterTeller, NO_LETTER } from '../../src/elements/letter.ts';

/** By language: names, and under which letter they stand. */
const LETTERS: Record<string, Record<string, string>> = {
  en: { api: 'A', Élan: 'E', Øre: 'O', ﬁle: 'F', Ａpi: 'A', œuvre: 'O', Æsir: 'A', Ёлка: 'Е' },
  de: { Ärger: 'A', Über: 'U', ß: 'S' },
  sv: { Åtkomst: 'Å', ängel: 'Ä', Æter: 'Ä', Öl: 'Ö' },
  da: { Aalborg: 'Å', åben: 'Å', ære: 'Æ', øl: 'Ø' },
  es: { ñandú: 'Ñ', ámbito: 'A', llama: 'L' },
  cs: { chata: 'Ch', cena: 'C', čas: 'Č', hrad: 'H' },
  hu: { szabó: 'Sz', csap: 'Cs', sor: 'S' },
  tr: { ışık: 'I', iş: 'İ' },
  ru: { йод: 'Й', ёж: 'Е', API: 'A' },
  el: { Άλφα: 'Α' },
  ka: { ქსელი: 'ქ' },
  th: { เซิร์ฟเวอร์: 'ซ', คลาวด์: 'ค' },
  ja: { クラウド: 'か', ガベージ: 'か', ヴァイ: 'あ', ｶﾞ: 'か', やま: 'や', 仮想化: '漢字' },
  ko: { 도커: 'ㄷ', 빠른: 'ㅂ', 힙: 'ㅎ' },
  zh: { 云计算: 'Y', 容器: 'R', 边缘: 'B', 安全: 'A', 算法: 'S', 密钥: 'M', 链: 'L', API: 'A' },
  'zh-Hant': { 雲端: '漢字' },
  'no language': { ä: 'A' },
};

describe('the letter of a name', () => {
  for (const [lang, letters] of Object.entries(LETTERS)) {
    it(`is that of the alphabet of "${lang}"`, () => {
      const letterOf = letterTeller(lang);
      const told = Object.keys(letters).map((name) => [name, letterOf(name)]);
      expect(Object.fromEntries(told)).to.deep.equal(letters);
    });
  }

  for (const name of ['5G', '.NET', '①', '', ' ']) {
    it(`is none for "${name}"`, () => {
      expect(letterTeller('en')(name)).to.equal(NO_LETTER);
    });
  }
});
