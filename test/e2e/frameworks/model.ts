/** What the host applications draw, each in its own way, all to the same effect. */
export interface State {
  /** A paragraph of one text. */
  intro: string;
  /** A word between two texts that never change. */
  kind: string;
  /** A text, an element that may be missing, a text. */
  lead: string;
  aside: string;
  tail: string;
  /** A paragraph that may be missing. */
  note: string;
  /** A list of elements. */
  items: Item[];
  /** A list of bare texts, in one paragraph. */
  words: Item[];
}

export interface Item {
  id: string;
  text: string;
}

const item = (text: string): Item => ({ id: text.replaceAll(' ', ''), text });

export const INITIAL: State = {
  intro: 'Readers are near a cache and far from the rest.',
  kind: 'load',
  lead: 'A canary comes first, ',
  aside: '',
  tail: ' then a rolling update goes on.',
  note: 'The container is a box.',
  items: ['A cache', 'No term', 'A canary of a container', 'A load balancer here'].map(item),
  words: ['one cache, ', 'one canary, ', 'one word, ', 'one container. '].map(item),
};

const [first, second, third, fourth] = INITIAL.items as [Item, Item, Item, Item];
const [one, two, three, four] = INITIAL.words as [Item, Item, Item, Item];

/** What happens to the state, in this order; several changes of a step follow each other at once. */
export const STEPS: Record<string, Partial<State>[]> = {
  'rewrites a text that holds a mark': [{ intro: 'Far from a container are the readers.' }],
  'rewrites a text, and no mark is left': [{ intro: 'Readers are far.' }],
  'rewrites a text, and a mark comes': [{ intro: 'Readers have a cache, and a canary, and tea.' }],
  'rewrites a text that shares a mark with another': [{ kind: 'scale' }],
  'rewrites it so that they share a mark again': [{ kind: 'load' }],
  'rewrites a text before another': [{ lead: 'First there is a container, ' }],
  'puts an element between two texts': [{ aside: 'a cache of its own' }],
  'rewrites the texts around an element': [
    { lead: 'One canary, ', tail: ' and one container more.' },
  ],
  'takes the element away': [{ aside: '' }],
  'hides a paragraph': [{ note: '' }],
  'shows it again': [{ note: 'A rolling update is a wave.' }],
  'reorders lists': [{ items: [fourth, third, first, second], words: [four, two, three, one] }],
  'puts items between others': [
    {
      items: [fourth, item('A rolling update'), third, first, second],
      words: [four, item('one load balancer, '), two, three, one],
    },
  ],
  'removes items': [{ items: [fourth, first, second], words: [two, three, one] }],
  'rewrites, reorders and hides before anybody can answer': [
    { intro: 'A container.', items: [second, fourth, first] },
    { intro: 'The cache of a canary.', note: '', words: [one, two] },
    { items: [first, fourth], lead: 'No more of a cache, ' },
  ],
};

/** The terms of the glossary, as the texts have them. */
export const TERMS = ['cache', 'canary', 'container', 'load balancer', 'rolling update'];
