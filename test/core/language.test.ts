import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lookUpLanguage, servingLanguages } from '../../src/core/language.ts';

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

describe('servingLanguages', () => {
  const cases: [wanted: string, available: string[], serving: string[]][] = [
    // The language itself, with what is more special,
    ['en', ['en', 'de'], ['en']],
    ['en', ['en-GB', 'de', 'en', 'en-US'], ['en', 'en-GB', 'en-US']],
    ['en', ['en-GB', 'en-US'], ['en-GB', 'en-US']],
    ['zh-Hant', ['zh-Hant-TW', 'zh-Hans'], ['zh-Hant-TW']],
    // and with what is more general, but with nothing beside it,
    ['en-GB', ['en', 'en-US', 'en-GB'], ['en-GB', 'en']],
    ['en-GB', ['en', 'en-US'], ['en']],
    ['pt-BR', ['pt', 'pt-PT'], ['pt']],
    ['zh-TW', ['zh-CN', 'zh-TW'], ['zh-TW']],
    ['zh-TW', ['zh-CN', 'zh', 'zh-TW-x-old'], ['zh', 'zh-TW-x-old']],
    ['zh-Hant-TW', ['zh', 'zh-Hans', 'zh-Hant'], ['zh-Hant', 'zh']],
    // else one that stands beside it.
    ['pt-BR', ['de', 'pt-PT', 'pt-AO'], ['pt-PT']],
    ['zh-TW', ['zh-CN'], ['zh-CN']],
    // Case does not count, and the tags come back as they are available.
    ['EN-gb', ['En', 'eN-Gb'], ['eN-Gb', 'En']],
    // A subtag is whole.
    ['en', ['enm', 'e'], []],
    ['enm', ['en'], []],
    ['zh-T', ['zh-TW', 'zh'], ['zh']],
    // None.
    ['fr', ['de', 'en'], []],
    ['en', [], []],
    ['', ['en'], []],
    ['-', ['en'], []],
    ['__proto__', ['en'], []],
  ];
  for (const [wanted, available, serving] of cases) {
    const names = serving.join(', ') || 'none';
    it(`finds ${names} for text in "${wanted}" where there is ${available.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(servingLanguages(wanted, available), serving));
  }
});
