import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Form, FormFlag, type FormIndex } from '../../src/core/bundle.ts';
import { readIndex, writeIndex } from '../../src/core/form-index.ts';

const formsIn = (index: FormIndex): Form[] => {
  const forms: Form[] = [];
  readIndex(index, (start, end, entry, flags) =>
    forms.push([index.forms.slice(start, end), entry, flags]),
  );
  return forms;
};

const ALL_FLAGS = Object.values(FormFlag).reduce((all, flag) => all | flag, 0);

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 5 })
  .map((units) => String.fromCharCode(...units));
const anyText = fc.oneof(
  anyUnits,
  fc.string({
    unit: fc.constantFrom(...'a0z \t\n\r\v\f\0\u001f\u007f\u0085\u00a0\u2028\ufeff\ud800é器'),
    maxLength: 5,
  }),
);
const anyForms: fc.Arbitrary<Form[]> = fc.array(
  fc.tuple(anyText, fc.nat(5), fc.integer({ min: 0, max: ALL_FLAGS })),
  { maxLength: 10 },
);

describe('writeIndex', () => {
  it('writes a line for each entry and a tab between its forms, each behind its flags', () => {
    const forms: Form[] = [
      ['load balancer', 0],
      ['LB', 0, FormFlag.Exact],
      ['café', 2, FormFlag.Plain | FormFlag.Fixed],
    ];
    assert.deepEqual(writeIndex('en', forms), {
      lang: 'en',
      forms: '0load balancer\t1LB\n\nocafé',
    });
  });

  it('keeps the endings, if there are any', () => {
    const endings = { rules: 's', min: 2 };
    assert.deepEqual(writeIndex('en', [], endings), { lang: 'en', forms: '', endings });
  });
});

describe('readIndex', () => {
  it('reads what was written, entry by entry, with white space as spaces', () => {
    fc.assert(
      fc.property(anyForms, (forms) => {
        const expected = forms
          .filter(([text]) => text)
          .map(([text, entry, flags = 0]): Form => [text.replace(/\s+/g, ' '), entry, flags])
          .toSorted(([, one], [, other]) => one - other);
        assert.deepEqual(formsIn(writeIndex('en', forms)), expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the same from a file', () => {
    fc.assert(
      fc.property(anyForms, (forms) => {
        const index = writeIndex('en', forms);
        const bytes = new TextEncoder().encode(JSON.stringify(index));
        const read = JSON.parse(new TextDecoder().decode(bytes)) as FormIndex;
        assert.deepEqual(formsIn(read), formsIn(index));
      }),
    );
  });

  const cases: [forms: string, expected: Form[]][] = [
    ['', []],
    ['\n\n\t\t\n', []],
    ['0', []],
    ['0\t1\n7', []],
    [
      '0a\t\t\n\n2b\n',
      [
        ['a', 0, 0],
        ['b', 2, 2],
      ],
    ],
    ['Ga', [['a', 0, 16]]],
    [
      '?a\t b\té c',
      [
        ['a', 0, 0],
        ['b', 0, 0],
        [' c', 0, 0],
      ],
    ],
  ];
  for (const [forms, expected] of cases) {
    it(`reads ${JSON.stringify(forms)} as ${expected.length} forms`, () =>
      assert.deepEqual(formsIn({ lang: 'en', forms }), expected));
  }

  it('finds only what is in the text, whatever that is', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'09az?\t\n é\ud800'), maxLength: 30 });
    fc.assert(
      fc.property(hostile, (forms) => {
        const lines = forms.split('\n');
        readIndex({ lang: 'en', forms }, (start, end, entry, flags) => {
          const text = forms.slice(start, end);
          assert.ok(text && !/[\t\n]/.test(text));
          assert.ok(lines[entry]!.includes(text));
          assert.ok(flags >= 0 && flags < 36);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
