import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .bar {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--glossary-index-top, 0px);
    padding-block: 12px 6px;
    padding-inline: 16px;
    border-block-end: 1px solid var(--_border);
    border-radius: var(--glossary-radius, 10px) var(--glossary-radius, 10px) 0 0;
    background: var(--_surface);
  }

  .find {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    padding: 7px 12px;
    border: 1px solid color-mix(in srgb, var(--_muted) 70%, var(--_surface));
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    /* Smaller ones make phones zoom in. */
    font-size: max(16px, 1em);
    line-height: 1.4;
  }

  [part='count'] {
    min-inline-size: 5.5em;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .letters ul {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: 6px;
    margin-inline: -7px;
    padding: 0;
    list-style: none;
  }

  .letters li {
    flex: none;
  }

  .letters button {
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 0 6px;
    border-radius: 6px;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
    text-align: center;
  }

  .letters button:hover {
    background: var(--_soft);
    color: var(--_accent);
  }

  .letters button:focus-visible {
    outline-offset: -2px;
  }

  .all,
  .found {
    padding-block: 6px 12px;
    padding-inline: 8px;
  }

  .section {
    margin-block-start: 12px;
  }

  .section h2 {
    padding-block: 2px;
    padding-inline: 8px;
    color: var(--_accent);
    font-size: 1em;
    font-weight: 700;
  }

  h2:focus-visible {
    border-radius: 6px;
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  h2,
  .name {
    scroll-margin-block-start: calc(var(--_bar, 7rem) + var(--glossary-index-top, 0px) + 8px);
  }

  /* What is far away is not laid out; rows have their room before they are there. */
  .batch {
    --_room: calc(var(--_rows, 0) * 2.3em);
  }

  .batch:not(.empty) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_room);
  }

  .empty {
    min-block-size: var(--_room);
  }

  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
  }

  .name {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-block-size: 2.3em;
    padding-block: 5px;
  }

  .name svg {
    flex: none;
    align-self: start;
    inline-size: 16px;
    margin-block-start: calc(0.75em - 8px);
    margin-inline: -2px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .name svg:dir(rtl) {
    scale: -1 1;
  }

  .name[aria-expanded='true'] svg {
    rotate: 90deg;
  }

  .name:dir(rtl)[aria-expanded='true'] svg {
    rotate: -90deg;
  }

  .name b {
    flex: 0 1 auto;
    min-inline-size: 0;
    color: inherit;
    font-weight: 500;
  }

  .name:hover b,
  .name[aria-expanded='true'] b {
    color: var(--_accent);
  }

  .name[aria-expanded='true'] b {
    font-weight: 650;
  }

  .name small {
    flex: 0 1 auto;
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: 0.8em;
    text-align: end;
  }

  .link {
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 2.3em;
    border-radius: 6px;
    color: var(--_muted);
    text-decoration: none;
  }

  .link:hover {
    background: var(--_soft);
    color: var(--_accent);
  }

  .link:focus-visible {
    outline-offset: -2px;
  }

  .entry {
    grid-column: 1 / -1;
    max-inline-size: 68ch;
    margin-block: 2px 12px;
    margin-inline-start: 13px;
    padding-block: 2px 4px;
    padding-inline: 13px 8px;
    border-inline-start: 2px solid var(--_border);
  }

  @container (max-width: 30rem) {
    .letters ul {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }

    .find {
      flex-wrap: wrap;
      gap: 2px;
    }

    input {
      flex-basis: 100%;
    }

    [part='count'] {
      text-align: start;
    }

    .name {
      flex-wrap: wrap;
      column-gap: 8px;
      row-gap: 0;
    }

    .name b {
      flex: 1 1 0;
    }

    .name small {
      flex-basis: 100%;
      margin-inline-start: 20px;
      text-align: start;
    }

    .entry {
      padding-inline: 12px 4px;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .name svg {
      transition: rotate 120ms ease-out;
    }

    .entry {
      animation: appear 160ms ease-out;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .letters button:hover {
      outline: 2px solid Highlight;
    }

    .name svg {
      stroke: ButtonText;
    }
  }
`;
