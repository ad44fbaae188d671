// Runs in the page.
type Undo = () => unknown;

const style = (css: string) => (): Undo => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
};

/** What moves text that is marked, though it stays the same text; with the way back. `font` is in base 64. */
export const CHANGES: Record<string, (font: string) => Undo | Promise<Undo>> = {
  async 'a font that comes late'(font) {
    const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
    const face = await new FontFace('Late', bytes).load();
    document.fonts.add(face);
    return () => document.fonts.delete(face);
  },
  'larger letters': style('body { font-size: 24px }'),
  'a page that is zoomed by its style': style('html { zoom: 1.5 }'),
  'text that is zoomed by its style': style('p { zoom: 1.3 }'),
  'lines that are justified': style('p { text-align: justify; hyphens: auto; width: 333px }'),
  columns: style('main { columns: 3 }'),
  'lines from right to left': style('html { direction: rtl }'),
  'lines that are upright': style('main { writing-mode: vertical-rl; height: 500px }'),
  'something new above'() {
    const element = document.createElement('p');
    element.style.height = '77px';
    document.body.prepend(element);
    return () => element.remove();
  },
  /** As translators in browsers do it, for good. */
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
    return style('font { letter-spacing: 1px }')();
  },
};
