import type { Compiled } from '../content/compile.ts';
import { keepTermLinks } from '../content/term-links.ts';
import { type Content, type Entry, FORMAT, type Manifest } from '../core/bundle.ts';
import type { ContentNode } from '../core/content.ts';
import { MANIFEST } from './build-bundle.ts';
import { encodeJson, hashedFile } from './bundle-file.ts';

/**
 * Makes the files of small glossaries out of a large one: for some ids the manifest and one content file. With them
 * come the entries that they lead to in one step, so that what they say is whole; what leads further is text there.
 */
export function createSlicer({
  head,
  content,
}: Pick<Compiled, 'head' | 'content'>): (ids: ReadonlySet<string>) => Map<string, Uint8Array> {
  const { entries } = content;
  const positions = new Map(entries.map(({ id }, at) => [id, at]));
  const lines = content.forms.map((index) => ({ index, lines: index.forms.split('\n') }));

  return (ids) => {
    const found = entries.filter(({ id }) => ids.has(id));
    const kept = new Set(
      [...ids, ...found.flatMap(neighboursOf)].filter((id) => positions.has(id)),
    );
    const its = entries.filter(({ id }) => kept.has(id));
    const slice: Content = {
      entries: its.map((entry) => within(entry, kept)),
      forms: lines.map(({ index, lines: all }) => ({
        ...index,
        forms: its.map(({ id }) => all[positions.get(id)!] ?? '').join('\n'),
      })),
    };
    const { file, bytes } = hashedFile('glossary', slice);
    const manifest: Manifest = {
      glosslight: FORMAT,
      ...head,
      entries: its.length,
      content: file,
    };
    return new Map([
      [file.file, bytes],
      [MANIFEST, encodeJson(manifest)],
    ]);
  };
}

/** An entry that leads to no others than these. */
function within({ related, ...entry }: Entry, ids: ReadonlySet<string>): Entry {
  const its = related?.filter((id) => ids.has(id));
  return {
    ...entry,
    definition: keepTermLinks(entry.definition, (id) => ids.has(id)),
    ...(its?.length && { related: its }),
  };
}

const neighboursOf = ({ related = [], definition }: Entry): string[] => [
  ...related,
  ...linksOf(definition),
];

const linksOf = (nodes: readonly ContentNode[]): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string' || !('children' in node)) return [];
    const inside = linksOf(node.children);
    return node.tag === 'term' ? [node.id, ...inside] : inside;
  });
