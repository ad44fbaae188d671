import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileGlossary } from '../../src/content/compile.ts';
import { decodeEntities } from '../../src/content/entities.ts';
import { toHtml } from '../../src/content/to-html.ts';
import { textOf } from '../../src/core/content.ts';
import { pageOf } from '../../src/core/page-of.ts';
import { type Vector, xssVectors } from '../cases/xss-vectors.ts';
import { faultsInEntries, faultsInHead, faultsInHtml } from './faults-in.ts';
import { entryOf } from './glossary-of.ts';

const VECTORS = xssVectors();

/** Without the fields that are undefined. */
const asJson = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

/** Where text may stand in a glossary, and one that has it there. */
const FIELDS: Record<string, (text: string) => object> = {
  'the title of the glossary': (title) => ({ title, terms: [entryOf()] }),
  'the address of its pages': (url) => ({ url: `${url}{id}`, terms: [entryOf()] }),
  'the address of its pages, in the middle': (text) => ({
    url: `/{id}${text}`,
    terms: [entryOf()],
  }),
  'its language': (lang) => ({ lang, terms: [entryOf()] }),
  'a field of the glossary that is not known': (text) => ({ [text]: text, terms: [entryOf()] }),
  ...Object.fromEntries(
    Object.entries({
      'an id': (id) => ({ id }),
      'a term': (term) => ({ term }),
      'a definition': (definition) => ({ definition }),
      'a short form': (short) => ({ short }),
      'what the short form is made of': (definition) => ({ definition, short: undefined }),
      'an abbreviation': (abbreviation) => ({ abbreviation }),
      'an alias': (alias) => ({ aliases: [alias] }),
      'a related id': (id) => ({ related: [id] }),
      'the title of a service': (title) => ({ service: { title, url: '/' } }),
      'the address of a service': (url) => ({ service: { title: 'a', url } }),
      'the title of an article': (title) => ({ articles: [{ title, url: '/' }] }),
      'the address of an article': (url) => ({ articles: [{ title: 'a', url }] }),
      'the date of an article': (date) => ({ articles: [{ title: 'a', url: '/', date }] }),
      'a category': (category) => ({ category }),
      'the title of a source': (title) => ({ seeAlso: { title, url: '/' } }),
      'the address of a source': (url) => ({ seeAlso: { title: 'a', url } }),
      'the language of an entry': (lang) => ({ lang }),
      'a sense': (sense) => ({ sense }),
      'a name that is excluded': (name) => ({ match: { not: [name] } }),
      'a rule of matching': (rule) => ({ match: { case: rule, [rule]: rule } }),
      'a field that is not known': (text) => ({ [text]: text }),
      'the address of a link': (url) => ({ definition: `[a](<${url}>) ![b](<${url}>) <${url}>` }),
      'the words of a link': (text) => ({ definition: `[${text}](/a) ![${text}](/b)` }),
      'the id of a link to a term': (id) => ({ definition: `[a](<glossary:${id}>)` }),
      'a block of code': (text) => ({ definition: `\`\`\`${text}\n${text}\n\`\`\`` }),
    } satisfies Record<string, (text: string) => object>).map(([field, fields]) => [
      field,
      (text: string) => asJson({ terms: [entryOf(fields(text)), entryOf({ id: 'other' })] }),
    ]),
  ),
};

describe('a glossary with script for text', () => {
  for (const [field, sourceWith] of Object.entries(FIELDS)) {
    it(`becomes nothing but data, with any vector as ${field}`, () => {
      for (const { text } of VECTORS) {
        const { head, content } = compileGlossary(sourceWith(text));
        assert.deepEqual([...faultsInHead(head), ...faultsInEntries(content.entries)], [], text);
      }
    });
  }

  it('becomes HTML of nothing but the elements of definitions', () => {
    for (const { text } of VECTORS) {
      const { head, content } = compileGlossary({
        url: `/{id}/?a="${text.replaceAll(/\s/g, '')}`,
        terms: [entryOf({ id: text, definition: `${text}\n\n[${text}](glossary:docker)` })],
      });
      const html = content.entries.map((it) => toHtml(it.definition, (id) => pageOf(head, id)));
      assert.deepEqual(html.flatMap(faultsInHtml), [], text);
    }
  });
});

describe('HTML in a definition', () => {
  // What Markdown takes for HTML: "<img/src=x>" is none.
  const html = VECTORS.filter(
    ({ kind, text }) =>
      /^(?:script|event|elements|SVG|CSS|mutations)/.test(kind) &&
      /^<\/?[a-z]+(?:\s+[a-z-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*>|^<[!?]/i.test(text),
  );

  it('is what most vectors are', () => assert.ok(html.length > 100, `only ${html.length}`));

  it('is shown as text, all of it', () => {
    const plain = (text: string): string => decodeEntities(text).replace(/\s+/g, '');
    for (const { text } of html) {
      const [entry] = compileGlossary([entryOf({ definition: text })]).content.entries;
      assert.equal(plain(textOf(entry!.definition)), plain(text));
    }
  });

  it('is warned of, with its place and what to do', () => {
    const warningOf = ({ text }: Vector): unknown =>
      compileGlossary({ terms: [entryOf(), entryOf({ id: 'b', definition: text })] }).problems.find(
        ({ message }) => message.startsWith('holds HTML, which is shown as text: '),
      );
    for (const vector of html) {
      const { message: _, ...warning } = Object(warningOf(vector)) as { message: string };
      assert.deepEqual(
        warning,
        {
          severity: 'warning',
          place: 'terms[1] "b", field definition',
          entry: 'b',
          field: 'definition',
          remedy: 'Write Markdown instead.',
        },
        vector.text,
      );
    }
  });
});
