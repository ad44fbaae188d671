import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type ErrorCode, GlosslightError } from '../../src/core/error.ts';
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
  it('reads entries and forms', () => {
    const content = {
      entries: [entryOf(), entryOf({ id: 'pod' })],
      forms: [
        ['Docker', 0],
        ['pods', 1, 2],
      ],
    };
    assert.deepEqual(parseContent(content, URL_OF_FILE), content);
  });

  it('leaves a hole for each entry that is none, so that forms keep their positions', () => {
    const { entries, forms } = parseContent(
      { entries: [null, entryOf(), { id: 'pod' }], forms: [['Docker', 1]] },
      URL_OF_FILE,
    );
    assert.deepEqual(entries, [undefined, entryOf(), undefined]);
    assert.deepEqual(forms, [['Docker', 1]]);
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

  const LEADING_NOWHERE = [1, -1, 0.5, NaN, null, undefined, 'length', 'map', '__proto__', {}, [0]];
  for (const position of LEADING_NOWHERE) {
    it(`drops a form that leads to ${JSON.stringify(position) ?? 'nothing'}`, () => {
      const { forms } = parseContent(
        {
          entries: [entryOf()],
          forms: [
            ['Docker', position],
            ['dock', 0],
          ],
        },
        URL_OF_FILE,
      );
      assert.deepEqual(forms, [['dock', 0]]);
    });
  }

  for (const form of [...NOT_OBJECTS, {}, [], [''], [7, 0], [null, 0], [['Docker'], 0]]) {
    it(`drops ${JSON.stringify(form)}, which is no form`, () => {
      const { forms } = parseContent(
        { entries: [entryOf()], forms: [form, ['dock', 0]] },
        URL_OF_FILE,
      );
      assert.deepEqual(forms, [['dock', 0]]);
    });
  }

  it('drops the forms of a hole', () => {
    const content = {
      entries: [null, entryOf()],
      forms: [
        ['pod', 0],
        ['Docker', 1],
      ],
    };
    assert.deepEqual(parseContent(content, URL_OF_FILE).forms, [['Docker', 1]]);
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
    const anyForm = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.tuple(
        fc.oneof(fc.string(), anyField),
        fc.oneof(fc.nat(3), anyField),
        fc.oneof(fc.nat(7), anyField),
      ),
    );
    const anyContent = fc.record({ entries: fc.array(anyEntry), forms: fc.array(anyForm) });
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
        const matches = glossary.matcherFor('en')?.find('Docker runs any text.') ?? [];
        for (const { entry } of matches) assert.ok(glossary.entries[entry]?.id);
      }),
      { numRuns: 1000 },
    );
  });
});
