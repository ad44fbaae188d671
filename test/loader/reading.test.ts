import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
// Here at the first sign of a reader, and not some time after: until then links are just links.
import '../../src/loader/reading.ts';
import type { GlossaryHideEvent, GlossaryShowEvent } from '../../src/elements/events.ts';
import type { GlosslightOptions } from '../../src/loader/options.ts';
import { bundledParts } from '../../src/loader/parts.ts';
import { itUnless } from '../fixtures/engine.ts';
import { start } from '../fixtures/glosslight.ts';
import { live } from '../fixtures/live.ts';
import { mount } from '../fixtures/mount.ts';
import { clickOn, moveTo, tapOn } from '../fixtures/pointer.ts';
import { atRest, openPopover, openTooltip, treeOf } from '../fixtures/reader.ts';
import { eventually, pause, until } from '../fixtures/until.ts';

const SHORT = 'Packs a program with all it needs.';

let events: string[];
/** The links that the reader has clicked, and that nobody has kept from being followed. */
let followed: string[];
let life: AbortController;

beforeEach(() => {
  events = [];
  followed = [];
  life = new AbortController();
  const stay = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    if (link && !event.defaultPrevented) followed.push(link.pathname);
    event.preventDefault(); // Else the test would be over.
  };
  addEventListener('click', stay, life);
});
afterEach(() => life.abort());

interface PageOptions extends Partial<GlosslightOptions> {
  /** The element that the events of the mention come from. */
  target?: string;
}

/** A started page that says "Docker" once. Returns the place of that. */
async function page(
  html: string,
  { target = 'main', ...options }: PageOptions = {},
): Promise<Range> {
  const main = mount(
    `<main style="padding: 150px 20px"><button>before</button> ${html} <button>after</button></main>`,
  );
  await start({ delay: { open: 0, close: 50 }, ...options });
  const source = main.querySelector(target) ?? main;
  const note = (event: GlossaryShowEvent | GlossaryHideEvent): void => {
    const { type, term, kind, via } = event;
    if (event.target === source) events.push(`${type} ${term} ${kind} by ${via}`);
  };
  document.addEventListener('glossary-show', note, life);
  document.addEventListener('glossary-hide', note, life);
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (!walker.nextNode()?.nodeValue?.includes('Docker'));
  const startContainer = walker.currentNode;
  const startOffset = startContainer.nodeValue!.indexOf('Docker');
  const endOffset = startOffset + 'Docker'.length;
  return live(
    new StaticRange({ startContainer, startOffset, endContainer: startContainer, endOffset }),
  );
}

const away = (): Promise<void> => moveTo([5, 5]);

/** Mentions of all kinds, and the element that their events come from. */
const MENTIONS: Record<string, [html: string, options: PageOptions & { target: string }]> = {
  'a highlight': ['<span>Some <b>Docker</b></span>', { target: 'b' }],
  'a mark in an element': ['<span>Some Docker</span>', { target: 'glossary-term', mark: 'wrap' }],
  'a <glossary-term>': [
    '<glossary-term term="docker">Docker</glossary-term>',
    { target: 'glossary-term' },
  ],
  "a link to the term's page": ['<a href="/glossary/docker/">Docker</a>', { target: 'a' }],
  'a link of the scheme glossary:': ['<a href="glossary:docker">Docker</a>', { target: 'a' }],
};

