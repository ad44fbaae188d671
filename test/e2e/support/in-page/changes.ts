// Runs in the page.
const style = (css: string) => (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
};

/** What moves text that is marked, though it stays the same text. */
export const CHANGES: Record<string, (font: string) => unknown> = {
  async 'a font that has come late'(font) {
    style('* { font-family: Late, serif !important; line-height: normal !important }')();
    const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
    document.fonts.add(await new FontFace('Late', bytes).load());
  },
  'larger letters': style('body { font-size: 24px }'),
  'a page that is zoomed by its style': style('html { zoom: 1.5 }'),
  'text that is zoomed by its style': style('p { zoom: 1.3 }'),
  'lines that are justified': style('p { text-align: justify; hyphens: auto; width: 333px }'),
  columns: style('main { columns: 3 }'),
  'lines from right to left': () => (document.documentElement.dir = 'rtl'),
  'lines that are upright': style('main { writing-mode: vertical-rl; height: 500px }'),
  'something new above': () =>
    document.body.prepend(
      Object.assign(document.createElement('p'), { textContent: 'news', style: 'height: 77px' }),
    ),
  /** As translators in browsers do it. */
  'every text in new elements'() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, glossary-root'))
        continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.append(inner);
      inner.textContent = text.data;
      text.replaceWith(outer);
    }
    document.documentElement.lang = 'en-GB';
    document.documentElement.classList.add('translated-ltr');
    style('font { letter-spacing: 1px }')();
  },
};
