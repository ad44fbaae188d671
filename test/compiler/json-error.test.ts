import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findJsonError } from '../../src/compiler/json-error.ts';

describe('findJsonError', () => {
  const cases: [text: string, line: number, column: number, message: string][] = [
    ['', 1, 1, 'expected a value, found the end'],
    ['{} x', 1, 4, 'expected nothing more, found "x"'],
    ['{,}', 1, 2, 'expected a name in double quotes, found ","'],
    ["{'a': 1}", 1, 2, `expected a name in double quotes, found "'"`],
    ['{"a" 1}', 1, 6, 'expected a colon, found "1"'],
    ['{"a": }', 1, 7, 'expected a value, found "}"'],
    ['{"a": 1,}', 1, 9, 'expected a name in double quotes, found "}"'],
    ['{"a": 1\n "b": 2}', 2, 2, 'expected a comma or }, found "\\""'],
    ['[1 2]', 1, 4, 'expected a comma or ], found "2"'],
    ['[1,\n  2,\n]', 3, 1, 'expected a value, found "]"'],
    ['[\n  1', 2, 4, 'expected a comma or ], found the end'],
    ['[tru]', 1, 2, 'expected a value, found "t"'],
    ['[01]', 1, 3, 'expected a comma or ], found "1"'],
    ['[.5]', 1, 2, 'expected a value, found "."'],
    ['["a\nb"]', 1, 4, 'expected a closing quote on the same line, found "\\n"'],
    ['["a', 1, 4, 'expected a closing quote on the same line, found the end'],
    ['["\\x"]', 1, 3, 'expected an escape such as \\n or \\\\, found "\\\\"'],
    ['["🦀", 🦀]', 1, 8, 'expected a value, found "🦀"'],
    ['// a\n{}', 1, 1, 'expected a value, found "/"'],
    ['['.repeat(100_000), 1, 1001, 'expected at most 1000 levels, found "["'],
  ];
  for (const [text, line, column, message] of cases) {
    it(`finds the fault of ${JSON.stringify(text).slice(0, 40)}`, () =>
      assert.deepEqual(findJsonError(text), { line, column, message }));
  }

  it('finds a fault in all that JSON.parse refuses, and none before it', () => {
    const text = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[]",:\\x1 \n'))
      .map(
        ([json, at, char]) =>
          json.slice(0, at % json.length) + char + json.slice((at % json.length) + 1),
      );
    fc.assert(
      fc.property(text, (faulty) => {
        fc.pre(!isJson(faulty));
        const { line, column, message } = findJsonError(faulty);
        assert.notEqual(message, 'expected JSON, found the end');
        const lines = faulty.split('\n');
        assert.ok(column <= lines[line - 1]!.length + 1);
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
