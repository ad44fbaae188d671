import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GlosslightError } from '../../src/core/error.ts';
import { createGlossary, createMarking, type Glossary } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { parseContent, parseIndex, parseManifest } from '../../src/core/parse-bundle.ts';
import { withShards } from '../../src/core/shards.ts';
import { chosenSenses } from '../../src/core/senses.ts';
import { type HostileBundle, hostileBundles } from '../cases/hostile-bundles.ts';
import { countReads } from '../core/count-reads.ts';

const TEXT = 'Docker runs, and Dockers run. ';

/** What a page makes of the files, but for fetching them. */
function load({ manifest, files }: HostileBundle): Glossary {
  const read = (file: string): unknown => {
    const text = Object.hasOwn(files, file) ? files[file]! : undefined;
    if (text === undefined) throw new GlosslightError('network', file, 'Not there');
    try {
      return JSON.parse(text);
    } catch {
      throw new GlosslightError('json', file, 'No JSON');
    }
  };
  const head = parseManifest(JSON.parse(manifest) as object, 'glossary.json');
  if (head.index) {
    const { heads, forms, shards } = parseIndex(read(head.index.file));
    const marking = createMarking(head, heads, forms, nativeUnicode);
    return withShards(marking, shards, async ({ file }) => read(file));
  }
  const { entries, forms } = parseContent(read(head.content!.file), 'content.json');
  return createGlossary(head, entries, forms, nativeUnicode);
}

describe('a bundle that no compiler has written', { timeout: 60_000 }, () => {
  for (const bundle of hostileBundles()) {
    const { name, fails } = bundle;
    if (fails) {
      it(`is refused: ${name}`, () => {
        assert.throws(
          () => load(bundle),
          (error) =>
            error instanceof GlosslightError && error.code === fails && error.message.length < 200,
        );
      });
      continue;
    }

    it(`marks what is sound of it: ${name}`, async () => {
      const glossary = load(bundle);
      const [first] = glossary.matcherFor('en')!.find(TEXT);
      const entries = [first!.entry, ...(first!.senses ?? [])].map((n) => glossary.entries[n]!);
      assert.equal(entries[0]!.id, 'docker');
      assert.equal(chosenSenses(entries, 'nothing of the kind').length, entries.length);
      glossary.entryAt(new URL('https://site.example/glossary/docker/'));
      await glossary.load(['docker', 'other', 'id-3'])?.catch(() => undefined);
    });

    it(`reads a text as quickly as any other: ${name}`, () => {
      const matcher = load(bundle).matcherFor('en')!;
      matcher.find(TEXT); // The first time forms are read, too.
      const long = TEXT.repeat(100);
      const reads = countReads(() => matcher.find(long));
      assert.ok(reads < 3 * long.length, `${reads} reads for ${long.length} characters`);
    });
  }
});
