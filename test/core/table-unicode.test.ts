import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { tableUnicode } from '../../src/core/table-unicode.ts';
import { generate, target } from '../../tools/unicode-tables.ts';
import { loadCases } from '../cases/load-cases.ts';

const root = path.resolve(import.meta.dirname, '../..');
const core = path.join(root, 'src/core');
const written = readFileSync(target, 'utf8');
const [, version] = /from Unicode (\S+)/.exec(written)!;
/** Another Unicode has other characters, so that there is nothing to compare with. */
const skip =
  version !== process.versions.unicode &&
  `the tables are of Unicode ${version}, and this engine's of ${process.versions.unicode}`;

const chars = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
const decomposed = (text: string): string => text.normalize('NFD');
const codesOf = (text: string): string =>
  Array.from(text, (char) => char.codePointAt(0)!.toString(16)).join(' ');

describe('the tables', () => {
  it('are those that are generated', { skip }, () => {
    assert.equal(generate(), written, 'run `npm run unicode`');
  });
});

describe('tableUnicode', () => {
  const { normalize } = nativeUnicode;
  const sames: Record<string, (char: string) => [unknown, unknown]> = {
    'the kind': (char) => [tableUnicode.kind(char), nativeUnicode.kind(char)],
    'the folding': (char) => [tableUnicode.fold(char), nativeUnicode.fold(char)],
    'the base': (char) => [tableUnicode.base(char), nativeUnicode.base(char)],
    'the normal form': (char) => [tableUnicode.normalize(char), normalize(char)],
    'the normal form of the decomposition': (char) => [
      tableUnicode.normalize(decomposed(char)),
      normalize(char),
    ],
  };
  for (const [what, both] of Object.entries(sames)) {
    it(`agrees with the engine on ${what} of every code point`, { skip }, () => {
      const different = chars.filter((char) => {
        const [ours, engines] = both(char);
        return ours !== engines;
      });
      assert.deepEqual(different.map(codesOf), []);
    });
  }
});

describe('normalize', () => {
  const oneOf = (pool: readonly string[]): fc.Arbitrary<string> =>
    fc.nat(pool.length - 1).map((at) => pool[at]!);
  const between = (first: number, last: number): fc.Arbitrary<string> =>
    fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));
  const composites = chars.filter((char) => char !== decomposed(char));
  const piece = fc.oneof(
    // Few, so that they often meet: letters, marks that compose with them, and marks of the same classes that do not.
    oneOf([...'aeouAEOU', ...'\u0301\u0302\u0308\u031b\u0323\u0328']),
    oneOf([...'\u0301\u0302\u0304\u0305\u0320\u0323\u0334\u0345']),
    oneOf(composites.filter((char) => char < '\uac00' || char > '\ud7a3')),
    oneOf([...new Set(composites.flatMap((char) => [...decomposed(char)]))]),
    oneOf(chars.filter((char) => /\p{M}/u.test(char))),
    between(0x1100, 0x11ff),
    between(0xac00, 0xd7a3),
    between(0xd800, 0xdfff),
    between(0, 0x10ffff),
  );
  const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const RUNS = { numRuns: 20_000 };

  it('agrees with the engine on any text', { skip }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(tableUnicode.normalize(text), text.normalize());
      }),
      RUNS,
    );
  });

  it('leads to the same from what is decomposed, and leaves what is normal', { skip }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = tableUnicode.normalize(text);
        assert.equal(tableUnicode.normalize(decomposed(text)), normal);
        assert.equal(tableUnicode.normalize(normal), normal);
      }),
      RUNS,
    );
  });

  it('agrees with the engine on whatever composes, beside all that may compose', { skip }, () => {
    // As the engine composes them; of Hangul, the first and the last of each kind.
    const pairs = composites
      .filter((char) => char === char.normalize())
      .filter((char) => !/[\uac00-\ud7a3]/.test(char) || /[\uac00\uac01\ud788\ud7a3]/.test(char))
      .map((char) => {
        const parts = [...decomposed(char)];
        const last = parts.pop()!;
        return [parts.join('').normalize(), last, char] as const;
      });
    assert.ok(pairs.length > 900);
    const different = new Set<string>();
    /** Whether there is anything to normalize. */
    const compare = (text: string): boolean => {
      const normal = text.normalize();
      if (tableUnicode.normalize(text) !== normal) different.add(codesOf(text));
      return normal !== text;
    };
    const others = [...new Set(pairs.flat())];
    for (const other of others) {
      const before = new Set(others.filter((another) => compare(another + other)));
      const after = new Set(others.filter((another) => compare(other + another)));
      for (const [first, last, composite] of pairs) {
        const meets = [first, last, composite].some((char) => before.has(char) || after.has(char));
        if (!meets) continue;
        compare(other + first + last);
        compare(first + other + last);
        compare(first + last + other);
      }
    }
    // Composites that compose again, in any three with their parts.
    const lasts = new Set(pairs.map(([, last]) => last));
    const again = pairs.filter(([, , composite]) => lasts.has([...decomposed(composite)][0]!));
    assert.ok(again.length > 10);
    const kin = [...new Set(again.flat())];
    for (const a of kin) for (const b of kin) for (const c of kin) compare(a + b + c);
    assert.deepEqual([...different], []);
  });

  // A sort that is quadratic in the length of a run would not come to an end.
  const many = 500_000;
  const hostile: [string, string, string][] = [
    ['one mark', '\u0301'.repeat(many), '\u0301'.repeat(many)],
    [
      'marks in the wrong order',
      `a${'\u0301\u0323'.repeat(many)}`,
      `\u1ea1${'\u0323'.repeat(many - 1)}${'\u0301'.repeat(many)}`,
    ],
    ['vowels of Hangul', '\u1161'.repeat(many), '\u1161'.repeat(many)],
    ['letters with marks', 'e\u0301'.repeat(many), '\u00e9'.repeat(many)],
  ];
  for (const [what, text, normal] of hostile) {
    it(`comes to an end for half a million of ${what}`, () => {
      assert.ok(tableUnicode.normalize(text) === normal);
    });
  }
});

