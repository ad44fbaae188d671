import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import { xssVectors } from '../cases/xss-vectors.ts';
import { glossaryOf } from '../content/glossary-of.ts';
import { ask } from './get.ts';

interface Node {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  value?: string;
}

const nodesOf = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)];
const elementsOf = (html: string): Node[] =>
  nodesOf(parse(html) as unknown as Node).filter(({ attrs }) => attrs);
const textOf = (node: Node | undefined): string =>
  node ? (node.value ?? (node.childNodes ?? []).map(textOf).join('')) : '';
const attribute = (node: Node | undefined, name: string): string | undefined =>
  node?.attrs?.find((each) => each.name === name)?.value;

/** The elements of a page by their names. */
function pageOf(html: string): (name: string) => Node[] {
  const elements = elementsOf(html);
  return (name) => elements.filter(({ nodeName }) => nodeName === name);
}

const { get, id } = ask();

describe('a term as JSON', () => {
  it('is the compiled entry', async () => {
    const response = await get('/terms/docker.json');
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(response.headers.get('glosslight-release'), id);
    assert.match(response.headers.get('cache-control')!, /^public, max-age=30/);
    const entry = (await response.json()) as { id: string; aliases: string[] };
    assert.equal(entry.id, 'docker');
    assert.deepEqual(entry.aliases, ['Moby']);
  });

  const accepts: [accept: string | undefined, type: string][] = [
    [undefined, 'text/html; charset=utf-8'],
    ['*/*', 'text/html; charset=utf-8'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['application/json', 'application/json'],
    ['application/json, text/html;q=0.9', 'application/json'],
    ['application/json;q=0.5, text/html', 'text/html; charset=utf-8'],
    ['application/*, text/*;q=0.1', 'application/json'],
    ['text/html;q=0, */*', 'application/json'],
    ['image/png', 'text/html; charset=utf-8'],
  ];
  for (const [accept, type] of accepts) {
    it(`or a page: ${type} for ${accept ?? 'no word'}`, async () => {
      const response = await get('/terms/docker', accept ? { headers: { accept } } : {});
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(response.headers.get('vary'), 'accept');
    });
  }

  for (const path of ['none', 'none.json', 'Docker', '__proto__', 'toString.json', 'docker/x']) {
    it(`is not there: ${path}`, async () => {
      assert.equal((await get(`/terms/${path}`)).status, 404);
    });
  }
});

describe("a term's page", () => {
  it('says what the glossary says', async () => {
    const find = pageOf(await (await get('/terms/docker')).text());
    assert.equal(attribute(find('html')[0], 'lang'), 'en');
    assert.equal(textOf(find('title')[0]), 'Docker · Words');
    assert.equal(textOf(find('h1')[0]), 'Docker');
    assert.match(textOf(find('main')[0]), /Also known as Moby\s+Runs containers\. It has images/);
    assert.deepEqual(find('h2').map(textOf), ['Related terms']);
    assert.deepEqual(
      find('link').map((link) => [attribute(link, 'rel'), attribute(link, 'href')]),
      [['canonical', 'https://example.org/glossary/docker/']],
    );
  });

  it('is a DefinedTerm for machines', async () => {
    const [script] = pageOf(await (await get('/terms/docker')).text())('script');
    assert.equal(attribute(script, 'type'), 'application/ld+json');
    assert.deepEqual(JSON.parse(textOf(script)), {
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      '@id': 'https://example.org/glossary/docker/',
      url: 'https://example.org/glossary/docker/',
      name: 'Docker',
      alternateName: ['Moby'],
      description: 'Runs containers.',
      termCode: 'docker',
      inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Words' },
    });
  });

  for (const path of ['/terms/docker', '/terms/docker/']) {
    it(`leads from ${path} to pages that are there`, async () => {
      const links = pageOf(await (await get(path)).text())('a');
      assert.equal(links.length, 2);
      for (const link of links) {
        const address = new URL(attribute(link, 'href')!, `https://edge.example${path}`);
        assert.equal(address.pathname, '/terms/container');
        assert.equal((await get(address.pathname)).status, 200);
      }
    });
  }

  it('has the words that the owner gives it', async () => {
    const german = ask({ words: { related: 'Verwandte Begriffe' } });
    const find = pageOf(await (await german.get('/terms/docker')).text());
    assert.deepEqual(find('h2').map(textOf), ['Verwandte Begriffe']);
  });

  it('runs the way its language does', async () => {
    const source = glossaryOf(
      { id: 'hebrew', term: 'עברית', lang: 'he' },
      { id: 'pod', term: 'Pod' },
    );
    const hebrew = ask({}, source);
    const page = async (id: string): Promise<string> => (await hebrew.get(`/terms/${id}`)).text();
    assert.match(await page('hebrew'), /<html lang="he" dir="rtl">/);
    assert.match(await page('pod'), /<html lang="en" dir="ltr">/);
  });

  it('lets nothing run', async () => {
    const policy = (await get('/terms/docker')).headers.get('content-security-policy')!;
    assert.match(policy, /^default-src 'none'; /);
    assert.doesNotMatch(policy, /script-src|unsafe|data:/);
  });

  it('allows the style sheet that is in it, and no other', async () => {
    const response = await get('/terms/docker');
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(await response.text()) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = response.headers.get('content-security-policy')!;
    assert.ok(policy.includes(`style-src 'sha256-${hash}';`));
  });

  it('is text, whatever stands in the glossary', async () => {
    const allowed = new Set(
      'html head meta title link style script body main p h1 h2 ul ol li a br em strong del code pre hr blockquote table tbody tr th td img'.split(
        ' ',
      ),
    );
    const vectors = xssVectors();
    let pages = 0;
    for (const { text } of vectors) {
      const source = {
        ...glossaryOf(
          {
            id: 'a',
            term: `A ${text}`,
            short: text,
            definition: text,
            category: text,
            aliases: [`B ${text}`],
            articles: [{ title: text, url: '/x' }],
            related: ['b'],
          },
          { id: 'b', term: `C ${text}` },
        ),
        title: text,
      };
      const hostile = ask({}, source);
      const response = await hostile.get('/terms/a');
      if (response.status !== 200) continue; // not all of them make a glossary
      pages++;
      const html = await response.text();
      const elements = elementsOf(html);
      for (const { nodeName, attrs } of elements) {
        assert.ok(allowed.has(nodeName), `${nodeName} from ${text}`);
        for (const { name, value } of attrs!) {
          assert.doesNotMatch(name, /^on|^style$|^srcdoc$/, text);
          if (name === 'href' || name === 'src')
            assert.doesNotMatch(value, /^\s*(javascript|data|vbscript):/i);
        }
      }
      const scripts = elements.filter(({ nodeName }) => nodeName === 'script');
      assert.equal(scripts.length, 1, text);
      JSON.parse(textOf(scripts[0]));
    }
    assert.ok(pages > 100, `${pages} pages of ${vectors.length} vectors`);
  });
});

describe('search', () => {
  const find = async (query: string): Promise<string[]> => {
    const response = await get(`/search?${query}`);
    assert.equal(response.status, 200);
    const { results } = (await response.json()) as { results: { id: string }[] };
    return results.map((result) => result.id);
  };
  const cases: [query: string, ids: string[]][] = [
    ['q=docker', ['docker']],
    ['q=DOCK', ['docker']],
    ['q=moby', ['docker']],
    ['q=caf%C3%A9', ['cafe']],
    ['q=cafe', ['cafe']],
    ['q=CAFE%CC%81', ['cafe']],
    ['q=c', ['cafe', 'container', 'docker']],
    ['q=c&limit=1', ['cafe']],
    ['q=ontain', ['container']],
    ['q=%20%20container%20', ['container']],
    ['q=nothing', []],
    ['q=', []],
    ['', []],
  ];
  for (const [query, ids] of cases) {
    it(`finds ${ids.join(', ') || 'nothing'} by ${query}`, async () => {
      assert.deepEqual(await find(query), ids);
    });
  }

  it('says what was asked, and what the terms mean', async () => {
    assert.deepEqual(await (await get('/search?q=Docker&limit=50')).json(), {
      query: 'Docker',
      results: [{ id: 'docker', term: 'Docker', short: 'Runs containers.' }],
    });
  });

  for (const query of [
    'q=a&limit=0',
    'q=a&limit=51',
    'q=a&limit=x',
    'q=a&limit=1.5',
    `q=${'a'.repeat(201)}`,
  ]) {
    it(`refuses ${query.slice(0, 20)}`, async () => {
      assert.equal((await get(`/search?${query}`)).status, 400);
    });
  }
});

describe('a glossary in shards', () => {
  const terms = Array.from({ length: 2100 }, (_, n) => ({
    id: `t-${n}`,
    term: `Term ${n}`,
    related: [`t-${2099 - n}`],
  }));
  const sharded = ask({}, glossaryOf(...terms));

  it('has its terms, with those that are related', async () => {
    const html = await (await sharded.get('/terms/t-3')).text();
    assert.match(html, /<h1>Term 3<\/h1>/);
    assert.match(html, /Term 2096/);
  });

  it('is searched by all of its names', async () => {
    const response = await sharded.get('/search?q=term 2050');
    const { results } = (await response.json()) as { results: object[] };
    assert.deepEqual(results, [{ id: 't-2050', term: 'Term 2050', short: 'Runs containers.' }]);
  });

  it('has a manifest by which its index is found', async () => {
    const response = await sharded.get('/channels/live/glossary.json');
    const { index } = (await response.json()) as { index: { file: string } };
    const { pathname } = new URL(index.file, 'https://edge.example/channels/live/glossary.json');
    assert.equal((await sharded.get(pathname)).status, 200);
  });
});
