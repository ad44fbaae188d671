// Runs in the page.

type Edit = (text: Text) => unknown;

const parentOf = (text: Text): HTMLElement => text.parentElement!;
const bodyOf = (text: Text): HTMLElement => text.ownerDocument.body;
const elementFor = (text: Text): HTMLElement => text.ownerDocument.createElement('b');

/** Each asks neither how long the text is nor what is beside it: in wrap mode that is not as it was. */
export const EDITS: readonly (readonly [name: string, edit: Edit])[] = [
  ['rewrites the text', (text) => (text.data = 'The host has rewritten this')],
  ['empties the text', (text) => (text.data = '')],
  ['removes the text', (text) => text.remove()],
  ['replaces the text', (text) => text.replaceWith('The host has replaced this')],
  ['moves the text', (text) => bodyOf(text).append(text)],
  [
    'wraps the text',
    (text) => {
      const element = elementFor(text);
      text.replaceWith(element);
      element.append(text);
    },
  ],
  ['puts an element before the text', (text) => text.before(elementFor(text))],
  ['puts an element behind the text', (text) => text.after(elementFor(text))],
  ['removes the paragraph', (text) => parentOf(text).remove()],
  ['moves the paragraph', (text) => bodyOf(text).prepend(parentOf(text))],
  ['replaces the paragraph', (text) => parentOf(text).replaceWith(elementFor(text))],
  ['hides the paragraph', (text) => (parentOf(text).hidden = true)],
  ['unwraps the paragraph', (text) => parentOf(text).replaceWith(...parentOf(text).childNodes)],
  [
    'reverses the paragraph',
    (text) => parentOf(text).append(...[...parentOf(text).childNodes].reverse()),
  ],
  [
    'rewrites the paragraph',
    (text) => (parentOf(text).textContent = 'The host has rewritten this'),
  ],
  [
    'rewrites the markup',
    (text) => (parentOf(text).innerHTML = 'The host has <b>rewritten</b> this'),
  ],
];

/** What takes nodes of ours for the host's own, and so does harm where there are some. */
export const EDITS_OF_NODES: typeof EDITS = [
  ['normalizes the paragraph', (text) => parentOf(text).normalize()],
  ['splits the text', (text) => text.splitText(1)],
  ['clones the paragraph', (text) => parentOf(text).after(parentOf(text).cloneNode(true))],
];
