/** Letters that have no decomposition into what readers type instead. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};

/** Text without what does not count when a reader types it: case, diacritics, width, kind and amount of space. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g, '')
    .replace(/[ßæœøłđıς]/g, (letter) => PLAIN[letter]!)
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim();
