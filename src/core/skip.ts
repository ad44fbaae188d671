/** Where terms are never marked, whichever implementation does the marking. */

const TAGS =
  'code pre kbd samp var script style template textarea input select option button a label summary h1 h2 h3 h4 h5 h6 nav svg math iframe canvas object audio video noscript noembed noframes plaintext title xmp';
const ROLES = 'button link tab menuitem option checkbox switch heading textbox';
const OURS =
  'glossary-root glossary-term glossary-card glossary-index glossary-panel glossary-graph';

/** Elements whose text is never marked, by name. */
export const SKIPPED_TAGS: readonly string[] = `${TAGS} ${OURS}`.split(' ');

/** Page furniture, skipped except inside the elements of `CONTENT_TAGS`. */
export const FURNITURE_TAGS: readonly string[] = ['header', 'footer'];
export const CONTENT_TAGS: readonly string[] = ['article', 'main', 'section'];

/** Attributes that decide where and how terms are marked. */
export const DECIDING_ATTRIBUTES: readonly string[] =
  'lang hidden role translate contenteditable aria-hidden data-glossary-ignore data-glossary-mark data-glossary-limit data-glossary-sense'.split(
    ' ',
  );

/** Where a page is read if its owner does not say; the body of one that has none of these. */
export const DEFAULT_ROOT = 'main,article,[role=main]';

/** The whole list as one CSS selector. */
export const SKIP_SELECTOR = [
  ...SKIPPED_TAGS,
  ...ROLES.split(' ').map((role) => `[role=${role}]`),
  `:is(${FURNITURE_TAGS}):not(:is(${CONTENT_TAGS}) *)`,
  '[contenteditable]:not([contenteditable=false i])',
  '[translate=no i]',
  '.notranslate',
  '[aria-hidden=true]',
  '[hidden]',
  '[data-glossary-ignore]',
].join();

/** Elements that do not interrupt a line of text: a term may span them. All others begin a block. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter output progress q rb ruby s samp small span strike strong sub sup time tt u var wbr glossary-term'.split(
    ' ',
  ),
);

/** No text, but something to see: a term does not reach across. */
export const REPLACED_TAGS: ReadonlySet<string> = new Set(['img', 'picture', 'embed']);

/** Whether an element begins a block of its own. */
export const isBlockTag = (name: string): boolean =>
  !INLINE_TAGS.has(name) && name !== 'br' && !REPLACED_TAGS.has(name);

/** Stands in a block's text for something that is not text: no term reaches across it. */
export const BARRIER = '\ufffc';
