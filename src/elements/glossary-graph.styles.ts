import { css } from 'lit';

/** Its nodes and their links. */
export const graphStyles = css`
  .body {
    padding-block-end: 16px;
    padding-inline: 8px;
  }

  .body > p {
    padding-inline: 8px;
  }

  .graph {
    position: relative;
    block-size: var(--_height, auto);
    max-inline-size: 64em;
    margin-inline: auto;
  }

  .graph svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }

  line {
    stroke: color-mix(in srgb, var(--_muted) 55%, var(--_surface));
    stroke-width: 1.25px;
    vector-effect: non-scaling-stroke;
    transition: stroke 120ms;
  }

  line:not(.from-0) {
    stroke: var(--_border);
    stroke-width: 1px;
  }

  line.near {
    stroke: var(--_accent);
    stroke-width: 1.75px;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .node {
    position: absolute;
    inset: var(--_y, 0) auto auto var(--_x, 50%);
    box-sizing: content-box;
    inline-size: var(--_width, max-content);
    min-inline-size: min-content;
    max-inline-size: min(9.5em, 32%);
    min-block-size: 20px;
    padding: 3px 10px;
    translate: -50% -50%;
    border: 1px solid color-mix(in srgb, var(--_muted) 55%, var(--_surface));
    border-radius: 14px;
    background: var(--_surface);
    font-size: 0.875em;
    line-height: 1.3;
    text-align: center;
    text-wrap: balance;
    transition:
      border-color 120ms,
      background-color 120ms;
    print-color-adjust: exact;
  }

  .node.long {
    overflow-wrap: anywhere;
  }

  .node.ring-2 {
    padding: 3px 8px;
    border-color: var(--_border);
    color: var(--_muted);
    font-size: 0.8em;
  }

  .node.near {
    border-color: var(--_accent);
    color: var(--_text);
  }

  .node:hover {
    border-color: var(--_accent);
    background: var(--_soft);
    color: var(--_text);
  }

  .node.ring-0 {
    padding: 6px 14px;
    border-color: var(--_accent);
    border-radius: 20px;
    background: var(--_accent);
    color: var(--_surface);
    font-size: 1.0625em;
    font-weight: 650;
  }

  .node:focus-visible {
    z-index: 1;
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 14px;
  }

  .short b {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    line,
    line:not(.from-0) {
      stroke: CanvasText;
    }

    line.near {
      stroke: Highlight;
      stroke-width: 3px;
    }

    .node.ring-0 {
      border-width: 3px;
    }

    .node:is(.near, :hover) {
      border-color: Highlight;
    }
  }

  @media print {
    :host,
    :host([scheme]) {
      color-scheme: light;
      break-inside: avoid;
    }

    .icon {
      display: none;
    }
  }
`;
