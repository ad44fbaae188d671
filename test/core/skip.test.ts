import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INLINE_TAGS, SKIP_SELECTOR, SKIPPED_TAGS } from '../../src/core/skip.ts';

// What an engine makes of the selector is tested on pages; here is what it has to name.
const names = (list: string): string[] => list.split(' ');

const NEVER_INSIDE = names(
  'code pre kbd samp var script style template textarea input select option button a label summary h1 h2 h3 h4 h5 h6 nav svg math iframe canvas',
);
const OURS = names(
  'glossary-root glossary-term glossary-card glossary-index glossary-panel glossary-graph',
);
const ROLES = names('button link tab menuitem option checkbox switch heading textbox');

describe('SKIPPED_TAGS', () => {
  it('names all elements whose text is never marked', () => {
    const missing = [...NEVER_INSIDE, ...OURS].filter((name) => !SKIPPED_TAGS.includes(name));
    assert.deepEqual(missing, []);
  });

  it('names none that holds prose', () => {
    const prose = names(
      'body main article section aside div p li dd dt td th blockquote figcaption details address em strong span abbr cite q mark b i header footer',
    );
    assert.deepEqual(
      prose.filter((name) => SKIPPED_TAGS.includes(name)),
      [],
    );
  });
});

describe('SKIP_SELECTOR', () => {
  const parts = SKIP_SELECTOR.split(',');

  for (const name of [...NEVER_INSIDE, ...OURS]) {
    it(`has ${name}`, () => assert.ok(parts.includes(name)));
  }

  for (const role of ROLES) {
    it(`has what is a ${role} by its role`, () => assert.ok(parts.includes(`[role=${role}]`)));
  }

  for (const attribute of ['translate=no', 'aria-hidden=true', 'hidden', 'data-glossary-ignore']) {
    it(`has what is ${attribute}`, () => {
      assert.ok(parts.some((part) => part === `[${attribute}]` || part === `[${attribute} i]`));
    });
  }

  it('has what can be edited, is marked as not for translation, or is page furniture', () => {
    assert.match(SKIP_SELECTOR, /\[contenteditable\]:not\(\[contenteditable=false/);
    assert.match(SKIP_SELECTOR, /(?:^|,)\.notranslate(?:,|$)/);
    assert.match(SKIP_SELECTOR, /:is\(header,footer\):not\(:is\(article,main,section\) \*\)/);
  });
});

describe('INLINE_TAGS', () => {
  it('names what a term may span', () => {
    const inline = names(
      'em strong b i u span abbr cite mark small sub sup code a time data wbr bdi font',
    );
    assert.deepEqual(
      inline.filter((name) => !INLINE_TAGS.has(name)),
      [],
    );
  });

  it('names nothing that begins a line', () => {
    const blocks = names(
      'p div li ul ol dl dt dd table tr td th caption section article main aside header footer nav blockquote figure figcaption details summary form fieldset hr br address h1 h2 h3 h4 h5 h6 pre textarea',
    );
    assert.deepEqual(
      blocks.filter((name) => INLINE_TAGS.has(name)),
      [],
    );
  });
});
