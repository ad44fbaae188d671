import { bodyOf, FRAGMENTS } from './fragments.ts';

const find = (selector: string): HTMLElement => document.querySelector(selector)!;

const acts: Record<string, () => void> = {
  'writes the inside of an element': () => (find('#part').innerHTML = FRAGMENTS.two),
  'writes one text': () => (find('#first').textContent = 'A canary or a cache.'),
  'writes the inside of the body': () => (document.body.innerHTML = bodyOf('three')),
  'exchanges what is in the body': () => {
    const body = document.createRange().createContextualFragment(bodyOf('one'));
    document.body.replaceChildren(body);
  },
  'exchanges the body': () => {
    const body = document.createElement('body');
    body.innerHTML = bodyOf('two');
    document.body.replaceWith(body);
  },
  'removes what it does not know from the body, and writes': () => {
    for (const element of document.querySelectorAll('body > :not(main)')) element.remove();
    find('#first').textContent = 'A container of a cache.';
  },
  'empties the body': () => document.body.replaceChildren(),
  'fills it again': () => (document.body.innerHTML = bodyOf('one')),
};

globalThis.host = {
  start: () => undefined,
  steps: Object.keys(acts),
  act: (step) => acts[step]!(),
};
