import { css, html, LitElement } from 'lit';
import type { Entry } from '../core/bundle.ts';
import { card } from './card.styles.ts';
import { qualifierOf, sharedName } from './sense.ts';
import { tokens } from './tokens.styles.ts';
import { words } from './words/words.ts';

/** So many meanings of a name are shown. */
const MAX_SENSES = 3;

/**
 * The short form of a term beside its mention, or of each of its meanings. Text only; never takes the focus.
 *
 * The text is a light-DOM child, so that a mention described by this element is really read.
 *
 * @slot - The short form.
 * @csspart term - The term's name.
 * @cssproperty --glossary-tooltip-width - At most so wide; 320px by default.
 */
export class GlossaryTooltip extends LitElement {
  static override styles = [
    tokens,
    card,
    css`
      :host {
        inline-size: max-content !important;
        max-inline-size: min(var(--glossary-tooltip-width, 320px), calc(100% - 24px)) !important;
        padding: 8px 12px 10px !important;
      }

      b {
        display: block;
        font-weight: 650;
      }

      /* Meanings are elements outside of this tree, within reach of the page's rules. */
      ::slotted(*) {
        all: unset !important;
        display: -webkit-box !important;
        overflow: hidden !important;
        -webkit-box-orient: vertical !important;
        -webkit-line-clamp: 2 !important;
      }

      ::slotted(*)::before,
      ::slotted(*)::after {
        content: none !important;
      }

      ::slotted(b) {
        margin-block-start: 6px !important;
        color: var(--_muted) !important;
        font-size: 0.8em !important;
        font-weight: 600 !important;
        letter-spacing: 0.02em !important;
      }
    `,
  ];

  static override properties = { name: {} };

  /** The term that is explained. */
  declare name: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.role = 'tooltip';
    this.dir = 'auto';
  }

  /**
   * Shows the short form of an entry, or of each of several that share a name; `text` is how it stands in the text.
   * Without an entry, says that it cannot be had.
   */
  explain(entries: readonly Entry[], text: string): void {
    const [entry] = entries;
    if (!entry) {
      this.name = text;
      this.textContent = words().notLoaded;
      return;
    }
    if (entries.length === 1) {
      this.name = entry.term;
      this.textContent = entry.short;
      return;
    }
    this.name = sharedName(entries, text);
    this.replaceChildren(
      ...entries
        .slice(0, MAX_SENSES)
        .flatMap((sense) => [child('b', qualifierOf(sense)), ' ', child('span', sense.short), ' ']),
      ...(entries.length > MAX_SENSES ? [child('b', words().otherMeanings)] : []),
    );
  }

  override render(): unknown {
    return html`<b part="term">${this.name}</b><slot></slot>`;
  }
}

const child = (name: 'b' | 'span', text: string): HTMLElement =>
  Object.assign(document.createElement(name), { textContent: text });
