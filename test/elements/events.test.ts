import { expect } from 'chai';
import {
  GlossaryFollowEvent,
  GlossaryHideEvent,
  GlossarySeenEvent,
  GlossaryShowEvent,
} from '../../src/elements/events.ts';
import type { Via } from '../../src/elements/mention.ts';
import { mount } from '../fixtures/mount.ts';
import { createReader, mentionOf, openPopover, openTooltip, treeOf } from '../fixtures/reader.ts';
import { eventually, pause } from '../fixtures/until.ts';

/** Longer than it takes for a card to count as seen, in milliseconds. */
const SEEN = 1100;

type GlossaryEvent =
  GlossaryShowEvent | GlossaryHideEvent | GlossarySeenEvent | GlossaryFollowEvent;

const TYPES = ['glossary-show', 'glossary-hide', 'glossary-seen', 'glossary-follow'] as const;

let events: GlossaryEvent[];
let life: AbortController;

/** What was said, in a line each. */
const log = (): string[] =>
  events.map((event) =>
    event instanceof GlossaryFollowEvent
      ? `${event.type} ${event.term} to ${event.to} ${event.href}`
      : `${event.type} ${event.term} ${event.kind} by ${event.via}`,
  );

beforeEach(() => {
  events = [];
  life = new AbortController();
  for (const type of TYPES) {
    document.addEventListener(type, (event) => events.push(event), { signal: life.signal });
  }
});
afterEach(() => life.abort());

const mention = () => mentionOf(mount('<b term="docker">it</b>'));

/** Opens the popover of docker, and gives its shadow tree. */
async function open(): Promise<ShadowRoot> {
  await createReader().open(mention(), 'mouse');
  return treeOf(openPopover());
}

describe('the events of the cards', () => {
  for (const via of ['mouse', 'touch', 'pen', 'keyboard'] satisfies Via[]) {
    it(`tell that a tooltip opens and closes, by ${via}`, () => {
      const reader = createReader();
      reader.hover(mention(), via, undefined, 0);
      reader.leave(true);
      expect(log()).to.deep.equal([
        `glossary-show docker tooltip by ${via}`,
        `glossary-hide docker tooltip by ${via}`,
      ]);
    });

    it(`tell that a popover opens and closes, by ${via}`, async () => {
      const reader = createReader();
      await reader.open(mention(), via);
      reader.close();
      expect(log()).to.deep.equal([
        `glossary-show docker popover by ${via}`,
        `glossary-hide docker popover by ${via}`,
      ]);
    });
  }

  it('tell that the popover takes the place of the tooltip', async () => {
    const reader = createReader();
    const target = mention();
    reader.hover(target, 'mouse', undefined, 0);
    await reader.open(target, 'mouse');
    expect(log()).to.deep.equal([
      'glossary-show docker tooltip by mouse',
      'glossary-hide docker tooltip by mouse',
      'glossary-show docker popover by mouse',
    ]);
  });

  it('come from the mention, bubble, and leave shadow trees', () => {
    const host = mount('<div></div>');
    const target = document.createElement('b');
    target.append('it');
    host.attachShadow({ mode: 'open' }).append(target);
    const own: (EventTarget | null)[] = [];
    target.addEventListener('glossary-show', (event) => own.push(event.target));
    createReader().hover(mentionOf(target, 'docker'), 'mouse', undefined, 0);
    const [{ bubbles, composed, target: outside }] = events as [GlossaryEvent];
    expect([own, bubbles, composed, outside]).to.deep.equal([[target], true, true, host]);
  });

  it('are of classes of their own', async () => {
    const reader = createReader();
    await reader.open(mention(), 'mouse');
    reader.close();
    expect(events.map((event) => event.constructor)).to.deep.equal([
      GlossaryShowEvent,
      GlossaryHideEvent,
    ]);
  });

  const CANCELED = {
    tooltip: () => createReader().hover(mention(), 'mouse', undefined, 0),
    popover: () => createReader().open(mention(), 'mouse'),
  };
  for (const [kind, act] of Object.entries(CANCELED)) {
    it(`keep a ${kind} from opening when the host cancels it`, async () => {
      document.addEventListener('glossary-show', (event) => event.preventDefault(), {
        signal: life.signal,
      });
      await act();
      expect([openTooltip(), openPopover(), log()]).to.deep.equal([
        undefined,
        undefined,
        [`glossary-show docker ${kind} by mouse`],
      ]);
    });
  }

  it('can be canceled before a card opens, and only then', async () => {
    const tree = await open();
    tree.querySelector<HTMLElement>('[part=related-term]')!.click();
    tree.querySelector<HTMLElement>('[aria-label=Close]')!.click();
    expect(events.map(({ type, cancelable }) => [type, cancelable])).to.deep.equal([
      ['glossary-show', true],
      ['glossary-follow', false],
      ['glossary-hide', false],
    ]);
  });

  for (const kind of ['tooltip', 'popover'] as const) {
    it(`tell that a ${kind} has been seen, once it has been open for a second`, async () => {
      await CANCELED[kind]();
      await eventually(() =>
        expect(log()).to.deep.equal([
          `glossary-show docker ${kind} by mouse`,
          `glossary-seen docker ${kind} by mouse`,
        ]),
      );
    });
  }

  it('tell nothing of cards that close before', async () => {
    const reader = createReader();
    reader.hover(mention(), 'mouse', undefined, 0);
    await reader.open(mention(), 'mouse');
    reader.close();
    await pause(SEEN);
    expect(log().filter((line) => line.startsWith('glossary-seen'))).to.deep.equal([]);
  });

  const FOLLOWED: Record<string, [selector: string, line: string]> = {
    'a related term': ['[part=related-term]', 'related /glossary/container/'],
    'a term in the text': ['[part=term-link]', 'related /glossary/container/'],
    'the service': ['[part=service]', 'service #service'],
    'an article': ['[part=articles] a', 'article #newer'],
  };
  for (const [name, [selector, line]] of Object.entries(FOLLOWED)) {
    it(`tell that the reader follows ${name}`, async () => {
      const tree = await open();
      tree.querySelector<HTMLElement>(selector)!.click();
      expect(log().at(-1)).to.equal(`glossary-follow docker to ${line}`);
      history.replaceState(null, '', location.pathname + location.search);
    });
  }

  it('tell from which entry the reader goes on, after a walk', async () => {
    const tree = await open();
    tree.querySelector<HTMLElement>('[part=related-term]')!.click();
    await treeOf(openPopover());
    tree.querySelectorAll<HTMLElement>('[part=related-term]')[1]!.click();
    expect(log().slice(1)).to.deep.equal([
      'glossary-follow docker to related /glossary/container/',
      'glossary-follow container to related /glossary/cold-start/',
    ]);
  });
});
