import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validate } from '../../src/content/validate.ts';
import { entryOf, glossaryOf } from './glossary-of.ts';

const messagesOf = (json: unknown): string[] =>
  validate(json).problems.map(({ severity, place, message }) => `${severity}: ${place} ${message}`);

const inEntry = (fields: object): string[] => messagesOf([entryOf(fields)]);

describe('validate', () => {
  describe('finds an error in the glossary as a whole', () => {
    const cases: [json: unknown, expected: string][] = [
      [null, 'error: the glossary is null, not a glossary'],
      [7, 'error: the glossary is a number, not a glossary'],
      ['terms', 'error: the glossary is text, not a glossary'],
      [[], 'error: the glossary has no entries'],
      [{}, 'error: field terms is missing'],
      [{ terms: [] }, 'error: field terms has no entries'],
      [{ terms: {} }, 'error: field terms is an object, not a list'],
      [
        { version: 2, terms: [entryOf()] },
        'error: field version is not 1, the only version there is',
      ],
      [
        { version: '1', terms: [entryOf()] },
        'error: field version is not 1, the only version there is',
      ],
      [
        { lang: 'english!', terms: [entryOf()] },
        'error: field lang "english!" is not a language tag',
      ],
      [{ title: 7, terms: [entryOf()] }, 'error: field title is a number, not text'],
      [
        { url: '/glossary/', terms: [entryOf()] },
        'error: field url does not hold {id} exactly once',
      ],
      [
        { url: '/{id}/{id}', terms: [entryOf()] },
        'error: field url does not hold {id} exactly once',
      ],
      [
        { url: 'javascript:{id}', terms: [entryOf()] },
        'error: field url "javascript:{id}" is not a safe address',
      ],
      [
        { glosslight: 1, lang: 'en' },
        'error: the glossary is a manifest that was built from a glossary',
      ],
    ];
    for (const [json, expected] of cases) {
      it(JSON.stringify(json).slice(0, 60), () => assert.deepEqual(messagesOf(json), [expected]));
    }
  });

  describe('finds an error in an entry', () => {
    const long = 'a'.repeat(201);
    const link = { title: 'Docs', url: 'https://site.example/' };
    const cases: [fields: object, field: string, message: string][] = [
      [{ term: ' ' }, 'term', 'is blank'],
      [{ term: long }, 'term', 'is longer than 200 characters'],
      [{ term: '>>>' }, 'term', '">>>" has no letter or digit'],
      [{ term: ['Docker'] }, 'term', 'is a list, not text'],
      [{ definition: '\n' }, 'definition', 'is blank'],
      [{ definition: 'a'.repeat(30_001) }, 'definition', 'is longer than 30000 characters'],
      [{ definition: {} }, 'definition', 'is an object, not text'],
      [
        { definition: '[a](glossary:pod)' },
        'definition',
        'refers to "pod", which no entry has as its id',
      ],
      [
        { definition: '[a](javascript:alert%281%29)' },
        'definition',
        'links to "javascript:alert%281%29", which is not a safe address',
      ],
      [
        { definition: '![a](data:image/png;base64,AA)' },
        'definition',
        'shows an image from "data:image/png;base64,AA", which is not a safe address',
      ],
      [
        { definition: '>'.repeat(999) },
        'definition',
        'is too deeply nested or too dense to parse, and shown as plain text',
      ],
      [{ id: 'a b' }, 'id', '"a b" does not fit in a URL'],
      [{ id: '../a' }, 'id', '"../a" does not fit in a URL'],
      [{ id: 'a/../b' }, 'id', '"a/../b" does not fit in a URL'],
      [{ id: 'a?b' }, 'id', '"a?b" does not fit in a URL'],
      [{ aliases: 'Moby' }, 'aliases', 'is text, not a list'],
      [{ aliases: ['Moby', 7] }, 'aliases[1]', 'is a number, not text'],
      [{ aliases: ['-'] }, 'aliases[0]', '"-" has no letter or digit'],
      [{ abbreviation: false }, 'abbreviation', 'is a boolean, not text'],
      [{ short: null }, 'short', 'is null, not text'],
      [{ short: 'a'.repeat(301) }, 'short', 'is longer than 300 characters'],
      [{ related: {} }, 'related', 'is an object, not a list'],
      [{ related: [7] }, 'related[0]', 'is a number, not text'],
      [{ related: ['docker'] }, 'related', 'refers to its own entry'],
      [{ related: ['pod'] }, 'related', 'refers to "pod", which no entry has as its id'],
      [
        { related: ['__proto__'] },
        'related',
        'refers to "__proto__", which no entry has as its id',
      ],
      [{ service: 'https://site.example/' }, 'service', 'is text, not an object'],
      [{ service: { title: 'Docs' } }, 'service.url', 'is missing'],
      [{ service: { ...link, url: 'data:,x' } }, 'service.url', '"data:,x" is not a safe address'],
      [{ articles: link }, 'articles', 'is an object, not a list'],
      [
        { articles: [link, { ...link, url: 'javascript:x' }] },
        'articles[1].url',
        '"javascript:x" is not a safe address',
      ],
      [{ articles: [{ ...link, title: 7 }] }, 'articles[0].title', 'is a number, not text'],
      ...['2026-02-30', '2025-02-29', '2026-13-01', '15.9.2026', '2026-9-15'].map(
        (date): [object, string, string] => [
          { articles: [{ ...link, date }] },
          'articles[0].date',
          `"${date}" is not a date`,
        ],
      ),
      [{ category: 7 }, 'category', 'is a number, not text'],
      [{ seeAlso: { ...link, url: ' ' } }, 'seeAlso.url', 'is blank'],
      [
        { seeAlso: { ...link, url: 'vbscript:x' } },
        'seeAlso.url',
        '"vbscript:x" is not a safe address',
      ],
      [{ lang: 'pt_BR' }, 'lang', '"pt_BR" is not a language tag'],
      [{ sense: [] }, 'sense', 'is a list, not text'],
      [{ match: true }, 'match', 'is a boolean, not an object'],
      [{ match: { case: 'EXACT' } }, 'match.case', 'is not "exact" or "fold"'],
      [{ match: { inflect: 'no' } }, 'match.inflect', 'is text, not true or false'],
      [{ match: { auto: 0 } }, 'match.auto', 'is a number, not true or false'],
      [{ match: { not: 'docker.io' } }, 'match.not', 'is text, not a list'],
      [{ match: { not: [''] } }, 'match.not[0]', 'is blank'],
      [{ match: { diacritics: 'yes' } }, 'match.diacritics', 'is text, not true or false'],
    ];
    for (const [fields, field, message] of cases) {
      it(JSON.stringify(fields).slice(0, 70), () => {
        const { id = 'docker' } = fields as { id?: string };
        assert.deepEqual(inEntry(fields), [`error: [0] "${id}", field ${field} ${message}`]);
      });
    }

    for (const field of ['id', 'term', 'definition']) {
      it(`without ${field}`, () => {
        const { [field]: _, ...entry } = entryOf();
        const place = field === 'id' ? '[0]' : '[0] "docker"';
        assert.deepEqual(messagesOf([entry]), [`error: ${place}, field ${field} is missing`]);
      });
    }

    for (const id of ['', ' ', 'a'.repeat(201), 7, null]) {
      it(`that has ${JSON.stringify(id).slice(0, 9)} as its id, and so is named by its position`, () => {
        const [problem] = validate([entryOf(), entryOf({ id })]).problems;
        assert.equal(problem?.entry, '#1');
        assert.equal(problem?.place, '[1], field id');
      });
    }

    it('that is none', () => {
      assert.deepEqual(messagesOf([null, 'Docker']), [
        'error: [0] is null, not an object',
        'error: [1] is text, not an object',
      ]);
    });

    it('that has the id of another', () => {
      assert.deepEqual(messagesOf([entryOf(), entryOf({ term: 'Pod' })]), [
        'error: [1] "docker", field id is the id of an earlier entry too',
      ]);
    });
  });

  describe('warns', () => {
    const cases: [fields: object, field: string, message: string][] = [
      [{ colour: 'blue' }, 'colour', 'is not a field of the format'],
      [{ 'a b': 1 }, '"a b"', 'is not a field of the format'],
      [
        JSON.parse('{"__proto__": {"short": 7}}') as object,
        '__proto__',
        'is not a field of the format',
      ],
      [{ match: { fuzzy: true } }, 'match.fuzzy', 'is not a field of the format'],
      [{ category: '' }, 'category', 'is blank'],
      [{ term: 'a b '.repeat(17) }, 'term', 'has 34 words, too many to be looked for'],
      [{ aliases: ['容'.repeat(33)] }, 'aliases[0]', 'has 33 words, too many to be looked for'],
      [{ definition: 'A <b>box</b>.' }, 'definition', 'holds HTML, which is shown as text: "<b>"'],
      [{ definition: 'A\u0007 box.' }, 'definition', 'holds control or broken characters'],
      [{ term: 'Dock\u0000er' }, 'term', 'holds control or broken characters'],
      [{ category: 'half \ud83d' }, 'category', 'holds control or broken characters'],
    ];
    for (const [fields, field, message] of cases) {
      it(`of ${JSON.stringify(fields).slice(0, 60)}`, () => {
        // Not a spread: a field named `__proto__` has to stay one.
        const entry = Object.fromEntries([...Object.entries(entryOf()), ...Object.entries(fields)]);
        assert.deepEqual(messagesOf([entry]), [`warning: [0] "docker", field ${field} ${message}`]);
      });
    }

    it('of a missing short', () => {
      const { short: _, ...entry } = entryOf();
      assert.deepEqual(messagesOf([entry]), [
        'warning: [0] "docker", field short is missing, so the first sentence of the definition stands in',
      ]);
    });

    const pairs: [name: string, entries: [object, object], isTold: boolean][] = [
      ['the same term', [{ term: 'Node' }, { term: 'node' }], true],
      ['a term and an alias', [{ term: 'Node' }, { term: 'Pod', aliases: ['node'] }], true],
      ['one sense', [{ term: 'Node', sense: 'a' }, { term: 'Node' }], true],
      [
        'the same sense',
        [
          { term: 'Node', sense: 'a' },
          { term: 'Node', sense: 'a' },
        ],
        true,
      ],
      [
        'two senses',
        [
          { term: 'Node', sense: 'a' },
          { term: 'Node', sense: 'b' },
        ],
        false,
      ],
      ['senses in the titles', [{ term: 'Node (DOM)' }, { term: 'Node (networks)' }], false],
      ['an acronym and a word', [{ term: 'REST' }, { term: 'rest' }], false],
      ['two languages', [{ term: 'Gift' }, { term: 'Gift', lang: 'de' }], false],
      ['an exclusion', [{ term: 'Node.js' }, { term: 'Node', match: { not: ['Node.js'] } }], false],
    ];
    for (const [name, entries, isTold] of pairs) {
      it(`${isTold ? '' : 'not '}of two entries with ${name}`, () => {
        const warnings = messagesOf(glossaryOf(...entries));
        assert.equal(warnings.length, isTold ? 1 : 0, warnings.join('\n'));
      });
    }
  });

  it('reports everything at once, in the order of the source', () => {
    const { problems } = validate({
      title: 7,
      terms: [
        entryOf({ related: ['pod', 'docker'], short: 7 }),
        null,
        entryOf({
          id: 'a b',
          term: 'Box',
          colour: 1,
          articles: [{ title: 'A', url: 'x:y', date: 'now' }],
        }),
        { id: 'empty' },
      ],
    });
    assert.deepEqual(
      problems.map(({ place, field }) => [place.split(',')[0], field]),
      [
        ['field title', 'title'],
        ['terms[0] "docker"', 'short'],
        ['terms[0] "docker"', 'related'],
        ['terms[0] "docker"', 'related'],
        ['terms[1]', undefined],
        ['terms[2] "a b"', 'id'],
        ['terms[2] "a b"', 'colour'],
        ['terms[2] "a b"', 'articles[0].url'],
        ['terms[2] "a b"', 'articles[0].date'],
        ['terms[3] "empty"', 'term'],
        ['terms[3] "empty"', 'definition'],
        ['terms[3] "empty"', 'short'],
      ],
    );
    assert.ok(problems.every(({ remedy }) => /^[A-Z].*\.$/.test(remedy)));
  });

  it('accepts ids from everywhere, and those that objects have by nature', () => {
    const ids = ['a', 'Block/CSS', 'node.js', 'größe', '用語', '__proto__', 'constructor', '-x_~1'];
    const terms = ids.map((id, n) =>
      entryOf({ id, term: `Term ${n}`, related: [ids[(n + 1) % 8]] }),
    );
    assert.deepEqual(validate(terms).problems, []);
    assert.deepEqual(
      validate(terms).source.entries.map(({ entry }) => entry.id),
      ids,
    );
  });

  it('accepts all rules of matching', () => {
    const match = {
      case: 'fold',
      inflect: false,
      auto: true,
      not: ['docker.io'],
      diacritics: false,
    };
    const { problems, source } = validate([entryOf({ match })]);
    assert.deepEqual(problems, []);
    assert.deepEqual(source.entries[0]?.entry.match, match);
  });

  it('accepts a source that names its schema', () => {
    const json = { $schema: './glossary.schema.json', terms: [entryOf()] };
    assert.deepEqual(validate(json).problems, []);
  });

  it('keeps unknown fields', () => {
    const [sound] = validate([entryOf({ colour: 'blue' })]).source.entries;
    assert.equal(Object.entries(sound!.entry).find(([key]) => key === 'colour')?.[1], 'blue');
  });

  it('quotes foreign text so that no terminal obeys it', () => {
    const message = inEntry({ related: ['\u009b31m\u202e' + 'x'.repeat(150)] }).at(-1);
    assert.match(message!, /refers to "31m\\u202exxx/);
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    assert.doesNotMatch(message!, /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    assert.ok(message!.length < 200);
  });
});
