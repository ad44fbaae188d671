import { removeCopies, rootElement } from './root.ts';
import type { Speech } from './speech.ts';

/** The "terms on this page" buttons: that of the script, or those that the author has put on the page. */
export interface PanelButton {
  /** How many terms there are; without any, the button is not there. */
  setCount(count: number): void;
  /** From now on, it is the way back to having terms marked. */
  setOff(): void;
  remove(): void;
}

/**
 * Makes the way to the terms of a page for keyboard and screen reader. It has to be there before anybody asks for it,
 * but for the eye only once it has the focus: its looks and its list come then.
 */
export function createPanelButton(
  visible: boolean,
  speech: Speech | undefined,
  turnOn: () => void,
): PanelButton {
  removeCopies();
  // English does without a file.
  const { lang = 'en', words } = speech ?? {};
  const authored = document.querySelector<HTMLElement>('glossary-panel');
  const panel = authored ?? document.createElement('glossary-panel');
  if (!authored) {
    panel.toggleAttribute('floating', true);
    panel.toggleAttribute('visible', visible);
    panel.lang = lang;
  }
  // Where the class is known by now, it has made its own.
  if (!panel.shadowRoot) {
    const button = document.createElement('button');
    if (!authored) {
      button.style.cssText =
        'position:fixed;inset:auto 1rem 1rem auto;opacity:0;pointer-events:none';
    }
    panel.attachShadow({ mode: 'open', delegatesFocus: true }).append(button);
  }
  const life = new AbortController();
  panel.addEventListener('click', () => panel.hasAttribute('off') && turnOn(), life);

  const show = (text: string): void => {
    panel.shadowRoot!.querySelector('button')!.textContent = text;
    if (!panel.isConnected) rootElement().append(panel);
  };
  const hide = (): void => {
    panel.removeAttribute('off');
    if (authored) panel.removeAttribute('count');
    else panel.remove();
  };
  return {
    setCount(count) {
      if (!count) return hide();
      panel.removeAttribute('off');
      panel.setAttribute('count', `${count}`);
      const label = words?.termsOnPage ?? 'Terms on this page';
      show(`${label}: ${words ? count.toLocaleString(lang) : count}`);
    },
    setOff() {
      panel.toggleAttribute('off', true);
      show(words?.turnOn ?? 'Mark terms again');
    },
    remove() {
      life.abort();
      hide();
    },
  };
}
