import { ElementBase } from './element-base.ts';

/**
 * One marked mention: a button without a look of its own, in the line of the text.
 * Says what it is to assistive technology by its internals, so that no attribute is needed.
 *
 * @slot - The mention.
 * @attr term - Id of the entry.
 */
export class GlossaryTerm extends ElementBase {
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    root.adoptedStyleSheets = [(styles ??= createStyles())];
    this.#internals.role = 'button';
    this.#internals.ariaExpanded = 'false';
    for (const type of ['glossary-show', 'glossary-hide'] as const) {
      this.addEventListener(type, (event) => {
        // Whoever cancels it may be heard later.
        setTimeout(() => {
          if (event.kind === 'popover' && !event.defaultPrevented)
            this.#internals.ariaExpanded = `${type === 'glossary-show'}`;
        });
      });
    }
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.click();
    });
  }

  connectedCallback(): void {
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0;
  }
}

let styles: CSSStyleSheet | undefined;

// Inline, and nothing else: boxes would break find-in-page and line wrapping.
function createStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { cursor: help; border-radius: 2px; }
    :host(:focus-visible) { outline: 2px solid; outline-offset: 2px; }
    @media screen {
      :host {
        text-decoration: underline var(--glossary-mark-style, dotted) var(--glossary-mark-color, currentcolor) var(--glossary-mark-thickness, 2px);
        text-underline-offset: var(--glossary-mark-offset, 0.2em);
        background: var(--glossary-mark-background, transparent);
      }
      :host([seen]) { text-decoration-color: var(--glossary-seen-color, #80808066); text-decoration-thickness: 1px; }
    }`);
  return sheet;
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-term': GlossaryTerm;
  }
}
