import { css } from 'lit';

/**
 * What tooltip and popover share: looks by tokens, and a position that the host's style sheets cannot reach.
 * Inside a shadow root `!important` wins over the page, so `all: initial` closes the door and custom properties stay open.
 */
export const card = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: var(--_y, 0) auto auto var(--_x, 0) !important;
    display: block !important;
    box-sizing: border-box !important;
    max-block-size: min(calc(100vh - 24px), var(--_height, 100vh)) !important;
    border: 1px solid var(--_border) !important;
    border-radius: var(--glossary-radius, 10px) !important;
    background: var(--_surface) !important;
    color: var(--_text) !important;
    box-shadow: var(--glossary-shadow, 0 1px 2px #0000001a, 0 8px 28px #00000029) !important;
    font-family: var(--glossary-font, inherit) !important;
    font-size: var(--glossary-font-size, 15px) !important;
    line-height: 1.5 !important;
    text-align: start !important;
    overflow-wrap: break-word !important;
    color-scheme: light !important;
  }

  :host::before,
  :host::after {
    content: none !important;
  }

  :host::first-letter,
  :host::first-line {
    color: inherit !important;
    font: inherit !important;
  }

  :host([scheme='dark']) {
    color-scheme: dark !important;
  }

  :host(:not(:popover-open)) {
    display: none !important;
  }

  /* Its mention is out of sight. */
  :host([away]) {
    opacity: 0 !important;
    pointer-events: none !important;
  }

  @media (prefers-reduced-motion: no-preference) {
    :host(:popover-open) {
      animation: appear 0.15s ease-out !important;
    }
  }

  @media print {
    :host {
      display: none !important;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
`;
