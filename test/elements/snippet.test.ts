import { expect } from 'chai';
import { linkTo, snippetOf } from '../../src/elements/snippet.ts';
import { glossary, glossaryOf } from '../fixtures/glossary.ts';

/** The snippet of an entry of this name, on a site whose pages are at `url`. */
function snippet(term: string, url?: string): string {
  const own = glossaryOf({
    version: 1,
    lang: 'en',
    url,
    terms: [{ id: 'a&b', term, definition: 'It.' }],
  });
  return snippetOf(own, own.get('a&b')!);
}

describe('the snippet of an entry', () => {
  it('is a link to its page', () => {
    expect(snippetOf(glossary, glossary.get('docker')!)).to.equal(
      `<a href="${location.origin}/glossary/docker/">Docker</a>`,
    );
  });

  it('is an element of ours where it has no page', () => {
    expect(snippet('Docker')).to.equal('<glossary-term term="a&amp;b">Docker</glossary-term>');
  });

  it('holds no markup but its own, whatever the entry is called', () => {
    const html = snippet('<img src=x onerror=alert(1)> "A" & B', 'https://site.example/{id}');
    const parsed = new DOMParser().parseFromString(html, 'text/html').body;
    const [link] = parsed.children;
    expect([parsed.childNodes.length, link?.localName, link?.children.length]).to.deep.equal([
      1,
      'a',
      0,
    ]);
    expect(link?.textContent).to.equal('<img src=x onerror=alert(1)> "A" & B');
    expect((link as HTMLAnchorElement).href).to.equal('https://site.example/a%26b');
  });

  it('never leads where a script would run', () => {
    const own = glossaryOf([{ id: 'a', term: 'A', definition: 'It.' }]);
    expect(linkTo({ ...own, url: 'javascript:alert({id})' }, 'a')).to.equal(undefined);
  });
});
