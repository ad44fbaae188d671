import { type Engine } from '../../../tools/find-browser.mjs';
import { entryOf } from './glossary.ts';
import { ELEMENT, MARKS } from './reading-page.ts';
import type { TreePage } from './tree-page.ts';
import { until } from './until.ts';

export const CONTAINER = entryOf('container');

/** How the engines call what is the same. */
export const ROLES: Record<Engine, Record<string, string>> = {
  chromium: {},
  firefox: { button: 'pushbutton' },
  webkit: {},
};

export const POPOVER = 'glossary-popover:popover-open';
const PANEL = ['glossary-panel', 'button'];

interface Told {
  role: string;
  name: string;
  description?: string;
  /** Where the element is: a selector in the document, then one in each shadow root. */
  path: string[];
}

/** What is open, and what is told of it then. */
export const STATES: Record<
  string,
  { open(page: TreePage): Promise<void>; told: Record<string, Told> }
> = {
  'at rest': {
    open: async () => undefined,
    told: {
      'a mention': { role: 'button', name: ELEMENT, path: ['glossary-term'] },
      'the button to the list': {
        role: 'button',
        name: `Terms on this page: ${MARKS.length + 2}`,
        path: PANEL,
      },
    },
  },
  'with a tooltip': {
    open: async (page) => {
      await page.run(() =>
        document.querySelector<HTMLElement>('glossary-term')!.focus({ focusVisible: true }),
      );
      await shows(page, 'glossary-tooltip:popover-open');
    },
    told: {
      'the mention': {
        role: 'button',
        name: ELEMENT,
        description: CONTAINER.short,
        path: ['glossary-term'],
      },
      'the tooltip': {
        role: 'tooltip',
        name: `${CONTAINER.term} ${CONTAINER.short}`,
        path: ['glossary-tooltip:popover-open'],
      },
    },
  },
  'with an entry': {
    open: async (page) => {
      await page.run(() => document.querySelector<HTMLElement>('glossary-term')!.focus());
      await page.press('Enter');
      await shows(page, POPOVER);
      await titled(page, CONTAINER.term);
    },
    told: {
      'the card': { role: 'dialog', name: CONTAINER.term, path: [POPOVER, '[role=dialog]'] },
      'its title': { role: 'heading', name: CONTAINER.term, path: [POPOVER, 'h2'] },
      'the way out': { role: 'button', name: 'Close', path: [POPOVER, '[aria-label=Close]'] },
    },
  },
  'with the list': {
    open: openList,
    told: {
      'the card': {
        role: 'dialog',
        name: `Terms on this page ${MARKS.length + 2}`,
        path: [POPOVER, '[role=dialog]'],
      },
      'the field': { role: 'searchbox', name: 'Find a term', path: [POPOVER, 'input'] },
      'the list': { role: 'list', name: '', path: [POPOVER, 'ul'] },
      'a row': {
        role: 'button',
        name: `${CONTAINER.term} ${CONTAINER.short}`,
        path: [POPOVER, 'li:nth-child(2) button'],
      },
    },
  },
};

export async function rest(page: TreePage): Promise<void> {
  for (let layers = 0; layers < 2; layers++) await page.press('Escape');
  await page.run(() => (document.activeElement as HTMLElement | null)?.blur());
  await until(
    () => page.run(() => !document.querySelector('glossary-root :popover-open')),
    () => 'something stays open',
  );
}

export async function openList(page: TreePage): Promise<void> {
  await page.run(() => document.querySelector('glossary-panel')!.focus());
  await page.press('Enter');
  await shows(page, POPOVER);
  await until(
    async () => (await page.run(namesInList)).length > 0,
    () => 'no list',
  );
}

export const shows = (page: TreePage, selector: string): Promise<void> =>
  until(
    () => page.run((it: string) => !!document.querySelector(it), selector),
    () => `no ${selector}`,
  );

export const titled = (page: TreePage, title: string): Promise<void> =>
  until(
    async () => (await page.run(titleNow)) === title,
    () => `no title "${title}"`,
  );

export async function tells(
  page: TreePage,
  path: string[],
  isTold: (lines: string[]) => boolean,
  wanted: string,
): Promise<void> {
  let lines: string[] = [];
  // What has changed is told a moment later.
  await until(
    async () => isTold((lines = await page.tree(path))),
    () => `no ${wanted} in\n${lines.join('\n')}`,
  );
}

/** Without spaces, which engines put between elements or do not. */
export const dense = (text: string): string => text.replace(/\s/g, '');

/** The mention that is pointed out; nothing while it blinks. */
export const placeOf = (
  page: TreePage,
): Promise<{ text: string; isInSight: boolean } | undefined> =>
  page.run(() => {
    const [place] = CSS.highlights.get('glossary-term-active') ?? [];
    if (!place) return undefined;
    const range = new Range();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return { text: String(range), isInSight: top >= 0 && bottom <= innerHeight };
  });

// What follows runs in the page.

const titleNow = (): string | undefined =>
  document.querySelector('glossary-popover:popover-open')?.shadowRoot?.querySelector('h2')
    ?.textContent;

export const namesInList = (): string[] => {
  const root = document.querySelector('glossary-popover:popover-open')?.shadowRoot;
  return Array.from(root?.querySelectorAll('[part=terms] b') ?? [], (name) => name.textContent);
};
