import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { buildBundle, MANIFEST } from '../../src/compiler/build-bundle.ts';
import { compileGlossary } from '../../src/content/compile.ts';
import { isError } from '../../src/content/problem.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { parseContent, parseManifest } from '../../src/core/parse-bundle.ts';
import { compileRaw } from '../../src/loader/compile-raw.ts';
import { hostileSources } from '../cases/hostile-glossaries.ts';
import { faultsInEntries, faultsInHead } from '../content/faults-in.ts';

const TEXT = 'Docker runs. Podman, constructor, __proto__ and alias 7 do not.';
/** What is said of a glossary fits into a console. */
const LINE = 400;

const sources = hostileSources();
const parsed = sources.flatMap(({ text, ...source }) => {
  try {
    return { ...source, size: text.length, json: JSON.parse(text) as unknown };
  } catch {
    return [];
  }
});
const sound = parsed.filter(({ fails }) => !fails);
const useless = parsed.filter(({ fails }) => fails);

const prototypes = (): unknown[] =>
  [Object, Array, String, Function].map((it) => Reflect.ownKeys(it.prototype));
const untouched = prototypes();

describe('a hostile glossary', { timeout: 60_000 }, () => {
  afterEach(() => {
    assert.deepEqual(prototypes(), untouched);
    assert.equal('polluted' in {}, false);
  });

  it('is JSON or is said not to be', () => {
    const broken = sources.filter(({ name }) => !parsed.some((source) => source.name === name));
    assert.deepEqual([...new Set(broken.map(({ fails }) => fails))], ['json']);
  });

  for (const { name, json, size } of sound) {
    it(`becomes nothing but data, with its sound entry to be found, with ${name}`, () => {
      const raw = compileRaw(json);
      assert.ok(!('fault' in raw));
      const { head, entries, forms, problems } = raw;
      assert.deepEqual([...faultsInHead(head), ...faultsInEntries(entries)], []);
      const length = JSON.stringify([entries, forms]).length;
      assert.ok(length < 2.5 * size + 1000, `${length} characters of ${size}`);
      assert.ok(problems.every((line) => line.length < LINE));
      const glossary = createGlossary(head, entries, forms, nativeUnicode);
      const [first] = glossary.matcherFor(head.lang)!.find(TEXT);
      assert.equal(glossary.entries[first!.entry]!.id, 'docker');
    });

    it(`is built only if nothing is wrong with it: ${name}`, () => {
      const { files, problems } = buildBundle(json);
      assert.equal(files.size === 0, problems.some(isError));
      if (!files.size) return;
      const read = (file: string): unknown => JSON.parse(new TextDecoder().decode(files.get(file)));
      const { content } = parseManifest(read(MANIFEST) as object, MANIFEST);
      const { entries } = parseContent(
        content ? read(content.file) : compileGlossary(json).content,
        '',
      );
      assert.deepEqual(faultsInEntries(entries), []);
    });
  }

  for (const { name, json, fails } of useless) {
    it(`is refused in a few words, if it is ${name}`, () => {
      const raw = compileRaw(json);
      assert.ok('fault' in raw);
      assert.equal(raw.fault.code, fails);
      assert.ok(raw.fault.message.length < LINE, raw.fault.message);
      assert.equal(buildBundle(json).files.size, 0);
    });
  }
});
