import { ElementBase } from './element-base.ts';

/**
 * The way to the terms of a page for keyboard and screen reader: a button that opens their list.
 * Stands in the page where an author puts it. The one of the script is `floating` in a corner, and out of sight until
 * it has the focus or is `visible`. The script says how many terms there are; without any it is not there.
 *
 * @csspart button - The button.
 * @attr count - How many terms are on the page.
 * @attr floating - In a corner of the window.
 * @attr visible - Always shows a floating button.
 * @attr off - The reader has switched marking off; the button switches it on again, and stands at the end of the page.
 */
export class GlossaryPanel extends ElementBase {
  // The script makes the button before this class is here.
  readonly #root: ShadowRoot =
    this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true });
  readonly #button: HTMLButtonElement =
    this.#root.querySelector('button') ?? this.#root.appendChild(document.createElement('button'));

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [createStyles()];
    this.#button.removeAttribute('style');
    this.#button.part.add('button');
  }
}

function createStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial !important; display: inline !important; color-scheme: inherit !important; }
    :host(:not([count], [off])) { display: none !important; }
    button {
      padding: 8px 14px; border: 1px solid light-dark(#d5d9de, #3d444d); border-radius: 99px;
      background: var(--glossary-surface, light-dark(#fff, #22262c)); color: var(--glossary-text, light-dark(#1d2127, #e8eaed));
      box-shadow: 0 4px 16px #0003; font: 500 14px/1.4 var(--glossary-font, system-ui, sans-serif); cursor: pointer;
    }
    :host([floating]) button { position: fixed; inset: auto 16px 16px auto; z-index: 2147483647; }
    :host([floating][off]) button { position: absolute; inset: auto 16px auto auto; margin-block-start: -56px; z-index: auto; }
    button:focus-visible { outline: 2px solid var(--glossary-accent, light-dark(#1a5fb4, #8ab8f0)); outline-offset: 2px; }
    :host([floating]:not([visible], [off])) button:not(:focus) { opacity: 0; pointer-events: none; }
    @media print { button { display: none; } }`);
  return sheet;
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-panel': GlossaryPanel;
  }
}
