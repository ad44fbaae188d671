import type { Parts } from './parts.ts';
import { rootElement } from './root.ts';

/** The way to the terms of a page for keyboard and screen reader. */
export interface PanelButton {
  /** How many terms there are; without any, the button is not there. */
  setCount(count: number): void;
  remove(): void;
}

/**
 * Puts the "terms on this page" button on the page, or takes the one that the author has put there.
 *
 * It has to be there before anybody asks for it, but for the eye only once it has the focus: its looks come then.
 */
export function addPanelButton(panel: 'focus' | 'on', parts: Parts, onClick: (event: MouseEvent) => void): PanelButton {
  const authored = document.querySelector('glossary-panel');
  const element = authored ?? document.createElement('glossary-panel');
  const life = new AbortController();
  if (!authored) {
    const shadow = element.attachShadow({ mode: 'open', delegatesFocus: true });
    const button = shadow.appendChild(document.createElement('button'));
    button.style.cssText = 'position:fixed;inset:auto 1rem 1rem auto;opacity:0;pointer-events:none';
    element.toggleAttribute('floating', true);
    element.toggleAttribute('visible', panel === 'on');
  }
  const dress = (): void => void parts.panel().catch(() => undefined);
  if (authored || panel === 'on') dress();
  element.addEventListener('focusin', dress, { once: true, signal: life.signal });
  element.addEventListener('click', (event) => onClick(event as MouseEvent), { signal: life.signal });
  return {
    setCount(count) {
      element.setAttribute('count', String(count));
      const button = element.shadowRoot?.querySelector('button');
      if (button) button.textContent = `Terms on this page: ${count}`;
      if (!authored && count && !element.isConnected) rootElement().append(element);
      if (!authored && !count) element.remove();
    },
    remove() {
      life.abort();
      if (authored) element.removeAttribute('count');
      else element.remove();
    },
  };
}
