import { expect } from 'chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { contentOf } from '../../src/page/mention.ts';
import { type Mention, watch } from '../../src/page/watch.ts';
import '../../src/define/glossary-term.ts';
import { itUnless } from '../fixtures/engine.ts';
import { heard } from '../fixtures/heard.ts';
import { mount } from '../fixtures/mount.ts';
import { clickOn, middleOf, moveTo, tapOn } from '../fixtures/pointer.ts';
import { eventually, pause, until } from '../fixtures/until.ts';

/** Longer than nothing opens after a scroll, in milliseconds. */
const SCROLL_IS_OVER = 150;
/** Longer than the focus takes to scroll to where it is. */
const FOCUS_IS_OVER = 600;

let life: AbortController;
let log: string[];

/** A page whose elements with `data-term` are mentions, and a log of what the reader does with them. */
function watched(html: string, before: readonly Event[] = []): HTMLElement {
  const main = mount(`<main style="position: relative; padding: 20px">${html}</main>`);
  log = [];
  life = new AbortController();
  const events = {
    enter: ({ term }: Mention, via: string) => log.push(`enter ${term} by ${via}`),
    leave: (atOnce: boolean) => log.push(atOnce ? 'leave at once' : 'leave'),
    open: ({ term }: Mention, via: string) => log.push(`open ${term} by ${via}`),
    focus() {},
    click() {},
  };
  watch(mentionIn, events, {
    before: new Map(before.map((event) => [event, event.target!])),
    mute: 100,
    signal: life.signal,
  });
  return main;
}

function mentionIn(start: Element | undefined): Mention | undefined {
  const target = start?.closest<HTMLElement>('[data-term]');
  const root = start?.getRootNode();
  if (!target) return root instanceof ShadowRoot ? mentionIn(root.host) : undefined;
  const rects = (): DOMRect[] => [...target.getClientRects()];
  const range = (): StaticRange => contentOf(target);
  const term = target.dataset['term']!;
  return { term, text: target.innerText, target, isElement: true, rects, range };
}

const LINK = '<a href="#followed" data-term="a">one word</a>';
const A = '<b data-term="a">one word</b>';
const B = '<b data-term="b">another</b>';

