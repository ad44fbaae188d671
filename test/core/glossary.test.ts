import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Entry, FormIndex } from '../../src/core/bundle.ts';
import { writeIndex } from '../../src/core/form-index.ts';
import { createGlossary, type Glossary, type GlossaryHead } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { pageOf } from '../../src/core/page-of.ts';
import { entryOf } from './entry-of.ts';

interface Parts {
  head?: Partial<GlossaryHead>;
  entries?: (Entry | undefined)[];
  forms?: FormIndex[];
}

const glossaryOf = ({ head, entries = [entryOf()], forms = [] }: Parts = {}): Glossary =>
  createGlossary({ lang: 'en', ...head }, entries, forms, nativeUnicode);

describe('createGlossary', () => {
  it('keeps what the glossary says of itself', () => {
    const head = { lang: 'de', title: 'Edge', url: '/glossary/{id}/' };
    const { lang, title, url } = glossaryOf({ head });
    assert.deepEqual({ lang, title, url }, head);
  });
});

describe('get', () => {
  it('finds an entry by its id', () => {
    const pod = entryOf({ id: 'pod' });
    assert.equal(glossaryOf({ entries: [entryOf(), pod] }).get('pod'), pod);
  });

  it('finds the first of two with the same id', () => {
    const first = entryOf();
    assert.equal(glossaryOf({ entries: [undefined, first, entryOf()] }).get('docker'), first);
  });

  for (const id of ['__proto__', 'constructor', 'toString', '', '0']) {
    it(`finds no entry that is not there: "${id}"`, () =>
      assert.equal(glossaryOf().get(id), undefined));

    it(`finds an entry of any id: "${id}"`, () => {
      const entry = entryOf({ id });
      assert.equal(glossaryOf({ entries: [entry] }).get(id), entry);
    });
  }
});

describe('matcherFor', () => {
  // "Gift" is a present in English and poison in German; a lift is one in Britain only.
  const glossary = glossaryOf({
    entries: [
      entryOf({ id: 'present' }),
      undefined,
      entryOf({ id: 'poison', lang: 'de' }),
      entryOf({ id: 'i', lang: 'tr' }),
      entryOf({ id: 'elevator', lang: 'en-GB' }),
      entryOf({ id: 'flat', lang: 'en-GB' }),
    ],
    forms: [
      writeIndex('en', [
        ['gift', 0],
        ['hole', 1],
        ['flat', 0],
      ]),
      writeIndex('de', [['Gift', 2]]),
      writeIndex('tr', [['istanbul', 3]]),
      writeIndex('en-GB', [
        ['lift', 4],
        ['flat', 5],
      ]),
    ],
  });
  const found = (lang: string, text: string): (string | undefined)[] | undefined =>
    glossary
      .matcherFor(lang)
      ?.find(text)
      .map(({ entry }) => glossary.entries[entry]?.id);

  const cases: [lang: string, text: string, ids: string[] | undefined][] = [
    ['en', 'a gift', ['present']],
    ['en', 'a hole', []],
    ['en', 'a lift', ['elevator']],
    ['en-GB', 'a gift in a lift', ['present', 'elevator']],
    ['en-US', 'a gift in a lift', ['present']],
    ['en', 'a flat', ['present']],
    ['en-GB', 'a flat', ['flat']],
    ['de', 'das Gift', ['poison']],
    ['DE-at', 'das Gift', ['poison']],
    ['tr', 'İSTANBUL', ['i']],
    ['tr', 'ISTANBUL', []],
    ['fr', 'le gift', undefined],
    ['', 'gift', undefined],
  ];
  for (const [lang, text, ids] of cases) {
    const names = ids?.join() ?? 'no matcher';
    it(`finds ${names || 'nothing'} in "${text}", in "${lang}"`, () =>
      assert.deepEqual(found(lang, text), ids));
  }

  it('makes one matcher for the same indexes, however they are asked for', () => {
    assert.equal(glossary.matcherFor('en-US'), glossary.matcherFor('EN-ca'));
    assert.notEqual(glossary.matcherFor('en-US'), glossary.matcherFor('en'));
  });

  it('finds words in other forms where an index has endings', () => {
    const text = 'two pods';
    const found = [undefined, { rules: 's', min: 2 }].map((endings) =>
      glossaryOf({ forms: [writeIndex('en', [['pod', 0]], endings)] })
        .matcherFor('en')!
        .find(text)
        .map(({ start, end }) => text.slice(start, end)),
    );
    assert.deepEqual(found, [[], ['pods']]);
  });

  it('is there in a language of which all entries are holes, and finds nothing', () => {
    const { matcherFor } = glossaryOf({ forms: [writeIndex('de', [['Gift', 7]])] });
    assert.deepEqual(matcherFor('de')?.find('Gift'), []);
  });
});

