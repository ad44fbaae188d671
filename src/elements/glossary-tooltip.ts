import { css, html, LitElement } from 'lit';
import { card } from './card.styles.ts';

/**
 * The short form of a term beside its mention. Text only; never takes the focus.
 *
 * The text is a light-DOM child, so that a mention described by this element is really read.
 *
 * @slot - The short form.
 * @csspart term - The term's name.
 * @cssproperty --glossary-tooltip-width - At most so wide; 320px by default.
 */
export class GlossaryTooltip extends LitElement {
  static override styles = [
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
    `,
  ];

  static override properties = { name: {} };

  /** The term that is explained. */
  declare name: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.role = 'tooltip';
  }

  override render(): unknown {
    return html`<b part="term">${this.name}</b><slot></slot>`;
  }
}
