import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate } from '../../src/content/validate.ts';
import { entryOf } from './glossary-of.ts';

interface Schema {
  title?: string;
  description?: string;
  $ref?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  pattern?: string;
  maxLength?: number;
}

const { $defs: definitions } = JSON.parse(
  readFileSync(new URL('../../glossary.schema.json', import.meta.url), 'utf8'),
) as { $defs: Record<string, Schema> };

const follow = (schema: Schema): Schema => {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : { ...definitions[name], ...schema };
};

/** The fields of a definition that the validator does not know. */
function unknownFields(name: string, wrap: (fields: object) => unknown): (string | undefined)[] {
  const fields = Object.fromEntries(
    Object.keys(definitions[name]!.properties!).map((key) => [key, 7]),
  );
  return validate(wrap({ ...fields, stranger: 7 }))
    .problems.filter(({ message }) => message === 'is not a field of the format')
    .map(({ field }) => field);
}

describe('glossary.schema.json', () => {
  const objects: [name: string, wrap: (fields: object) => unknown, stranger: string][] = [
    ['glossary', (fields) => fields, 'stranger'],
    ['entry', (fields) => [fields], 'stranger'],
    ['match', (match) => [entryOf({ match })], 'match.stranger'],
    ['link', (service) => [entryOf({ service })], 'service.stranger'],
    ['article', (article) => [entryOf({ articles: [article] })], 'articles[0].stranger'],
  ];
  for (const [name, wrap, stranger] of objects) {
    it(`has no field of ${name} that the validator does not know`, () =>
      assert.deepEqual(unknownFields(name, wrap), [stranger]));

    it(`requires of ${name} what the validator requires`, () => {
      const missing = validate(wrap({}))
        .problems.filter(({ message }) => message === 'is missing')
        .map(({ field }) => field?.split('.').at(-1));
      assert.deepEqual(missing, definitions[name]!.required ?? []);
    });

    it(`explains every field of ${name}`, () => {
      for (const [key, schema] of Object.entries(definitions[name]!.properties!)) {
        const { title, description } = follow(schema);
        assert.ok(title && description, key);
      }
    });
  }

  it('knows every field that the validator knows', () => {
    const fieldsOf = (name: string): string =>
      Object.keys(definitions[name]!.properties!).join(' ');
    assert.equal(fieldsOf('glossary'), '$schema version lang title url terms');
    assert.equal(
      fieldsOf('entry'),
      'id term definition short abbreviation aliases related service articles category seeAlso lang sense match',
    );
    assert.equal(fieldsOf('match'), 'case inflect auto not diacritics');
    assert.equal(fieldsOf('article'), 'title url date');
  });

  it('has the same limits and patterns', () => {
    const cases: [field: string, good: string, bad: string[]][] = [
      ['id', 'a'.repeat(200), ['a b', '/a', 'a/../b', 'a?', 'a'.repeat(201)]],
      ['term', 'a'.repeat(200), ['...', 'a'.repeat(201)]],
      ['definition', 'a '.repeat(15_000), ['a '.repeat(15_001)]],
      ['short', 'a'.repeat(300), ['a'.repeat(301)]],
      ['lang', 'pt-BR', ['en_US', 'x!']],
    ];
    for (const [field, good, bad] of cases) {
      const { pattern = '', maxLength = Infinity } = follow(
        definitions['entry']!.properties![field]!,
      );
      const accepted = [good, ...bad].filter(
        (value) => new RegExp(pattern, 'u').test(value) && value.length <= maxLength,
      );
      assert.deepEqual(accepted, [good]);
      const problems = [good, ...bad].map(
        (value) => validate([entryOf({ [field]: value })]).problems,
      );
      assert.deepEqual(
        problems.map(({ length }) => length > 0),
        [false, ...bad.map(() => true)],
      );
    }
  });
});