describe('entryAt', () => {
  const site = 'https://site.example';
  const cases: [url: string, page: string, id: string | undefined][] = [
    // A pattern with a host fits on that host.
    [`${site}/glossary/{id}/`, `${site}/glossary/docker/`, 'docker'],
    [`${site}/glossary/{id}/`, `${site}/glossary/docker`, 'docker'],
    [`${site}/glossary/{id}/`, 'https://other.example/glossary/docker/', undefined],
    [`${site}/glossary/{id}/`, 'http://site.example/glossary/docker/', undefined],
    [`${site}/glossary/{id}/`, `${site}/glossary/docker/history/`, undefined],
    [`${site}/glossary/{id}/`, `${site}/glossary/`, undefined],
    [`${site}/glossary/{id}/`, `${site}/glossary/pod/`, undefined],
    // What pages add to their addresses makes no other page.
    [`${site}/glossary/{id}/`, `${site}/glossary/docker/?utm_source=letter#top`, 'docker'],
    ['/glossary/{id}.html', `${site}/glossary/docker.html?v=2`, 'docker'],
    // One without fits on every host.
    ['/glossary/{id}/', `${site}/glossary/docker/`, 'docker'],
    ['/glossary/{id}/', 'http://127.0.0.1:4173/glossary/docker', 'docker'],
    ['/glossary/{id}/', `${site}/en/glossary/docker/`, undefined],
    // Files, queries, and one page for all terms.
    ['/glossary/{id}.html', `${site}/glossary/docker.html`, 'docker'],
    ['/glossary/{id}.html', `${site}/glossary/docker`, undefined],
    ['/glossary?term={id}', `${site}/glossary?term=docker`, 'docker'],
    ['/glossary?term={id}', `${site}/glossary?term=docker#top`, 'docker'],
    ['/glossary#{id}', `${site}/glossary#docker`, 'docker'],
    ['/glossary#{id}', `${site}/glossary`, undefined],
    ['/glossary/#term-{id}', `${site}/glossary/#term-docker`, 'docker'],
    [`${site}/glossary/#{id}`, `${site}/glossary/#docker`, 'docker'],
    [`${site}/glossary/#{id}`, `${site}/glossary/#top`, undefined],
    // Names that have to be encoded, in either way of writing them.
    ['/glossary/{id}/', `${site}/glossary/d%6Fcker/`, 'docker'],
    ['/glossary/{id}/', `${site}/glossary/größe/`, 'größe'],
    ['/gloss%C3%A4r/{id}/', `${site}/glossär/docker/`, 'docker'],
    ['/словарь/{id}/', `${site}/словарь/docker/`, 'docker'],
    [`${site}/glossär/{id}/`, `${site}/glossär/größe/`, 'größe'],
    // Addresses that are not what they seem.
    ['/glossary/{id}/', `${site}/glossary/%E0%A4%A/`, undefined],
    ['/glossary/{id}/', `${site}/glossary/__proto__/`, undefined],
  ];
  for (const [url, page, id] of cases) {
    it(`finds ${id} at ${page} where pages are ${url}`, () => {
      const glossary = glossaryOf({
        head: { url },
        entries: [entryOf(), entryOf({ id: 'größe' })],
      });
      assert.equal(glossary.entryAt(new URL(page))?.id, id);
    });
  }

  it('finds nothing where the glossary has no pages', () => {
    assert.equal(glossaryOf().entryAt(new URL(`${site}/docker/`)), undefined);
  });

  it('finds every entry at its own page', () => {
    const patterns = ['/glossary/{id}/', '/glossary?term={id}', '/glossary#{id}', `${site}/{id}`];
    const anyId = fc.stringMatching(
      /^[\p{L}\p{N}_~-][\p{L}\p{N}_.~-]{0,9}(?:\/[\p{L}\p{N}_~-]{1,9})?$/u,
    );
    fc.assert(
      fc.property(fc.constantFrom(...patterns), anyId, (url, id) => {
        const head = { lang: 'en', url };
        const glossary = glossaryOf({ head, entries: [entryOf({ id })] });
        assert.equal(glossary.entryAt(new URL(pageOf(head, id)!, site))?.id, id);
      }),
    );
  });
});

describe('pageOf', () => {
  const cases: [url: string | undefined, id: string, page: string | undefined][] = [
    ['https://site.example/glossary/{id}/', 'docker', 'https://site.example/glossary/docker/'],
    ['/glossary#{id}', 'a b', '/glossary#a%20b'],
    ['/{id}', '../login', '/..%2Flogin'],
    ['/{id}', '$&', '/%24%26'],
    ['/{id}', '?x=1#y', '/%3Fx%3D1%23y'],
    [undefined, 'docker', undefined],
  ];
  for (const [url, id, page] of cases) {
    it(`is ${page} for "${id}" where pages are ${url}`, () => {
      const head: GlossaryHead = url === undefined ? { lang: 'en' } : { lang: 'en', url };
      assert.equal(pageOf(head, id), page);
    });
  }
});