describe('a reader', () => {
  for (const [name, [html, options]] of Object.entries(MENTIONS)) {
    describe(`of ${name}`, () => {
      it('sees the tooltip whenever the pointer comes', async () => {
        const mention = await page(html, options);
        for (const time of [1, 2]) {
          await moveTo(mention);
          expect((await until(openTooltip)).textContent).to.equal(SHORT);
          await away();
          await until(() => !openTooltip());
          expect(events.length).to.equal(2 * time);
        }
        expect(events.slice(2)).to.deep.equal([
          'glossary-show docker tooltip by mouse',
          'glossary-hide docker tooltip by mouse',
        ]);
      });

      it('opens the popover whenever it is clicked', async () => {
        const mention = await page(html, options);
        await away(); // A mouse that shows up in the moment of its click is none.
        for (let time = 1; time <= 2; time++) {
          await clickOn(mention);
          await until(openPopover);
          await sendKeys({ press: 'Escape' });
          await until(() => !openPopover());
        }
        expect(followed).to.deep.equal([]);
        expect(events.filter((event) => event.includes('popover'))).to.deep.equal([
          'glossary-show docker popover by mouse',
          'glossary-hide docker popover by mouse',
          'glossary-show docker popover by mouse',
          'glossary-hide docker popover by mouse',
        ]);
      });

      // In Firefox the tap command brings no click to elements of ours; whether a finger does is not known.
      itUnless(
        html.includes('<a') || name.includes('highlight') ? ['WebKit'] : ['WebKit', 'Firefox'],
        'cannot touch',
      )('opens the popover by a tap, without a tooltip', async () => {
        const mention = await page(html, options);
        await tapOn(mention);
        await until(openPopover);
        expect(events).to.deep.equal(['glossary-show docker popover by touch']);
      });

      if (name === 'a highlight') return;

      it('sees the tooltip with the focus, and opens the popover with Enter', async () => {
        await page(html, options);
        document.querySelector('button')!.focus();
        await sendKeys({ press: 'Tab' });
        await until(openTooltip);
        const mention = document.activeElement;
        await sendKeys({ press: 'Enter' });
        await until(openPopover);
        await sendKeys({ press: 'Escape' });
        await until(() => !openPopover());
        expect(events.slice(0, 4)).to.deep.equal([
          'glossary-show docker tooltip by keyboard',
          'glossary-hide docker tooltip by keyboard',
          'glossary-show docker popover by keyboard',
          'glossary-hide docker popover by keyboard',
        ]);
        expect(document.activeElement).to.equal(mention);
      });
    });
  }

  itUnless(['WebKit'], 'cannot touch')('gets a sheet by a tap on a narrow screen', async () => {
    await setViewport({ width: 360, height: 640 });
    await tapOn(await page('Docker'));
    const { bottom, left } = (await atRest(await until(openPopover))).getBoundingClientRect();
    await setViewport({ width: 800, height: 600 });
    expect([left, bottom]).to.deep.equal([0, 640]);
  });

  it('may go on into the tooltip', async () => {
    const mention = await page('Docker', { delay: { open: 0, close: 400 } });
    await moveTo(mention);
    const tooltip = await atRest(await until(openTooltip));
    await moveTo(tooltip);
    await pause(600);
    expect(openTooltip()).to.equal(tooltip);
    await away();
    await until(() => !openTooltip());
  });

  it('is rid of the tooltip when the page scrolls', async () => {
    const mention = await page('Docker<hr style="margin-top: 3000px">');
    await moveTo(mention);
    await until(openTooltip);
    scrollBy(0, 2);
    await eventually(() =>
      expect(events).to.deep.equal([
        'glossary-show docker tooltip by mouse',
        'glossary-hide docker tooltip by mouse',
      ]),
    );
    scrollTo(0, 0);
  });

  it('follows a link to a term with a modifier, as any other link', async () => {
    const mention = await page('<a href="/glossary/docker/">Docker</a>');
    await away();
    await sendKeys({ down: 'Shift' });
    await clickOn(mention);
    await sendKeys({ up: 'Shift' });
    await eventually(() => expect(followed).to.deep.equal(['/glossary/docker/']));
    expect(openPopover()).to.equal(undefined);
  });

  it('opens a link to a term that was clicked while what opens it was on its way', async () => {
    const main = mount('<main><a href="/glossary/docker/">Docker</a></main>');
    const { reading } = bundledParts;
    await start({}, { reading: () => pause(50).then(reading) });
    main.querySelector('a')!.click();
    await until(openPopover);
    expect(followed).to.deep.equal([]);
  });

  /** Links to a term's page that are no mentions of it, and how the page is started. */
  const PLAIN: Record<string, [html: string, options?: PageOptions]> = {
    'in the navigation': ['<nav>LINK</nav>'],
    'in what is to be ignored': ['<p data-glossary-ignore>LINK</p>'],
    'in what the owner excludes': ['<p class="see-also">LINK</p>', { exclude: '.see-also' }],
    'on a page whose links stay plain': ['LINK', { links: 'off' }],
  };
  for (const [name, [html, options]] of Object.entries(PLAIN)) {
    it(`follows a link to a term as any other link ${name}`, async () => {
      const link = '<a href="/glossary/docker/">Docker</a>';
      const mention = await page(html.replace('LINK', link), options);
      await away();
      await clickOn(mention);
      await eventually(() => expect(followed).to.deep.equal(['/glossary/docker/']));
      expect([openTooltip(), openPopover()]).to.deep.equal([undefined, undefined]);
    });
  }

  it('finds the first mention marked behind a link that stays plain', async () => {
    await page('<a href="/glossary/docker/">Docker</a> <p>Docker</p>', { links: 'off' });
    expect(CSS.highlights.get('glossary-term')?.size).to.equal(1);
  });

  it('is not asked for more files when a card opens', async () => {
    const mention = await page('Docker');
    const { fetch } = globalThis;
    let asked = 0;
    globalThis.fetch = (...request) => {
      asked++;
      return fetch(...request);
    };
    await moveTo(mention);
    await until(openTooltip);
    await clickOn(mention);
    await treeOf(await until(openPopover));
    globalThis.fetch = fetch;
    expect(asked).to.equal(0);
  });
});
