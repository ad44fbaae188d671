/** What is no letter has this one. */
export const NO_LETTER = '';

/** Of languages without data, or tags that are none, as in English. */
export function collatorFor(lang: string, options?: Intl.CollatorOptions): Intl.Collator {
  try {
    return new Intl.Collator([lang, 'en'], options);
  } catch {
    return new Intl.Collator('en', options);
  }
}

/**
 * Tells under which letter of its language's alphabet a name stands: Å is one of its own in Swedish, and an A in
 * German; Czech has a Ch. Kana go by their row, Hangul by its first consonant, Han by Pinyin, if Chinese, or together.
 */
export function letterTeller(lang: string): (name: string) => string {
  const collator = collatorFor(lang, { sensitivity: 'base' });
  const { locale } = collator.resolvedOptions();
  const isSame = (one: string, other: string): boolean => collator.compare(one, other) === 0;
  // Where letters count as one, the first is the usual one: ä before æ in Swedish, æ before ä in Danish.
  const latin = [...'abcdefghijklmnopqrstuvwxyzåäæõöøü'].sort(collatorFor(lang).compare);
  const known = new Map<string, string>();

  function tell([first = '', second = '']: readonly string[]): string {
    if (!/\p{L}/u.test(first)) return NO_LETTER;
    if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(first)) return kanaRow(first);
    if (/[가-힣]/.test(first)) return firstConsonant(first);
    if (/\p{sc=Han}/u.test(first)) return isPinyin(locale) ? pinyin(first, collator) : '漢字';
    const letter = isOneLetter(first, second) ? first + second : first;
    const base =
      // Where two letters are written as one, as in œ, they stand with the first.
      ['ae', 'oe', 'ss'].find((pair) => pair !== letter && isSame(pair, letter))?.[0] ??
      latin.find((each) => isSame(each, letter)) ??
      [letter.normalize('NFD')[0]!].find((plain) => isSame(plain, letter)) ??
      letter;
    return capital(base);
  }

  /** Whether an alphabet has two letters as one, which comes after all that begins with the first: Ch, Sz, Ll. */
  const isOneLetter = (first: string, second: string): boolean =>
    /^[a-z]{2}$/.test(first + second) && collator.compare(first + second, `${first}ʒ`) > 0;

  const capital = (letter: string): string =>
    // Georgian has capitals, but does not begin names with them.
    /\p{sc=Georgian}/u.test(letter)
      ? letter
      : letter[0]!.toLocaleUpperCase(locale) + letter.slice(1);

  return (name) => {
    // Thai and Lao write some vowels before the consonant by which they sort.
    const letters = name.normalize('NFKC').replace(/^[\u0e40-\u0e44\u0ec0-\u0ec4](?=\p{L})/u, '');
    const start = [...letters.slice(0, 4).toLocaleLowerCase(locale)].slice(0, 2);
    const key = start.join('');
    let letter = known.get(key);
    if (letter === undefined) known.set(key, (letter = tell(start)));
    return letter;
  };
}

/** The first and the smallest of each row. */
const ROWS = [...'あぁかさたなはまやゃらわゎ'];

function kanaRow(kana: string): string {
  const plain = kana.normalize('NFD').codePointAt(0)!;
  const hiragana = String.fromCodePoint(plain > 0x30a0 && plain < 0x30f7 ? plain - 0x60 : plain);
  const row = ROWS.filter((each) => each <= hiragana).reduce((a, b) => (a > b ? a : b), 'ぁ');
  return { ぁ: 'あ', ゃ: 'や', ゎ: 'わ' }[row] ?? row;
}

/** In the order of the syllables' code points; the doubled go with the simple ones. */
const CONSONANTS = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
const SYLLABLES_EACH = 588;

const firstConsonant = (syllable: string): string =>
  CONSONANTS[Math.floor((syllable.codePointAt(0)! - 0xac00) / SYLLABLES_EACH)]!;

/** The letters that Chinese words begin with in Pinyin, and the first character of each in that order. */
const INITIALS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const FIRSTS = [...'吖八嚓哒妸发旮哈丌咔垃呣拏喔妑七呥仨它穵夕丫帀'];

const isPinyin = (locale: string): boolean =>
  /^zh\b/.test(locale) && new Intl.Locale(locale).maximize().script === 'Hans';

const pinyin = (char: string, collator: Intl.Collator): string =>
  INITIALS[
    Math.max(
      0,
      FIRSTS.findLastIndex((first) => collator.compare(first, char) <= 0),
    )
  ]!;
