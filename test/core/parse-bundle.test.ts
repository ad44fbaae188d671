import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type ErrorCode, GlosslightError } from '../../src/core/error.ts';
import type { FormIndex } from '../../src/core/bundle.ts';
import { writeIndex } from '../../src/core/form-index.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { isManifest, parseContent, parseManifest } from '../../src/core/parse-bundle.ts';
import { entryOf } from './entry-of.ts';

const URL_OF_FILE = 'https://cdn.example/glossary.json';

const manifest = {
  glosslight: 1,
  lang: 'en',
  entries: 1,
  content: { file: 'glossary.0123456789abcdef.json', integrity: 'sha384-…', bytes: 100 },
};

/** JSON that a broken build, a proxy or an attacker may serve in place of what is wanted. */
const NOT_TEXT: unknown[] = [undefined, null, '', 0, 1, true, [], ['en'], {}, { toString: 'en' }];
const NOT_OBJECTS: unknown[] = [undefined, null, '', 'text', 0, 1, true, []];

function assertFails(act: () => unknown, code: ErrorCode): void {
  assert.throws(act, (error) => {
    assert.ok(error instanceof GlosslightError, `is ${String(error)}`);
    assert.equal(error.code, code);
    assert.equal(error.url, URL_OF_FILE);
    assert.ok(error.message.includes(URL_OF_FILE), 'the message names the file');
    return true;
  });
}

describe('isManifest', () => {
  const cases: [json: unknown, expected: boolean][] = [
    [manifest, true],
    [{ glosslight: 99 }, true],
    [{ glosslight: null }, true],
    [{ version: 1, terms: [] }, false],
    [[], false],
    [[{ glosslight: 1 }], false],
    [null, false],
    ['glosslight', false],
    [1, false],
  ];
  for (const [json, expected] of cases) {
    it(`is ${expected} for ${JSON.stringify(json).slice(0, 40)}`, () =>
      assert.equal(isManifest(json), expected));
  }
});

describe('parseManifest', () => {
  it('gives back a manifest as it is, with what it does not know', () => {
    const json = { ...manifest, title: 'Edge', url: '/{id}/', colour: 'blue' };
    assert.deepEqual(parseManifest(json as never, URL_OF_FILE), json);
  });

  for (const glosslight of [0, 2, 1.5, '1', true, null, [1], {}]) {
    it(`refuses format ${JSON.stringify(glosslight)}`, () =>
      assertFails(
        () => parseManifest({ ...manifest, glosslight } as never, URL_OF_FILE),
        'version',
      ));
  }

  for (const json of NOT_TEXT) {
    const name = JSON.stringify(json);
    it(`refuses ${name} for a language`, () =>
      assertFails(() => parseManifest({ ...manifest, lang: json } as never, URL_OF_FILE), 'json'));

    it(`refuses ${name} for the name of the content file`, () =>
      assertFails(
        () => parseManifest({ ...manifest, content: { file: json } } as never, URL_OF_FILE),
        'json',
      ));
  }

  for (const content of NOT_OBJECTS) {
    it(`refuses ${JSON.stringify(content)} for the content`, () =>
      assertFails(() => parseManifest({ ...manifest, content } as never, URL_OF_FILE), 'json'));
  }
});

