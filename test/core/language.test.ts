import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lookUpLanguage } from '../../src/core/language.ts';

describe('lookUpLanguage', () => {
  const cases: [wanted: string, available: string[], found: string | undefined][] = [
    // The same tag,
    ['en', ['de', 'en'], 'en'],
    ['pt-BR', ['pt', 'pt-BR'], 'pt-BR'],
    ['zh-Hant-TW', ['zh', 'zh-Hant', 'zh-Hant-TW'], 'zh-Hant-TW'],
    // else a shorter one,
    ['en-GB', ['de', 'en'], 'en'],
    ['zh-Hant-TW', ['zh', 'zh-Hant'], 'zh-Hant'],
    ['zh-Hant-TW', ['zh-Hans', 'zh'], 'zh'],
    ['de-DE-u-co-phonebk', ['de'], 'de'],
    // else any of the same language.
    ['en', ['de', 'en-GB', 'en-US'], 'en-GB'],
    ['pt-BR', ['pt-PT'], 'pt-PT'],
    ['sr-Latn', ['sr-Cyrl'], 'sr-Cyrl'],
    // Case does not count, and the tag comes back as it is available.
    ['EN-gb', ['En-GB'], 'En-GB'],
    ['de', ['DE-at'], 'DE-at'],
    // None.
    ['fr', ['de', 'en'], undefined],
    ['en', [], undefined],
    ['en', ['enm', 'e', 'xx-en'], undefined],
    ['e', ['en'], undefined],
    ['', ['en'], undefined],
    ['-', ['en'], undefined],
    ['__proto__', ['en'], undefined],
  ];
  for (const [wanted, available, found] of cases) {
    it(`finds ${found} for text in "${wanted}" where there is ${available.join(', ') || 'nothing'}`, () =>
      assert.equal(lookUpLanguage(wanted, available), found));
  }

  it('takes whatever can be walked', () => {
    assert.equal(lookUpLanguage('de-CH', new Set(['en', 'de'])), 'de');
  });
});
