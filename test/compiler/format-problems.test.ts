import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countProblems,
  formatProblems,
  problemsToJson,
} from '../../src/compiler/format-problems.ts';
import type { Problem } from '../../src/content/problem.ts';

const problem = (severity: Problem['severity'], place: string, message = 'is odd'): Problem => ({
  severity,
  place,
  message,
  remedy: 'Mend it.',
});

describe('formatProblems', () => {
  it('puts errors first and what is alike together', () => {
    const problems = [
      problem('warning', 'field a'),
      problem('error', 'field b', 'is bad'),
      problem('warning', 'field c', 'is dull'),
      problem('warning', 'field d'),
    ];
    assert.equal(
      formatProblems(problems, 'glossary.json'),
      `error: field b is bad
  → Mend it.

warning: field a is odd
    also field d
  → Mend it.

warning: field c is dull
  → Mend it.

glossary.json: 1 error, 3 warnings
`,
    );
  });

  it('names every place of an error, but only some of a warning', () => {
    const many = (severity: Problem['severity']): Problem[] =>
      Array.from({ length: 9 }, (_, n) => problem(severity, `terms[${n}]`));
    assert.equal(formatProblems(many('error'), 'a').match(/terms/g)?.length, 9);
    assert.match(formatProblems(many('warning'), 'a'), /also terms\[4\]\n {4}and 4 more\n/);
  });

  it('says that there is none', () => {
    assert.equal(formatProblems([], 'glossary.json'), 'glossary.json: no problems\n');
  });
});

describe('countProblems', () => {
  const cases: [errors: number, warnings: number, expected: string][] = [
    [0, 0, 'no problems'],
    [1, 0, '1 error'],
    [0, 1, '1 warning'],
    [2, 3, '2 errors, 3 warnings'],
  ];
  for (const [errors, warnings, expected] of cases) {
    it(expected, () => {
      const problems = [
        ...Array.from({ length: errors }, () => problem('error', 'a')),
        ...Array.from({ length: warnings }, () => problem('warning', 'a')),
      ];
      assert.equal(countProblems(problems), expected);
    });
  }
});

describe('problemsToJson', () => {
  it('has every problem as it is', () => {
    const problems = [problem('error', 'a'), problem('warning', 'b'), problem('warning', 'b')];
    assert.deepEqual(problemsToJson(problems, 'f'), {
      file: 'f',
      errors: 1,
      warnings: 2,
      problems,
    });
  });
});
