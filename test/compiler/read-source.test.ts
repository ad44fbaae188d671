import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readSource, SourceError } from '../../src/compiler/read-source.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('readSource', () => {
  const fine: [name: string, bytes: string | Uint8Array][] = [
    ['JSON', '{"a": "é🦀"}'],
    ['JSON with a byte order mark', '\ufeff{"a": "é🦀"}'],
  ];
  for (const [name, bytes] of fine) {
    it(`reads ${name}`, async (test) => {
      const file = path.join(await temporaryFolder(test), 'glossary.json');
      await writeFile(file, bytes);
      assert.deepEqual(await readSource(file), { a: 'é🦀' });
    });
  }

  const faulty: [name: string, bytes: string | Uint8Array, message: string][] = [
    ['no text', '', 'is not JSON: line 1, column 1: expected a value, found the end'],
    [
      'a comma too many',
      '{\n  "a": [1,]\n}',
      'is not JSON: line 2, column 11: expected a value, found "]"',
    ],
    [
      'bytes that are not UTF-8',
      Uint8Array.of(0x22, 0xe9, 0x22),
      'is not in UTF-8; save it in that encoding',
    ],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'is not in UTF-8; save it in that encoding'],
  ];
  for (const [name, bytes, message] of faulty) {
    it(`refuses ${name}`, async (test) => {
      const file = path.join(await temporaryFolder(test), 'glossary.json');
      await writeFile(file, bytes);
      await assert.rejects(readSource(file), new SourceError(file, message));
    });
  }

  it('refuses a folder', async (test) => {
    const folder = await temporaryFolder(test);
    await assert.rejects(
      readSource(folder),
      new SourceError(folder, 'is a directory; name the file in it', true),
    );
  });

  for (const name of ['none.json', 'glossary.json/none.json']) {
    it(`refuses ${name}, which is not there`, async (test) => {
      const folder = await temporaryFolder(test);
      await writeFile(path.join(folder, 'glossary.json'), '{}');
      const file = path.join(folder, name);
      await assert.rejects(readSource(file), new SourceError(file, 'there is no such file', true));
    });
  }
});
