/** Makes one thing of a page as few pages have it, and all of them may. */
export type Oddity = (page: { head: string; body: string }) => string;

/** A document like most, around a body of its own. */
const plain: Oddity = ({ head, body }) =>
  `<!doctype html>\n<html lang="en">\n<head>${head}</head>\n<body>\n<main>${body}</main>\n</body>\n</html>\n`;

const withBody =
  (change: (body: string) => string): Oddity =>
  ({ head, body }) =>
    plain({ head, body: change(body) });

const withHead =
  (more: string): Oddity =>
  ({ head, body }) =>
    plain({ head: head + more, body });

/** The page, and a script that has done its work before anybody else does. */
const withScript = (script: string): Oddity =>
  withBody((body) => `${body}<script>{${TEXTS}${script}}</script>`);

const TEXTS = `
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);`;

const PARAGRAPH = /<p>[^]*?<\/p>/g;
const HEADING = /<h([2-6])\b/g;

/** By what a reader of a report calls them. */
export const ODDITIES = {
  'in quirks mode': (page) => plain(page).replace('<!doctype html>\n', ''),
  'as HTML 4': (page) =>
    plain(page).replace(
      '<!doctype html>',
      '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">',
    ),
  'without a tag that could be left out': ({ head, body }) =>
    `<!doctype html>${head}<article>${body.replaceAll(/<\/(?:p|li|td|th|tr)>/g, '')}`,
  'with the line ends of Windows': (page) => `\ufeff${plain(page).replaceAll('\n', '\r\n')}`,
  'with comments between its words': withBody((body) =>
    body.replaceAll(/ (a|and|in|is|of|the|to) /g, ' $1<!-- $1 --> '),
  ),
  'with comments around the document': (page) =>
    `<!-- before -->${plain(page)}<!-- after --><?php ?>`,
  'with a <base>': withHead('<base href="/elsewhere/" target="_top">'),
  'from right to left': (page) => plain(page).replace('lang="en"', 'lang="en" dir="rtl"'),
  'in two languages': withBody((body) =>
    body.replaceAll('<p>', '<p>Deutsch: <i lang="de">Das Modul</i>. '),
  ),
  'with drawings in its lines': withBody((body) =>
    body.replaceAll(
      '<p>',
      '<p><svg width="40" height="20"><title>module</title><text y="15">module</text><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">module</p></foreignObject></svg> ',
    ),
  ),
  'with formulas in its lines': withBody((body) =>
    body.replaceAll('<p>', '<p><math><mi>x</mi><mo>=</mo><mtext>module</mtext></math> '),
  ),
  'with templates': withBody((body) =>
    body.replaceAll(PARAGRAPH, (paragraph) => `${paragraph}<template>${paragraph}</template>`),
  ),
  'with shadow roots': withBody((body) =>
    body.replaceAll(
      PARAGRAPH,
      (paragraph) =>
        `<x-card><template shadowrootmode="open"><b><slot></slot></b>${paragraph}</template>${paragraph}</x-card>`,
    ),
  ),
  'with frames': withBody(
    (body) => `${body}<iframe srcdoc="${body.slice(0, 3000).replaceAll('"', '&quot;')}"></iframe>`,
  ),
  'with text in pieces': withScript(
    `for (const text of texts) for (let t = text; t.length > 7; ) t = t.splitText(7);`,
  ),
  'with text that is empty': withScript(
    `for (const text of texts) { text.before(''); text.after('', ''); }`,
  ),
  'with every word in an element': withScript(
    `for (const text of texts) text.replaceWith(...text.data.split(/(?<= )/).map((word) => Object.assign(document.createElement('span'), { textContent: word })));`,
  ),
  'with a highlight and a style sheet of its own': withScript(`
    const range = new Range();
    range.selectNodeContents(texts[3]);
    CSS.highlights.set('search', new Highlight(range));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::highlight(search) { background: gold }');
    document.adoptedStyleSheets = [sheet];`),
  'with line breaks that may and spaces that must not': withBody((body) =>
    body.replaceAll(/>[^<]+</g, (text) => text.replaceAll(/(\w{3})(\w{3})/g, '$1&shy;$2')),
  ),
  'with regions of its own rules': withBody((body) =>
    body.replaceAll(
      PARAGRAPH,
      (paragraph) =>
        `<div data-glossary-mark="none">${paragraph}</div><div contenteditable>${paragraph}</div>${paragraph}`,
    ),
  ),
  'in columns, folded away': withBody((body) =>
    body
      .replaceAll(HEADING, '</details><details><summary>more</summary><h$1')
      .replace(/^/, '<details open style="columns: 2"><summary>all</summary>'),
  ),
} satisfies Record<string, Oddity>;

export type OddityName = keyof typeof ODDITIES;
