import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Content, type Entry, type Form, FormFlag } from '../../src/core/bundle.ts';
import { readIndex } from '../../src/core/form-index.ts';
import { createGlossary, type Glossary } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { parseContent } from '../../src/core/parse-bundle.ts';
import { safeUrl } from '../../src/core/safe-url.ts';
import { compileGlossary } from '../../src/content/compile.ts';
import { endingsOf } from '../../src/content/endings/index.ts';
import { anyEntry, anyJson, HOSTILE } from './arbitraries.ts';
import { entryOf, glossaryOf } from './glossary-of.ts';

const compileEntry = (fields: object): Entry | undefined =>
  compileGlossary([entryOf(fields)]).content.entries[0];

describe('compileGlossary', () => {
  it('compiles all of an entry, and no more than the format has', () => {
    const link = { title: 'Docs', url: 'https://site.example/docs', colour: 'blue' };
    const { head, content, problems } = compileGlossary({
      version: 1,
      lang: 'en',
      title: 'Edge',
      url: 'https://site.example/{id}/',
      terms: [
        {
          id: 'docker',
          term: 'Docker (software)',
          definition: 'Runs [pods](glossary:pod).',
          short: 'Runs things.',
          aliases: ['Moby'],
          abbreviation: 'DKR',
          related: ['pod'],
          service: link,
          articles: [
            { title: 'Undated', url: '/0' },
            { title: 'Old', url: '/1', date: '2025-12-31' },
            { title: 'New', url: '/2', date: '2026-01-01' },
          ],
          category: 'Tools',
          seeAlso: link,
          lang: 'en-GB',
          match: { auto: false, inflect: false, diacritics: false, not: ['Docker Hub'] },
          colour: 'blue',
        },
        entryOf({ id: 'pod', term: 'Pod', lang: 'EN', match: { auto: true, inflect: false } }),
      ],
    });
    assert.deepEqual(head, { lang: 'en', title: 'Edge', url: 'https://site.example/{id}/' });
    assert.deepEqual(content, {
      entries: [
        {
          id: 'docker',
          term: 'Docker (software)',
          short: 'Runs things.',
          definition: [
            { tag: 'p', children: ['Runs ', { tag: 'term', id: 'pod', children: ['pods'] }, '.'] },
          ],
          abbreviation: 'DKR',
          aliases: ['Moby'],
          category: 'Tools',
          related: ['pod'],
          service: { title: 'Docs', url: 'https://site.example/docs' },
          articles: [
            { title: 'New', url: '/2', date: '2026-01-01' },
            { title: 'Old', url: '/1', date: '2025-12-31' },
            { title: 'Undated', url: '/0' },
          ],
          seeAlso: { title: 'Docs', url: 'https://site.example/docs' },
          lang: 'en-GB',
          sense: 'software',
          auto: false,
        },
        {
          id: 'pod',
          term: 'Pod',
          short: 'Runs containers.',
          definition: [{ tag: 'p', children: ['Runs containers.'] }],
        },
      ],
      forms: [
        { lang: 'en', forms: '\ngPod', endings: endingsOf('en') },
        { lang: 'en-GB', forms: 'oDocker\tpDKR\toMoby\t4Docker Hub', endings: endingsOf('en') },
      ],
    });
    assert.deepEqual(
      new Set(problems.map(({ message }) => message)),
      new Set(['is not a field of the format']),
    );
  });

  const languages: [
    name: string,
    json: object,
    lang: string,
    entryLangs: (string | undefined)[],
  ][] = [
    ['says', { lang: 'fr', terms: [entryOf({ lang: 'de' })] }, 'fr', ['de']],
    [
      'says, for all its entries',
      { lang: 'de', terms: [entryOf({ lang: 'de' })] },
      'de',
      [undefined],
    ],
    [
      'says in every entry',
      [entryOf({ lang: 'de' }), entryOf({ id: 'b', lang: 'de' })],
      'de',
      [undefined, undefined],
    ],
    ['most likely has', [entryOf({ lang: 'de' }), entryOf({ id: 'b' })], 'en', ['de', undefined]],
    ['most likely has, too', { terms: [entryOf()] }, 'en', [undefined]],
  ];
  for (const [name, json, lang, entryLangs] of languages) {
    it(`has the language that the source ${name}`, () => {
      const { head, content } = compileGlossary(json);
      assert.equal(head.lang, lang);
      assert.deepEqual(
        content.entries.map((entry) => entry.lang),
        entryLangs,
      );
    });
  }

  it('has an index for each language with a form, with what is known of its endings', () => {
    const { content } = compileGlossary({
      lang: 'fr',
      terms: [
        entryOf({ id: 'a', term: '容器', lang: 'ja' }),
        entryOf({ id: 'b', term: 'Behälter', lang: 'de-at' }),
        entryOf({ id: 'c', term: '器', lang: 'JA' }),
      ],
    });
    assert.deepEqual(content.forms, [
      { lang: 'ja', forms: '0容器\n\n0器', endings: endingsOf('ja') },
      { lang: 'de-AT', forms: '\n0Behälter', endings: endingsOf('de') },
    ]);
  });

  it('makes the plurals that no ending tells, and says so', () => {
    const { content } = compileGlossary([entryOf({ term: 'criterion', aliases: ['yardstick'] })]);
    const made = formsOf(content).filter(([, , flags]) => flags === FormFlag.Made);
    assert.ok(made.some(([text]) => text === 'criteria'));
  });

  it('writes language tags in the usual way', () => {
    const { head, content } = compileGlossary({
      lang: 'PT-br',
      terms: [entryOf({ lang: 'zh-hANT-tw' })],
    });
    assert.equal(head.lang, 'pt-BR');
    assert.equal(content.entries[0]?.lang, 'zh-Hant-TW');
  });

  it('makes up for a missing short', () => {
    const { short: _, ...entry } = entryOf({ definition: 'One. Two.' });
    assert.equal(compileGlossary([entry]).content.entries[0]?.short, 'One.');
    assert.equal(compileEntry({ definition: '![a](/b.png)', short: '' })?.short, 'Docker');
  });

  it('prefers the sense that is given to that in the title', () => {
    assert.equal(compileEntry({ term: 'Node (a)', sense: 'b' })?.sense, 'b');
  });

  describe('goes on without', () => {
    it('bad entries, the later of the same id, and what refers to them', () => {
      const { content } = compileGlossary([
        entryOf({ id: 'bad', term: '' }),
        entryOf({
          related: ['bad', 'pod', 'pod', 'docker', 'none'],
          definition: '[a](glossary:bad) [b](glossary:none)',
        }),
        entryOf({ id: 'pod', term: 'First' }),
        entryOf({ id: 'pod', term: 'Second' }),
        7,
      ]);
      assert.deepEqual(
        content.entries.map(({ id, term }) => [id, term]),
        [
          ['docker', 'Docker'],
          ['pod', 'First'],
        ],
      );
      assert.deepEqual(content.entries[0]?.related, ['pod']);
      assert.deepEqual(content.entries[0]?.definition, [{ tag: 'p', children: ['a', ' ', 'b'] }]);
    });

    it('a bad entry, where a later one of its id is sound', () => {
      const { content } = compileGlossary([entryOf({ term: '' }), entryOf()]);
      assert.equal(content.entries.length, 1);
    });

    const optional: object[] = [
      { aliases: 7 },
      { aliases: [] },
      { aliases: ['>'] },
      { abbreviation: {} },
      { related: 'docker' },
      { service: { title: 'a', url: 'javascript:x' } },
      { articles: [{ title: 'a' }] },
      { category: [] },
      { seeAlso: null },
      { lang: '?' },
      { sense: ' ' },
      { match: { case: 7, inflect: 7, auto: 7, not: 7 } },
    ];
    for (const fields of optional) {
      it(JSON.stringify(fields), () => assert.deepEqual(compileEntry(fields), compileEntry({})));
    }

    it('a wrong date, but with the article', () => {
      const article = { title: 'a', url: '/b' };
      assert.deepEqual(compileEntry({ articles: [{ ...article, date: 'x' }] })?.articles, [
        article,
      ]);
    });

    it('everything, if the version is not known', () => {
      const { content } = compileGlossary({ version: 2, terms: [entryOf()] });
      assert.deepEqual(content, { entries: [], forms: [] });
    });
  });

  it('keeps an entry whose id does not fit in a URL: ids are data', () => {
    const { content } = compileGlossary([
      entryOf({ id: 'a b' }),
      entryOf({ id: '__proto__', related: ['a b'] }),
    ]);
    assert.deepEqual(
      content.entries.map(({ id }) => id),
      ['a b', '__proto__'],
    );
    assert.deepEqual(content.entries[1]?.related, ['a b']);
  });

  describe('lets the right entry have a passage', () => {
    const cases: [name: string, entries: object[], text: string, expected: string[]][] = [
      ['the first of two', [{ term: 'Node' }, { term: 'node' }], 'node', ['entry-0']],
      [
        'an acronym before a word',
        [{ term: 'rest' }, { term: 'REST' }],
        'REST rest',
        ['entry-1', 'entry-0'],
      ],
      [
        'a written name before a plural',
        [{ term: 'web vital' }, { term: 'Web Vitals' }],
        'web vitals',
        ['entry-1'],
      ],
      [
        'none, if it is excluded',
        [{ term: 'node', match: { not: ['node.js'] } }],
        'node node.js',
        ['entry-0'],
      ],
      [
        'none, if that case is excluded',
        [{ term: 'rest', match: { not: ['REST'] } }],
        'rest REST',
        ['entry-0'],
      ],
      [
        'another, though one excludes it',
        [{ term: 'node', match: { not: ['Node.js'] } }, { term: 'Node.js' }],
        'node.js',
        ['entry-1'],
      ],
    ];
    for (const [name, entries, text, expected] of cases) {
      it(name, () => assert.deepEqual(idsIn(glossaryOf(...entries), text), expected));
    }
  });

  describe('has in text of the right language', () => {
    const lift = [entryOf({ id: 'lift', term: 'lift', lang: 'en-GB' }), entryOf({ term: 'box' })];
    const cases: [name: string, lang: string, text: string, ids: string[]][] = [
      ['the terms of all its varieties', 'en', 'a lift, a box', ['lift', 'docker']],
      ['and the other way round', 'en-GB', 'a lift, a box', ['lift', 'docker']],
      ['but not those of another variety', 'en-US', 'a lift, a box', ['docker']],
    ];
    for (const [name, lang, text, ids] of cases)
      it(name, () => assert.deepEqual(idsIn(lift, text, lang), ids));
  });

  describe('lets text call a term', () => {
    const cases: [name: string, fields: object, text: string, found: string[]][] = [
      [
        'in other forms of its words',
        { term: 'policy' },
        'policies, policy',
        ['policies', 'policy'],
      ],
      ['in plurals of their own', { term: 'criterion' }, 'Criteria', ['Criteria']],
      [
        'by other forms of each of its names',
        { term: 'Largest box (LB)', aliases: ['proxy'] },
        'largest boxes, LBs, proxies, LBS',
        ['largest boxes', 'LBs', 'proxies'],
      ],
      [
        'in no other form, if it is not inflected',
        { term: 'policy', aliases: ['criterion'], match: { inflect: false } },
        'Policy, policies, criteria, criterion',
        ['Policy', 'criterion'],
      ],
      [
        'in other forms of another language',
        { term: 'Behälter', lang: 'de' },
        'des Behälters',
        ['Behälters'],
      ],
      [
        'in no other form of another language, if it is not inflected',
        { term: 'Behälter', lang: 'de', match: { inflect: false } },
        'der Behälter, des Behälters',
        ['Behälter'],
      ],
      [
        'with its accents',
        { term: 'résumé' },
        'resume, résume, re\u0301sume\u0301',
        ['re\u0301sume\u0301'],
      ],
      [
        'with or without accents, if they do not count',
        { term: 'résumé', match: { diacritics: false } },
        'resume, résume, RÉSUMÉ, resumés',
        ['resume', 'résume', 'RÉSUMÉ', 'resumés'],
      ],
      [
        'with accents that it has not, if they do not count',
        { term: 'role', match: { diacritics: false } },
        'rôle, role, roule',
        ['rôle', 'role'],
      ],
      [
        'with or without accents, but in no other form',
        { term: 'résumé', match: { diacritics: false, inflect: false } },
        'resume, resumes, résumés',
        ['resume'],
      ],
      [
        'with its accents, in its very case',
        { term: 'ÉTAT', match: { case: 'exact' } },
        'ÉTAT, ETAT, état',
        ['ÉTAT'],
      ],
      [
        'but not by what is excluded, with its accents',
        { term: 'cafe', match: { diacritics: false, not: ['café au lait'] } },
        'café au lait, cafe au lait, café',
        ['cafe', 'café'],
      ],
    ];
    for (const [name, fields, text, found] of cases) {
      it(name, () => assert.deepEqual(surfacesIn([entryOf(fields)], text), found));
    }
  });

  it('never throws, and gives what a page accepts, whatever the JSON', () => {
    const glossary = fc.record({
      version: fc.constant(1),
      terms: fc.array(anyEntry, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.oneof(anyJson, glossary), (json) => {
        const { content, problems } = compileGlossary(json);
        assertSound(content);
        assert.ok(content.entries.length || problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 500 },
    );
  });

  it('has nothing unsafe in it, whatever hostile text is in every field', () => {
    for (const text of HOSTILE) {
      const link = { title: text, url: text };
      const fields = {
        id: text,
        term: `a${text}`,
        definition: text,
        short: text,
        aliases: [text],
        abbreviation: text,
        related: [text],
        service: link,
        articles: [{ ...link, date: text }],
        category: text,
        seeAlso: link,
        lang: text,
        sense: text,
        match: { case: text, not: [text] },
      };
      for (const [key, value] of Object.entries(fields)) {
        assertSound(
          compileGlossary({
            title: text,
            url: text,
            lang: text,
            terms: [entryOf({ [key]: value })],
          }).content,
        );
      }
      assertSound(compileGlossary([fields]).content);
    }
  });

  it('finds each written form again in text', () => {
    const term = fc.string({
      unit: fc.constantFrom(...'abAB zé12+#.-&/@日本ーかな한'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(term, fc.constantFrom('', '. ', ' \n', '🦀 '), (name, before) => {
        const json = [entryOf({ term: name, match: { inflect: false } })];
        const { content } = compileGlossary(json);
        fc.pre(content.entries.length > 0);
        const [[form]] = formsOf(content) as [Form];
        assert.equal(surfacesIn(json, `${before}${form}, `)[0], form);
      }),
    );
  });

  const sample = new URL('../../glossary.json', import.meta.url);
  it('compiles the sample glossary with no problem', { skip: !existsSync(sample) }, () => {
    const { content, problems } = compileGlossary(JSON.parse(readFileSync(sample, 'utf8')));
    assert.deepEqual(problems, []);
    assert.ok(content.entries.length > 0);
  });
});

/** The glossary that comes of a source. */
function glossaryIn(json: unknown): Glossary {
  const { head, content } = compileGlossary(json);
  return createGlossary(head, content.entries, content.forms, nativeUnicode);
}

function idsIn(json: unknown, text: string, lang?: string): string[] {
  const glossary = glossaryIn(json);
  return glossary
    .matcherFor(lang ?? glossary.lang)!
    .find(text)
    .map(({ entry }) => glossary.entries[entry]!.id);
}

function surfacesIn(json: unknown, text: string): string[] {
  const glossary = glossaryIn(json);
  return glossary
    .matcherFor(glossary.lang)!
    .find(text)
    .map(({ start, end }) => text.slice(start, end));
}

/** All forms, of all languages. */
function formsOf({ forms }: Content): Form[] {
  const all: Form[] = [];
  for (const index of forms) {
    readIndex(index, (start, end, entry, flags) =>
      all.push([index.forms.slice(start, end), entry, flags]),
    );
  }
  return all;
}

/** What a reader of bundles relies on. */
function assertSound(content: Content): void {
  const { entries, forms } = content;
  if (entries.length) {
    assert.deepEqual(
      parseContent(JSON.parse(JSON.stringify(content)), ''),
      JSON.parse(JSON.stringify(content)),
    );
  }
  const ids = new Set(entries.map(({ id }) => id));
  assert.equal(ids.size, entries.length);
  for (const { short, related = [], service, seeAlso, articles = [] } of entries) {
    assert.ok([...short].length <= 300);
    assert.ok(related.every((id) => ids.has(id)));
    for (const link of [service, seeAlso, ...articles])
      assert.ok(!link || safeUrl(link.url) === link.url);
  }
  assert.equal(new Set(forms.map(({ lang }) => lang)).size, forms.length);
  const all = formsOf(content);
  assert.equal(new Set(all.map((form) => JSON.stringify(form))).size, all.length);
  assert.ok(all.every(([text, entry]) => text.trim() && entries[entry]));
}