describe('parseContent', () => {
  const INDEX: FormIndex = { lang: 'en', forms: '0dock' };

  it('reads entries and indexes of forms', () => {
    const content = {
      entries: [entryOf(), entryOf({ id: 'pod' })],
      forms: [
        { lang: 'en', forms: '0Docker\n0pod\t2pods', endings: { rules: 's', min: 2 } },
        { lang: 'de', forms: '', endings: { rules: 's', min: 0, times: 2, alike: 'äöü' } },
        { lang: 'ja', forms: '0容器' },
      ],
    };
    assert.deepEqual(parseContent(content, URL_OF_FILE), content);
  });

  it('leaves a hole for each entry that is none, so that forms keep their positions', () => {
    const forms = [writeIndex('en', [['Docker', 1]])];
    const content = parseContent({ entries: [null, entryOf(), { id: 'pod' }], forms }, URL_OF_FILE);
    assert.deepEqual(content, { entries: [undefined, entryOf(), undefined], forms });
  });

  for (const json of NOT_OBJECTS) {
    it(`takes ${JSON.stringify(json)} for no entry`, () => {
      const { entries } = parseContent({ entries: [json, entryOf()] }, URL_OF_FILE);
      assert.deepEqual(entries, [undefined, entryOf()]);
    });
  }

  for (const field of ['id', 'term', 'short'] as const) {
    for (const json of NOT_TEXT) {
      it(`takes an entry with ${JSON.stringify(json)} as its ${field} for none`, () => {
        const broken = { ...entryOf(), [field]: json };
        assert.equal(
          parseContent({ entries: [broken, entryOf()] }, URL_OF_FILE).entries[0],
          undefined,
        );
      });
    }
  }

  for (const definition of [undefined, null, '', 'Runs containers.', {}, 7]) {
    it(`takes an entry with ${JSON.stringify(definition)} as its definition for none`, () => {
      const broken = { ...entryOf(), definition };
      assert.equal(
        parseContent({ entries: [broken, entryOf()] }, URL_OF_FILE).entries[0],
        undefined,
      );
    });
  }

  /** What is left of the indexes of a content file whose first index is this. */
  const indexesWith = (index: unknown): FormIndex[] =>
    parseContent({ entries: [entryOf()], forms: [index, INDEX] }, URL_OF_FILE).forms;

  for (const json of [...NOT_OBJECTS, {}, ['en', '0Docker'], ['Docker', 0], '0Docker']) {
    it(`drops ${JSON.stringify(json)}, which is no index`, () =>
      assert.deepEqual(indexesWith(json), [INDEX]));
  }

  for (const json of NOT_TEXT) {
    it(`drops an index with ${JSON.stringify(json)} as its language`, () =>
      assert.deepEqual(indexesWith({ ...INDEX, lang: json }), [INDEX]));
  }

  for (const json of NOT_TEXT.filter((json) => json !== '')) {
    it(`drops an index with ${JSON.stringify(json)} as its forms`, () =>
      assert.deepEqual(indexesWith({ ...INDEX, forms: json }), [INDEX]));
  }

  const ENDINGS = { rules: 's', min: 2 };
  const WITHOUT_TEXT = JSON.parse('{"toString": 1, "valueOf": 1}') as unknown;
  const UNSOUND: unknown[] = [
    ...NOT_OBJECTS.filter((json) => json !== undefined),
    {},
    { rules: 's' },
    { min: 2 },
    ...[null, 7, true, ['s'], WITHOUT_TEXT].map((rules) => ({ ...ENDINGS, rules })),
    ...[null, '2', true, [2], WITHOUT_TEXT].map((min) => ({ ...ENDINGS, min })),
    ...[null, '1', true, [1], WITHOUT_TEXT].map((times) => ({ ...ENDINGS, times })),
    ...[null, 7, true, ['ä'], WITHOUT_TEXT].map((alike) => ({ ...ENDINGS, alike })),
  ];
  for (const endings of UNSOUND) {
    it(`drops an index with the endings ${JSON.stringify(endings)}`, () =>
      assert.deepEqual(indexesWith({ ...INDEX, endings }), [INDEX]));
  }

  it('drops an index with endings that are too deep to be read', () => {
    const depth = 100_000;
    const rules = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;
    assert.deepEqual(indexesWith({ ...INDEX, endings: { ...ENDINGS, rules } }), [INDEX]);
  });

  for (const forms of NOT_OBJECTS.slice(0, -1)) {
    it(`has entries but no forms where forms are ${JSON.stringify(forms)}`, () => {
      assert.deepEqual(parseContent({ entries: [entryOf()], forms }, URL_OF_FILE), {
        entries: [entryOf()],
        forms: [],
      });
    });
  }

  const WITHOUT_ENTRIES: unknown[] = [
    ...NOT_OBJECTS,
    {},
    { entries: [] },
    { entries: {} },
    { entries: 'entries' },
    { entries: [null, {}, [], { id: 'docker' }] },
    '<!doctype html>',
    manifest,
  ];
  for (const json of WITHOUT_ENTRIES) {
    it(`fails with no entry left: ${JSON.stringify(json)?.slice(0, 50)}`, () =>
      assertFails(() => parseContent(json, URL_OF_FILE), 'empty'));
  }

  it('makes a glossary that can be asked anything, or an error, of any JSON', () => {
    const anyField = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('en', '__proto__', 'Docker'),
    );
    const anyEntry = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc
        .dictionary(
          fc.constantFrom('id', 'term', 'short', 'definition', 'lang', 'auto', 'sense'),
          anyField,
        )
        .map((fields) => ({ ...entryOf(), ...fields })),
    );
    const anyForms = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0129gz?\t\n Dockeran'), maxLength: 30 }),
      fc.constantFrom('0Docker\n0runs\tgany', '0Dockers\t4Docker runs\n\n\n0text'),
      anyField,
    );
    const anyEndings = fc.record(
      {
        rules: fc.oneof(fc.string({ unit: fc.constantFrom(...'sn :>01') }), anyField),
        min: fc.oneof(fc.integer({ min: -2, max: 4 }), fc.double(), anyField),
        times: fc.oneof(fc.integer({ min: -2, max: 4 }), fc.double(), anyField),
        alike: fc.oneof(fc.string(), anyField),
      },
      { requiredKeys: ['rules', 'min'] },
    );
    const anyIndex = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.record(
        {
          lang: fc.oneof(fc.constantFrom('en', 'en-GB', 'EN', 'tr'), anyField),
          forms: anyForms,
          endings: fc.oneof(anyEndings, anyField),
        },
        { requiredKeys: ['lang', 'forms'] },
      ),
    );
    const anyContent = fc.record({ entries: fc.array(anyEntry), forms: fc.array(anyIndex) });
    fc.assert(
      fc.property(anyContent, (content) => {
        let parsed;
        try {
          parsed = parseContent(content, URL_OF_FILE);
        } catch (error) {
          assert.ok(error instanceof GlosslightError);
          return;
        }
        const glossary = createGlossary(
          { lang: 'en' },
          parsed.entries,
          parsed.forms,
          nativeUnicode,
        );
        const matches = glossary.matcherFor('en')?.find('Dockers runs any text. Docker.') ?? [];
        for (const { entry, senses = [] } of matches)
          for (const each of [entry, ...senses]) assert.ok(glossary.entries[each]?.id);
      }),
      { numRuns: 1000 },
    );
  });
});
