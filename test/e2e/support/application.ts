import { readSource } from './built.ts';

/** What a host's own code does in its page; the same calls in the same order come to the same document. */
export interface Application {
  /** How many different texts there are. */
  texts: number;
  /** Goes to a route: an address of its own, and another article in place of the one before. */
  go(route: number): void;
  /** Changes text, elements and attributes so many times, in the article and beside it. */
  edit(times: number): void;
  /** Adds so many paragraphs below, as lists do that have no end; each says something else. */
  extend(count: number): void;
  scroll(to: number): void;
  /** How many cards of ours it has heard of. */
  shown: number;
  /** Everything that is seen, node by node. */
  nodes(): string[];
}

const { terms } = JSON.parse(await readSource('glossary.json')) as {
  terms: { term: string; short: string }[];
};
const PARAGRAPHS = terms.map(({ term, short }) => `${term}: ${short}`);

/** A page with a single-page application in it, at its first route, as `globalThis.app`. */
export const applicationPage = (): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Application</title></head>
  <body>
    <nav><button>Next</button></nav>
    <main></main>
    <aside></aside>
    <script>(${application})(${JSON.stringify(PARAGRAPHS).replace(/</g, '\\u003c')})</script>
  </body>
</html>`;

declare global {
  var app: Application;
}

/** Runs in the page. */
function application(texts: readonly string[]): void {
  const main = document.querySelector('main')!;
  const aside = document.querySelector('aside')!;
  let seed = 1;
  let added = 0;
  /** A whole number from 0, below `limit`: by chance, but each time the same. */
  const any = (limit: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 8) % limit;
  };
  const pick = <T>(list: ArrayLike<T>): T => list[any(list.length)]!;
  const paragraph = (text: string): HTMLElement => {
    const element = document.createElement('p');
    element.textContent = text;
    return element;
  };
  const bold = (): HTMLElement => {
    const element = document.createElement('b');
    element.textContent = ` ${pick(texts).split(':')[0]}`;
    return element;
  };
  const textIn = (element: Element): Text =>
    [...element.childNodes].find((node) => node instanceof Text) ??
    element.appendChild(document.createTextNode(pick(texts)));

  // Words stay whole: a new one would be new to the glossary's matcher too, and kept there.
  const afterWord = ({ data }: Text): number => {
    const end = data.indexOf(' ', any(data.length + 1));
    return end < 0 ? data.length : end;
  };

  const edits: ((element: HTMLElement) => void)[] = [
    (element) => (element.textContent = pick(texts)),
    (element) => (textIn(element).data = pick(texts)),
    (element) => {
      const text = textIn(element);
      text.insertData(afterWord(text), ' so to speak ');
    },
    (element) => {
      const text = textIn(element);
      text.deleteData(afterWord(text), text.length);
    },
    (element) => element.append(bold()),
    (element) => element.normalize(),
    (element) => (element.hidden = !element.hidden),
    (element) => element.after(paragraph(pick(texts))),
    (element) => main.childElementCount > 12 && element.remove(),
    (element) => main.append(element),
    () => (aside.textContent = pick(texts)),
    () => (aside.className = `at-${any(100)}`),
  ];

  globalThis.app = {
    texts: texts.length,
    go(route) {
      seed = route + 1;
      history.pushState(null, '', `#/${route}`);
      const title = document.createElement('h1');
      title.textContent = `Route ${route}`;
      main.replaceChildren(title, ...Array.from({ length: 12 }, () => paragraph(pick(texts))));
      aside.removeAttribute('class');
      aside.textContent = '';
    },
    edit(times) {
      for (let n = 0; n < times; n++) pick(edits)(pick(main.querySelectorAll('p')));
    },
    extend(count) {
      for (let n = 0; n < count; n++) main.append(paragraph(texts[added++ % texts.length]!));
    },
    scroll(to) {
      scrollTo({ top: to, behavior: 'instant' });
    },
    shown: 0,
    nodes() {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      const lines: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node instanceof HTMLScriptElement) continue;
        const attributes =
          node instanceof Element
            ? Array.from(node.attributes, ({ name, value }) => `${name}=${value}`)
            : [];
        lines.push([node.nodeName, node.nodeValue, ...attributes].join(' '));
      }
      return lines;
    },
  };
  document.addEventListener('glossary-show', () => globalThis.app.shown++);
  globalThis.app.go(0);
}
