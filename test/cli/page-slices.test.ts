import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pageSlices } from '../../src/cli/page-slices.ts';
import { compileGlossary } from '../../src/content/compile.ts';
import type { Content, Manifest } from '../../src/core/bundle.ts';
import { createGlossary } from '../../src/core/glossary.ts';
import { nativeUnicode } from '../../src/core/native-unicode.ts';
import { annotateHtml } from '../../src/markup/index.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGES = path.join(ROOT, 'demo');

const compiled = compileGlossary(
  JSON.parse(await readFile(path.join(ROOT, 'glossary.json'), 'utf8')),
);
const { head, content } = compiled;
const whole = createGlossary(head, content.entries, content.forms, nativeUnicode);
const slices = await pageSlices(compiled, PAGES);
const pages = (await readdir(PAGES, { recursive: true })).filter((name) => name.endsWith('.html'));

/** The glossary of a page's slice; an empty one where there is none. */
function sliceOf(page: string): typeof whole {
  const read = (name: string): unknown =>
    JSON.parse(new TextDecoder().decode(slices.get(`slices/${page}/${name}`) ?? new Uint8Array()));
  if (!slices.has(`slices/${page}/glossary.json`))
    return createGlossary(head, [], [], nativeUnicode);
  const manifest = read('glossary.json') as Manifest;
  const { entries, forms } = read(manifest.content!.file) as Content;
  return createGlossary(manifest, entries, forms, nativeUnicode);
}

describe('the slice of a page', () => {
  it('is there for pages with terms', () => {
    assert.ok(pages.length > 5);
    assert.ok(slices.size > 5);
  });

  for (const page of pages) {
    for (const limit of ['page', 'section', 'none'] as const) {
      it(`marks ${page} as the whole glossary does: limit ${limit}`, async () => {
        const html = await readFile(path.join(PAGES, page), 'utf8');
        const slice = sliceOf(page);
        assert.equal(annotateHtml(slice, html, { limit }), annotateHtml(whole, html, { limit }));
        assert.ok(slice.entries.length < whole.entries.length);
      });
    }
  }
});
