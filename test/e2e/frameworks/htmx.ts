import 'htmx.org';
import type { Htmx } from 'htmx.org';
import type { Fragment } from './fragments.ts';

const { htmx } = globalThis as unknown as { htmx: Htmx };

const acts: Record<string, [fragment: Fragment | 'apart' | 'page', target: string, swap: string]> =
  {
    'swaps the inside of an element': ['two', '#part', 'innerHTML'],
    'swaps an element': ['three', '#first', 'outerHTML'],
    'puts before all others': ['one', '#part', 'afterbegin'],
    'puts behind all others': ['two', '#part', 'beforeend'],
    'swaps one element, and another out of band': ['apart', '#part', 'innerHTML'],
    'morphs the inside of an element': ['one', '#part', 'innerMorph'],
    'morphs it back': ['three', '#part', 'innerMorph'],
    'deletes an element': ['two', '#first', 'delete'],
    'swaps the inside of the body': ['page', 'body', 'innerHTML'],
    'morphs an element': ['two', '#first', 'outerMorph'],
  };

globalThis.host = {
  start: () => undefined,
  steps: Object.keys(acts),
  async act(step) {
    const [fragment, target, swap] = acts[step]!;
    await htmx.ajax('GET', `${fragment}.html`, { target, swap });
  },
};
