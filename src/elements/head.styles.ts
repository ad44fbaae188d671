import { css } from 'lit';

/** What stands around all that we draw: titles, buttons, and the way that led there. */
export const headStyles = css`
  * {
    box-sizing: border-box;
  }

  .header {
    display: flex;
    align-items: start;
    gap: 4px;
    padding-block: 12px 8px;
    padding-inline: 16px 10px;
  }

  hgroup {
    flex: 1;
    min-inline-size: 0;
  }

  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
  }

  h2 {
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.3;
  }

  .eyebrow,
  h3,
  .label {
    color: var(--_muted);
    font-size: 0.8em;
    font-weight: 600;
    letter-spacing: 0.02em;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  /* Letters that join are not spaced. */
  :is(.eyebrow, h3, .label):lang(ar, fa, ur) {
    letter-spacing: 0;
  }

  button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  :is(a, button, input, pre, .table):focus-visible,
  :host([keyboard]) .card:focus {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
    border-radius: 6px;
  }

  .icon {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    padding: 0;
    border-radius: 6px;
    color: var(--_muted);
  }

  .icon:hover {
    background: var(--_soft);
    color: var(--_text);
  }

  .icon:disabled {
    opacity: 0.35;
    pointer-events: none;
  }

  .icon svg {
    inline-size: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon.turns:dir(rtl) svg {
    scale: -1 1;
  }

  .body > * + *,
  section > * + * {
    margin-block-start: 8px;
  }

  section,
  .service,
  .source {
    margin-block-start: 16px !important;
  }

  /* The way here has a line of its own, with the buttons behind it. */
  .walked {
    flex-wrap: wrap;
    row-gap: 0;
  }

  .walked hgroup {
    order: 1;
    flex-basis: 100%;
  }

  .trail {
    flex: 1;
    align-self: center;
    min-inline-size: 0;
  }

  .trail ol {
    display: flex;
    overflow: hidden;
    padding: 0;
    list-style: none;
    white-space: nowrap;
  }

  .trail li {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    min-inline-size: 2em;
  }

  .trail li::after {
    content: '›' / '';
    padding-inline: 0.4em;
    color: var(--_muted);
  }

  .trail button {
    overflow: hidden;
    min-block-size: 24px;
    padding: 0;
    text-overflow: ellipsis;
    color: var(--_accent);
    font-size: 0.8em;
    font-weight: 600;
  }
`;
