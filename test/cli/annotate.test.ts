import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { entryOf, glossaryOf } from '../content/glossary-of.ts';
import { folderOf } from './folder-of.ts';
import { run } from './run.ts';

const GLOSSARY = JSON.stringify({
  version: 1,
  lang: 'en',
  url: 'https://site.example/glossary/{id}/',
  terms: [entryOf({ id: 'docker', term: 'Docker' }), entryOf({ id: 'pod', term: 'Pod' })],
});
const mark = (id: string, text: string): string =>
  `<glossary-term term="${id}">${text}</glossary-term>`;

const SITE = {
  'glossary.json': GLOSSARY,
  'site/index.html': '<p>Docker and a pod.',
  'site/a/b.htm': '<main>A pod.</main>A pod.',
  'site/glossary/pod/index.html': '<main>A pod. Docker.</main>',
  'site/style.css': 'p { color: red }',
};

describe('glosslight annotate', () => {
  it('writes a whole site with its terms marked', async (test) => {
    const dir = await folderOf(test, SITE);
    const { code, stdout } = await run(dir, ['annotate', 'site', '--out', 'out']);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      'a/b.htm  1\nglossary/pod/index.html  1\nindex.html  1\n3 marks on 3 pages\n',
    );
    const written = (name: string): Promise<string> =>
      readFile(path.join(dir, 'out', name), 'utf8');
    assert.equal(await written('index.html'), `<p>${mark('docker', 'Docker')} and a pod.`);
    assert.equal(await written('a/b.htm'), `<main>A ${mark('pod', 'pod')}.</main>A pod.`);
    assert.equal(
      await written('glossary/pod/index.html'),
      `<main>A pod. ${mark('docker', 'Docker')}.</main>`,
    );
    assert.equal(await written('style.css'), SITE['site/style.css']);
  });

  it('leaves the site as it is, unless asked to change it', async (test) => {
    const dir = await folderOf(test, SITE);
    await run(dir, ['annotate', 'site', '--out', 'out']);
    const index = path.join(dir, 'site/index.html');
    assert.equal(await readFile(index, 'utf8'), SITE['site/index.html']);
    await run(dir, ['annotate', 'site', '--in-place']);
    assert.equal(await readFile(index, 'utf8'), `<p>${mark('docker', 'Docker')} and a pod.`);
  });

  it('reports to machines', async (test) => {
    const dir = await folderOf(test, SITE);
    const { stdout } = await run(dir, [
      'annotate',
      'site',
      '--out',
      'out',
      '--json',
      '--limit',
      'none',
    ]);
    assert.deepEqual(JSON.parse(stdout), {
      marks: 4,
      pages: [
        { file: 'a/b.htm', marks: 1 },
        { file: 'glossary/pod/index.html', marks: 1 },
        { file: 'index.html', marks: 2 },
      ],
    });
  });

  it('knows a term’s own page by where the site is', async (test) => {
    const dir = await folderOf(test, SITE);
    const at = ['--site', 'https://elsewhere.example'];
    const { stdout } = await run(dir, ['annotate', 'site', '--out', 'out', ...at]);
    assert.match(stdout, /^glossary\/pod\/index\.html {2}1$/m);
    assert.match(
      await readFile(path.join(dir, 'out/glossary/pod/index.html'), 'utf8'),
      /term="pod"/,
    );
  });

  it('changes no byte of a page in another charset', async (test) => {
    const page = '<meta charset=latin1><p>Docker';
    const dir = await folderOf(test, { ...SITE, 'site/old.html': page });
    await run(dir, ['annotate', 'site', '--out', 'out']);
    assert.equal(await readFile(path.join(dir, 'out/old.html'), 'utf8'), page);
  });

  const WRONG: [name: string, args: string[], message: RegExp][] = [
    ['without a place to write to', ['site'], /--out <dir>, or --in-place/],
    ['with two', ['site', '--out', 'out', '--in-place'], /not both/],
    ['into the site itself', ['site', '--out', 'site/out'], /site\/out is in site/],
    ['of a file', ['glossary.json', '--out', 'out'], /glossary\.json is no directory/],
    ['of nothing', ['none', '--out', 'out'], /none/],
    [
      'with a root that only a browser knows',
      ['site', '--out', 'out', '--root', 'p + p'],
      /"p \+ p"/,
    ],
    ['with an unknown limit', ['site', '--out', 'out', '--limit', 'word'], /--limit word/],
    ['with a site that is no address', ['site', '--out', 'out', '--site', 'x'], /--site x/],
  ];
  for (const [name, args, message] of WRONG) {
    it(`refuses to work ${name}`, async (test) => {
      const dir = await folderOf(test, SITE);
      const { code, stderr } = await run(dir, ['annotate', ...args]);
      assert.equal(code, 2);
      assert.match(stderr, message);
      await assert.rejects(access(path.join(dir, 'out/index.html')));
    });
  }

  it('says what is wrong with the glossary', async (test) => {
    const dir = await folderOf(test, {
      ...SITE,
      'glossary.json': glossaryOf({ id: 'a b', term: '' }),
    });
    const { code, stderr } = await run(dir, ['annotate', 'site', '--out', 'out']);
    assert.equal(code, 1);
    assert.match(stderr, /glossary\.json: .*glosslight check/);
  });
});
