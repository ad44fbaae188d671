import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Entry, type Form, FormFlag } from '../../src/core/bundle.ts';
import { writeIndex } from '../../src/core/form-index.ts';
import { type Named, namesOf } from '../../src/core/names.ts';

/** The names of entries of which only the heads are there, unless they are loaded. */
const namesIn = (
  ids: readonly (string | undefined)[],
  forms: Record<string, Form[]>,
  loaded: Record<string, Partial<Entry>> = {},
): Named[] =>
  namesOf({
    lang: 'en',
    entries: ids.map((id) => (id === undefined ? undefined : { id })),
    forms: Object.entries(forms).map(([lang, its]) => writeIndex(lang, its)),
    get: (id) => loaded[id] as Entry | undefined,
  });

describe('the names of entries', () => {
  it('are their first forms, and what else is written is another name', () => {
    const [docker] = namesIn(['docker'], {
      en: [
        ['Docker', 0],
        ['DKR', 0, FormFlag.Exact],
      ],
    });
    assert.deepEqual([docker!.name, docker!.others], ['Docker', ['DKR']]);
  });

  it('are never what a rule has made, nor what is none', () => {
    const [node] = namesIn(['node'], {
      en: [
        ['nodes', 0, FormFlag.Made],
        ['node.js', 0, FormFlag.Not],
        ['node', 0],
      ],
    });
    assert.deepEqual([node!.name, node!.others], ['node', []]);
  });

  it('are their ids where they have no form', () => {
    assert.deepEqual(
      namesIn(['a', 'b'], { en: [['B', 1]] }).map(({ name }) => name),
      ['a', 'B'],
    );
  });

  it('are of the language of their forms', () => {
    const names = namesIn(['api', 'pain'], { en: [['API', 0]], fr: [['Pain', 1]] });
    assert.deepEqual(
      names.map(({ name, lang }) => [name, lang]),
      [
        ['API', 'en'],
        ['Pain', 'fr'],
      ],
    );
  });

  it('are their titles once they are loaded', () => {
    const loaded = { node: { term: 'Node (graph)', category: 'Data', lang: 'en-GB' } };
    const [node] = namesIn(['node'], { en: [['Node', 0]] }, loaded);
    const { name, others, category, lang } = node!;
    assert.deepEqual([name, others, category, lang], ['Node (graph)', ['Node'], 'Data', 'en-GB']);
  });

  it('leave out what is no entry, and of one id the second', () => {
    const names = namesIn(['a', undefined, 'a', 'b'], {});
    assert.deepEqual(
      names.map(({ id, at }) => [id, at]),
      [
        ['a', 0],
        ['b', 3],
      ],
    );
  });
});