/** Takes away what engines at the edge do not have. */
const BARE = `
  delete globalThis.Intl;
  for (const name of ['normalize', 'localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase'])
    delete String.prototype[name];
  const refuse = (make) => (engine, [pattern, ...others], ...target) => {
    if (/\\\\p\\{/i.test(pattern?.source ?? pattern)) throw new SyntaxError('Invalid escape');
    return make(engine, [pattern, ...others], ...target);
  };
  globalThis.RegExp = new Proxy(RegExp, {
    apply: (engine, self, values) => refuse(Reflect.construct)(engine, values),
    construct: refuse(Reflect.construct),
  });`;

/** What a module that is `code`, with `input` in it, makes of that in a Node that lacks all this. */
function runBare(code: string, input?: unknown): unknown {
  const preload = `data:text/javascript,${encodeURIComponent(BARE)}`;
  const module = `
    import { readFileSync } from 'node:fs';
    const input = JSON.parse(readFileSync(0, 'utf8'));
    ${code}
    console.log(JSON.stringify(output));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', preload, '--input-type=module', '--eval', module],
    { cwd: root, encoding: 'utf8', input: JSON.stringify(input ?? null), maxBuffer: 2 ** 26 },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

describe('in an engine without Unicode', () => {
  it('the native maker fails', () => {
    const output = runBare(`
      import { nativeUnicode } from './src/core/native-unicode.ts';
      let output = 'nothing is thrown';
      try {
        nativeUnicode.normalize('e\u0301');
      } catch ({ message }) {
        output = message;
      }`);
    assert.equal(output, 'text.normalize is not a function');
  });

  it('the matcher finds with the tables what it must find', async () => {
    const groups = await loadCases((file) => readFile(file, 'utf8'));
    const cases = groups.flatMap((group) => group.cases);
    const output = runBare(
      `
      import { createMatcher } from './src/core/matcher/matcher.ts';
      import { tableUnicode } from './src/core/table-unicode.ts';
      const output = input.map(({ name, index, lang, terms, text }) => {
        const mentions = createMatcher([index], { lang, unicode: tableUnicode })
          .find(text)
          .map(({ start, end, entry }) => ({ start, end, term: terms[entry] }));
        return { name, mentions };
      });`,
      cases,
    );
    assert.deepEqual(
      output,
      cases.map(({ name, mentions }) => ({ name, mentions })),
    );
  });
});

/** A module of core, and all that it loads. */
function modulesFrom(file: string, known = new Map<string, string>()): Map<string, string> {
  if (known.has(file)) return known;
  const source = readFileSync(file, 'utf8');
  known.set(file, source);
  for (const [, to] of source.matchAll(/^(?:import|export) (?!type\b)[^;]*from '(\.[^']+)';/gm)) {
    modulesFrom(path.resolve(path.dirname(file), to!), known);
  }
  return known;
}

describe('the sources', () => {
  // What the engine does with a literal cannot be watched, so this is read.
  const missing = /\\p\{|\bIntl\b|(?<!\bunicode)\.normalize\(|\.toLocale|\.localeCompare/iu;

  it('of the native maker use what engines may lack', () => {
    assert.match(readFileSync(path.join(core, 'native-unicode.ts'), 'utf8'), missing);
  });

  for (const entry of ['table-unicode.ts', 'matcher/matcher.ts', 'glossary.ts']) {
    it(`of ${entry} and what it loads use nothing of it`, () => {
      const modules = modulesFrom(path.join(core, entry));
      assert.ok(modules.size > 1);
      const using = [...modules].filter(([, source]) => missing.test(source));
      assert.deepEqual(
        using.map(([file]) => path.relative(core, file)),
        [],
      );
    });
  }
});
