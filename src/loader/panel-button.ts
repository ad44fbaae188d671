import { removeCopies, rootElement } from './root.ts';

/** The "terms on this page" buttons: that of the script, or those that the author has put on the page. */
export interface PanelButton {
  /** How many terms there are; without any, the button is not there. */
  setCount(count: number): void;
  remove(): void;
}

/**
 * Makes the way to the terms of a page for keyboard and screen reader. It has to be there before anybody asks for it,
 * but for the eye only once it has the focus: its looks and its list come then.
 */
export function createPanelButton(visible: boolean): PanelButton {
  removeCopies();
  const authored = document.querySelector('glossary-panel');
  const panel = authored ?? document.createElement('glossary-panel');
  if (!authored) {
    // Where the class is known by now, it makes its own.
    if (!panel.shadowRoot) {
      const button = document.createElement('button');
      button.style.cssText =
        'position:fixed;inset:auto 1rem 1rem auto;opacity:0;pointer-events:none';
      panel.attachShadow({ mode: 'open', delegatesFocus: true }).append(button);
    }
    panel.toggleAttribute('floating', true);
    panel.toggleAttribute('visible', visible);
  }
  const remove = (): void => (authored ? authored.removeAttribute('count') : panel.remove());
  return {
    setCount(count) {
      if (!count) return remove();
      panel.setAttribute('count', `${count}`);
      const button = panel.shadowRoot?.querySelector('button');
      if (button) button.textContent = `Terms on this page: ${count}`;
      if (!panel.isConnected) rootElement().append(panel);
    },
    remove,
  };
}