afterEach(async () => {
  life.abort();
  if (scrollY) {
    scrollTo(0, 0);
    // The event comes with the next frame, and shall not reach the next test.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }
  getSelection()?.removeAllRanges();
  history.replaceState(null, '', location.pathname + location.search);
});

const logged = (...entries: string[]): Promise<void> =>
  eventually(() => expect(log).to.deep.equal(entries));

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

describe('watch', () => {
  describe('by mouse', () => {
    it('tells when the pointer enters a mention, once', async () => {
      watched(A);
      const [x, y] = middleOf(find('b'));
      for (let n = 0; n < 4; n++) await moveTo([x + n, y]);
      await logged('enter a by mouse');
    });

    it('tells when it leaves', async () => {
      watched(A);
      await moveTo(find('b'));
      await moveTo([5, 5]);
      await moveTo([7, 7]);
      await logged('enter a by mouse', 'leave');
    });

    it('tells when it goes from one to the next', async () => {
      watched(A + B);
      await moveTo(find('b'));
      await moveTo(find('b + b'));
      await logged('enter a by mouse', 'leave', 'enter b by mouse');
    });

    it('tells when it leaves the window', async () => {
      watched(A);
      await moveTo(find('b'));
      await logged('enter a by mouse');
      find('b').dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
      expect(log).to.deep.equal(['enter a by mouse', 'leave']);
    });

    it('opens on a click', async () => {
      watched(A);
      await clickOn(find('b'));
      await logged('enter a by mouse', 'open a by mouse');
    });

    it('opens a link to a term, instead of following it', async () => {
      watched('<a href="#followed" data-term="a">one word</a>');
      await clickOn(find('a'));
      await logged('enter a by mouse', 'open a by mouse');
      expect(location.hash).to.equal('');
    });

    it('enters nothing that slides under a pointer at rest, until that moves', async () => {
      watched('<b data-term="a" style="position: absolute; top: 300px">one word</b>');
      const [x] = middleOf(find('b'));
      await moveTo([x, 150]);
      find('b').style.top = '140px';
      await until(() => document.elementFromPoint(x, 150) === find('b'));
      await pause(200);
      expect(log).to.deep.equal([]);
      await moveTo([x + 1, 150]);
      await logged('enter a by mouse');
    });

    it('takes a move to where the pointer is already for none', () => {
      const main = watched(A);
      const move = (target: Element): void => {
        const place = { clientX: 50, clientY: 50, screenX: 150, screenY: 250 };
        target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, ...place }));
      };
      move(main);
      move(find('b'));
      expect(log).to.deep.equal([]);
    });

    it('enters nothing while a button is held', async () => {
      watched(A);
      await moveTo([5, 5]);
      await sendMouse({ type: 'down' });
      await moveTo(find('b'));
      const up = heard('pointerup');
      await sendMouse({ type: 'up' });
      await up;
      expect(log).to.deep.equal([]);
    });

    it('opens nothing when text is selected with it', async () => {
      watched(`<p>${A}</p>`);
      const [x, y] = middleOf(find('b'));
      await moveTo([x - 20, y]);
      await sendMouse({ type: 'down' });
      await moveTo([x + 20, y]);
      const click = heard('click');
      await sendMouse({ type: 'up' });
      await click;
      expect([getSelection()?.isCollapsed, log]).to.deep.equal([false, ['enter a by mouse']]);
    });

    for (const key of ['Alt', 'Control', 'Meta', 'Shift']) {
      it(`opens nothing on a click with ${key}`, async () => {
        watched(A);
        const click = heard('click');
        await sendKeys({ down: key });
        await clickOn(find('b'));
        await sendKeys({ up: key });
        await click;
        expect(log).to.deep.equal(['enter a by mouse']);
      });
    }

    it('opens nothing on a click that the host has used', async () => {
      watched(A);
      find('b').addEventListener('click', (event) => event.preventDefault());
      const click = heard('click');
      await clickOn(find('b'));
      await click;
      expect(log).to.deep.equal(['enter a by mouse']);
    });

    const INTERACTIVE = {
      'a link': ['<a href="#followed">', '</a>'],
      'a button': ['<button>', '</button>'],
      'a label': ['<label>', '</label>'],
      'a summary': ['<details><summary>', '</summary></details>'],
    };
    for (const [name, [start, end]] of Object.entries(INTERACTIVE)) {
      it(`leaves a click inside ${name} to it`, async () => {
        watched(start + A + end);
        const click = heard('click');
        await clickOn(find('b'));
        const { defaultPrevented } = await click;
        expect([log, defaultPrevented]).to.deep.equal([['enter a by mouse'], false]);
      });
    }

    it('leaves a click on a button inside a mention to the button', async () => {
      watched('<b data-term="a">one <button>word</button></b>');
      const click = heard('click');
      await clickOn(find('button'));
      await click;
      expect(log).to.deep.equal(['enter a by mouse']);
    });
  });

  const dispatch = (type: string, pointerType: string): void => {
    const [clientX, clientY] = middleOf(find('b'));
    const init = { bubbles: true, pointerType, clientX, clientY, detail: 1 };
    find('b').dispatchEvent(new PointerEvent(type, init));
  };

  describe('by touch', () => {
    itUnless(['WebKit'], 'cannot touch')('opens on a tap, without entering', async () => {
      watched(A);
      await tapOn(find('b'));
      await logged('open a by touch');
    });

    it('enters nothing that a finger slides over', () => {
      watched(A);
      dispatch('pointermove', 'touch');
      expect(log).to.deep.equal([]);
    });
  });

  describe('by pen', () => {
    it('enters and opens', () => {
      watched(A);
      dispatch('pointermove', 'pen');
      dispatch('pointerdown', 'pen');
      dispatch('click', 'pen');
      expect(log).to.deep.equal(['enter a by pen', 'open a by pen']);
    });
  });

  describe('by keyboard', () => {
    const ELEMENTS = {
      'a link': '<a href="#followed" data-term="a">one word</a>',
      'a <glossary-term>': '<glossary-term term="a" data-term="a">one word</glossary-term>',
    };
    /** A mention between two buttons, of which the first has the focus. */
    const between = (html: string): void => {
      watched(`<button>before</button> ${html} <button>after</button>`);
      find('button').focus();
    };

    for (const [name, html] of Object.entries(ELEMENTS)) {
      it(`enters ${name} with the focus, and leaves it`, async () => {
        between(html);
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: 'Tab' });
        await logged('enter a by keyboard', 'leave at once');
      });

      it(`opens ${name} with Enter`, async () => {
        between(html);
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: 'Enter' });
        await logged('enter a by keyboard', 'open a by keyboard');
        expect(location.hash).to.equal('');
      });

      it(`does not take the focus that a click gives ${name} for that of the keyboard`, async () => {
        watched(html);
        await clickOn(find('[data-term]'));
        await logged('enter a by mouse', 'open a by mouse');
      });
    }

    it('opens a <glossary-term> with Space, without scrolling', async () => {
      between(`${ELEMENTS['a <glossary-term>']}<hr style="height: 3000px">`);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await logged('enter a by keyboard', 'open a by keyboard');
      expect(scrollY).to.equal(0);
    });
  });

  describe('and scrolling', () => {
    const move = (): void => {
      const [clientX, clientY] = middleOf(find('b'));
      find('b').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY }));
    };

    it('leaves when the page scrolls', async () => {
      watched(`${A}<hr style="height: 3000px">`);
      await moveTo(find('b'));
      scrollBy(0, 2); // The mention is still below the pointer.
      await logged('enter a by mouse', 'leave at once');
    });

    it('enters nothing that a scroll brings under a pointer at rest, until that moves', async () => {
      watched('<b data-term="a" style="position: absolute; top: 300px">one word</b>');
      mount('<hr style="height: 3000px">');
      const [x] = middleOf(find('b'));
      await moveTo([x, 160]);
      scrollBy(0, find('b').getBoundingClientRect().y - 150);
      await until(() => document.elementFromPoint(x, 160) === find('b'));
      await pause(400);
      expect(log).to.deep.equal([]);
      await moveTo([x + 1, 160]);
      await logged('enter a by mouse');
    });

    it('does not leave what the focus itself has scrolled into sight', async () => {
      watched('<button>before</button><hr style="margin-top: 3000px">' + LINK);
      find('button').focus();
      const scroll = new Promise((resolve) =>
        document.addEventListener('scroll', resolve, { once: true }),
      );
      await sendKeys({ press: 'Tab' });
      await scroll;
      await pause(SCROLL_IS_OVER);
      expect(log).to.deep.equal(['enter a by keyboard']);
    });

    it('leaves what has the focus when the reader scrolls on', async () => {
      watched(`<button>before</button>${LINK}<hr style="margin-top: 3000px">`);
      find('button').focus();
      await sendKeys({ press: 'Tab' });
      await logged('enter a by keyboard');
      await pause(FOCUS_IS_OVER);
      scrollBy(0, 2);
      await logged('enter a by keyboard', 'leave at once');
    });

    it('enters nothing for a while after a scroll', async () => {
      watched(A);
      document.dispatchEvent(new Event('scroll'));
      move();
      expect(log).to.deep.equal([]);
      await pause(SCROLL_IS_OVER);
      move();
      expect(log).to.deep.equal(['enter a by mouse']);
    });

    it('enters nothing for a while after a scroll of any box', () => {
      watched(`<div>${A}</div>`);
      find('div').dispatchEvent(new Event('scroll'));
      move();
      expect(log).to.deep.equal([]);
    });

    it('does not care for scrolling inside our own cards', () => {
      watched(`${A}<glossary-root><i></i></glossary-root>`);
      move();
      find('i').dispatchEvent(new Event('scroll'));
      expect(log).to.deep.equal(['enter a by mouse']);
    });
  });

  it('neither stops nor cancels the events of the host', async () => {
    watched(`<p>${A}</p>`);
    const types = ['pointermove', 'pointerdown', 'mousedown', 'pointerup', 'click'] as const;
    const events = Promise.all(types.map((type) => heard(type)));
    await clickOn(find('b'));
    const prevented = (await events).filter(({ defaultPrevented }) => defaultPrevented);
    expect(prevented).to.deep.equal([]);
    await logged('enter a by mouse', 'open a by mouse');
  });

  it('takes up what had happened before it came', () => {
    const early = mount(`<p>${A}</p>`).firstElementChild!;
    const events = ['pointermove', 'click'].map((type) => {
      const event = new PointerEvent(type, { bubbles: true, detail: 1 });
      early.dispatchEvent(event);
      return event;
    });
    watched('', events);
    expect(log).to.deep.equal(['enter a by mouse', 'open a by mouse']);
  });

  it('hears nothing after its end', async () => {
    watched(A);
    life.abort();
    const click = heard('click');
    await clickOn(find('b'));
    await click;
    expect(log).to.deep.equal([]);
  });
});
