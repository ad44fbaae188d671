import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { entryOf, glossaryOf } from '../content/glossary-of.ts';
import { folderOf } from './folder-of.ts';
import { run } from './run.ts';

const SOURCE = glossaryOf(
  { id: 'docker', term: 'Docker', match: { auto: false, not: ['docker.io'] } },
  { id: 'web-vitals', term: 'Core Web Vitals', aliases: ['web vital'] },
  { id: 'lcp', term: 'Largest Contentful Paint (LCP)' },
  { id: 'behaelter', term: 'Behälter', lang: 'de' },
);

const jsonLines = (...lines: unknown[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

describe('glosslight find', () => {
  it('prints the place, id and text of each mention in a text', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': SOURCE });
    const { code, stdout, stderr } = await run(
      dir,
      ['find'],
      '🦀 Docker\nmeasures core\nweb-vitals.',
    );
    assert.equal(code, 0);
    assert.equal(stdout, '3\t9\tdocker\tDocker\n19\t34\tweb-vitals\tcore web-vitals\n');
    assert.equal(stderr, '');
  });

  it('prints nothing for a text without terms', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': SOURCE });
    for (const text of ['', 'Nothing here.\n']) {
      const { code, stdout } = await run(dir, ['find'], text);
      assert.deepEqual([code, stdout], [0, '']);
    }
  });

  describe('answers a line of JSON', () => {
    const cases: [name: string, query: object, answer: object][] = [
      ['with no mention', { id: 'a', text: 'Nothing.' }, { id: 'a', mentions: [] }],
      ['with no text', { id: 'a', text: '' }, { id: 'a', mentions: [] }],
      [
        'with several mentions, and one that is never marked',
        { id: 1, text: 'Docker, LCP, dockers' },
        {
          id: 1,
          mentions: [
            { start: 0, end: 6, term: 'docker', text: 'Docker' },
            { start: 8, end: 11, term: 'lcp', text: 'LCP' },
            { start: 13, end: 20, term: 'docker', text: 'dockers' },
          ],
        },
      ],
      [
        'in UTF-16, as JavaScript counts',
        { id: null, text: '👩‍🚀🦀 Docker é🦀 docker' },
        {
          id: null,
          mentions: [
            { start: 8, end: 14, term: 'docker', text: 'Docker' },
            { start: 19, end: 25, term: 'docker', text: 'docker' },
          ],
        },
      ],
      [
        'with the longest of what begins at one place',
        { id: 2, text: 'Core web vitals' },
        { id: 2, mentions: [{ start: 0, end: 15, term: 'web-vitals', text: 'Core web vitals' }] },
      ],
      ['but not for an exclusion', { id: 3, text: 'docker.io' }, { id: 3, mentions: [] }],
      [
        'by the language of the text',
        { id: 4, text: 'Behälter Docker', lang: 'de-AT' },
        { id: 4, mentions: [{ start: 0, end: 8, term: 'behaelter', text: 'Behälter' }] },
      ],
      [
        'with nothing in a language that the glossary lacks',
        { id: 5, text: 'Docker', lang: 'fr' },
        { id: 5, mentions: [] },
      ],
      ...['en', 'en-GB', '', null].map((lang): [string, object, object] => [
        `in the glossary's language for ${JSON.stringify(lang)}`,
        { id: 6, text: 'Docker', lang },
        { id: 6, mentions: [{ start: 0, end: 6, term: 'docker', text: 'Docker' }] },
      ]),
      ['whatever its id', { id: { a: [1] }, text: '' }, { id: { a: [1] }, mentions: [] }],
      ['without an id', { text: '' }, { id: null, mentions: [] }],
    ];
    for (const [name, query, answer] of cases) {
      it(name, async (test) => {
        const dir = await folderOf(test, { 'glossary.json': SOURCE });
        const { code, lines, stderr } = await run(dir, ['find', '--json'], jsonLines(query));
        assert.deepEqual(lines, [answer]);
        assert.deepEqual([code, stderr], [0, '']);
      });
    }
  });

  it('answers every line in order, wherever the input is cut', async (test) => {
    const dir = await folderOf(test, { 'terms.json': SOURCE });
    const texts = ['Docker', '', '🦀 LCP', 'line\u2028separator LCP', 'nothing'];
    const bytes = Buffer.from(jsonLines(...texts.map((text, id) => ({ id, text }))).trimEnd());
    const whole = await run(dir, ['find', 'terms.json', '--json'], bytes);
    assert.deepEqual(
      whole.lines.map((line) => (line as { mentions: object[] }).mentions.length),
      [1, 0, 1, 1, 0],
    );
    for (const size of [1, 7]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.subarray(n * size, (n + 1) * size),
      );
      assert.deepEqual(await run(dir, ['find', 'terms.json', '--json'], ...chunks), whole);
    }
  });

  it('answers lines that it cannot read with an error, names them, and goes on', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': SOURCE });
    const input = [
      '{"id":1,"text":"LCP"}',
      '{"id":2',
      '',
      '[]',
      '{"id":5,"text":7}',
      '{"id":6,"text":"a","lang":7}',
      '{"id":7,"text":"a"}\r',
      '  ',
    ];
    const { code, lines, stderr } = await run(dir, ['find', '--json'], input.join('\n'));
    assert.equal(code, 1);
    assert.deepEqual(lines, [
      { id: 1, mentions: [{ start: 0, end: 3, term: 'lcp', text: 'LCP' }] },
      { id: null, mentions: [], error: 'line 2: is not JSON' },
      { id: null, mentions: [], error: 'line 4: is not an object' },
      { id: 5, mentions: [], error: 'line 5: has no "text"' },
      { id: 6, mentions: [], error: 'line 6: has a "lang" that is not text' },
      { id: 7, mentions: [] },
    ]);
    assert.equal(
      stderr,
      'stdin: line 2: is not JSON\nstdin: line 4: is not an object\nstdin: line 5: has no "text"\nstdin: line 6: has a "lang" that is not text\n',
    );
  });

  it('answers nothing with nothing', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': SOURCE });
    assert.deepEqual(await run(dir, ['find', '--json']), {
      code: 0,
      stdout: '',
      stderr: '',
      lines: [],
    });
  });

  it('finds the same by a source and by what was built from it', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': SOURCE });
    await run(dir, ['build', 'glossary.json', '--out', 'out']);
    const input = jsonLines({ id: 1, text: 'Docker LCP' }, { id: 2, text: 'Behälter', lang: 'de' });
    assert.deepEqual(
      await run(dir, ['find', 'out/glossary.json', '--json'], input),
      await run(dir, ['find', '--json'], input),
    );
  });

  describe('of a built glossary', () => {
    const cases: [
      name: string,
      content: (text: string) => string,
      code: number,
      message: RegExp,
    ][] = [
      [
        'notices changed content',
        (text) => `${text} `,
        1,
        /is not the file that the manifest names/,
      ],
      [
        'notices content that is cut short',
        (text) => text.slice(0, 50),
        1,
        /is not JSON: line 1, column 51/,
      ],
    ];
    for (const [name, change, code, message] of cases) {
      it(name, async (test) => {
        const dir = await folderOf(test, { 'glossary.json': SOURCE });
        const { lines } = await run(dir, ['build', 'glossary.json', '--out', 'out', '--json']);
        const [report] = lines as [{ written: { file: string }[] }];
        const file = path.join(dir, report.written[0]!.file);
        await writeFile(file, change(await readFile(file, 'utf8')));
        const result = await run(dir, ['find', 'out/glossary.json'], 'Docker');
        assert.equal(result.code, code);
        assert.match(result.stderr, message);
      });
    }

    it('notices a format that it does not know', async (test) => {
      const dir = await folderOf(test, { 'glossary.json': { glosslight: 2 } });
      const { code, stderr } = await run(dir, ['find'], 'Docker');
      assert.equal(code, 1);
      assert.match(stderr, /Bundle format 2 is not known/);
    });
  });

  it('goes on with what is sound of a source, and says that there is more', async (test) => {
    const dir = await folderOf(test, {
      'glossary.json': [entryOf(), entryOf({ id: 'b', term: '' })],
    });
    const { code, stdout, stderr } = await run(dir, ['find'], 'Docker');
    assert.deepEqual([code, stdout], [0, '0\t6\tdocker\tDocker\n']);
    assert.equal(
      stderr,
      'glossary.json: 1 error; glosslight check names them\n'.replace('glossary', './glossary'),
    );
  });

  it('cannot do without any entry', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': [] });
    assert.equal((await run(dir, ['find'], 'Docker')).code, 1);
  });

  it('answers each line as it comes, and ends quietly when nobody reads on', async (test) => {
    const dir = await folderOf(test, { 'glossary.json': SOURCE });
    const bin = path.resolve(import.meta.dirname, '../../src/cli/bin.ts');
    const child = spawn(process.execPath, [bin, 'find', '--json'], { cwd: dir });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdin.on('error', () => {}); // it may be gone before all is written
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of [1, 2]) {
      child.stdin.write(jsonLines({ id, text: 'nothing' }));
      assert.equal((await answers.next()).value, `{"id":${id},"mentions":[]}`);
    }
    child.stdout.destroy();
    for (let n = 0; n < 100; n++)
      child.stdin.write(jsonLines({ id: n, text: 'Docker '.repeat(1000) }));
    const [code] = (await once(child, 'exit')) as [number];
    assert.deepEqual([code, stderr], [0, '']);
  });
});
