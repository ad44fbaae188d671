import { css } from 'lit';

/** The box of an element that stands in the page itself, which authors style like any other of theirs. */
export const inPage = css`
  :host {
    display: block;
    border: 1px solid var(--_border);
    border-radius: var(--glossary-radius, 10px);
    background: var(--_surface);
    color: var(--_text);
    color-scheme: light;
    font-family: var(--glossary-font, inherit);
    font-size: var(--glossary-font-size, 15px);
    line-height: 1.5;
    overflow-wrap: break-word;
  }

  :host([scheme='dark']) {
    color-scheme: dark;
  }

  :host([hidden]) {
    display: none;
  }
`;
