import { css } from 'lit';
import { headStyles } from './head.styles.ts';

/** What popover and card share: titles, buttons, rows, and the pieces of an entry. */
export const entryStyles = [
  headStyles,
  css`
    .names {
      color: var(--_muted);
      font-size: 0.875em;
    }

    .definition > * + * {
      margin-block-start: 0.7em;
    }

    .definition :is(ul, ol) {
      padding-inline-start: 1.3em;
    }

    .definition li + li {
      margin-block-start: 0.3em;
    }

    .definition h3 {
      margin-block-start: 1.2em;
      color: inherit;
      font-size: 1em;
      letter-spacing: 0;
    }

    blockquote {
      margin: 0;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--_border);
      color: var(--_muted);
    }

    code,
    pre {
      border-radius: 4px;
      background: var(--_soft);
      font:
        0.875em/1.5 ui-monospace,
        'SF Mono',
        Menlo,
        Consolas,
        monospace;
    }

    code {
      padding: 0.1em 0.3em;
    }

    pre {
      overflow: auto;
      margin: 0;
      padding: 8px 12px;
    }

    pre code {
      padding: 0;
      font-size: 1em;
    }

    .table {
      overflow: auto;
    }

    table {
      border-collapse: collapse;
      font-size: 0.9em;
    }

    th,
    td {
      padding: 4px 12px 4px 0;
      border-block-end: 1px solid var(--_border);
      text-align: start;
      vertical-align: top;
    }

    img {
      max-inline-size: 100%;
    }

    hr {
      border: 0;
      border-block-start: 1px solid var(--_border);
    }

    a {
      color: var(--_accent);
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
    }

    .term {
      text-decoration-style: dotted;
      text-decoration-thickness: 2px;
    }

    .rows {
      margin-inline: -8px;
      padding: 0;
      list-style: none;
    }

    .row {
      display: block;
      inline-size: 100%;
      padding: 6px 8px;
      border-radius: 6px;
    }

    /* Nothing of it is cut off at the edge of what scrolls. */
    .row:focus-visible {
      outline-offset: -2px !important;
    }

    .row:hover {
      background: var(--_soft);
    }

    /* A block of its own, so that assistive technology does not read it and what follows as one word. */
    .row b {
      display: block;
      color: var(--_accent);
      font-weight: 600;
    }

    [part='sense'] b {
      display: inline;
    }

    .row i {
      padding: 0.05em 0.5em;
      border-radius: 99px;
      background: var(--_soft);
      font-size: 0.8em;
      font-style: normal;
      font-weight: 600;
      white-space: nowrap;
    }

    .row:hover i {
      background: var(--_surface);
    }

    .row span {
      display: -webkit-box;
      overflow: hidden;
      color: var(--_muted);
      font-size: 0.9em;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--_lines, 2);
    }

    [part='senses'] {
      --_lines: 3;
    }

    .service {
      display: block;
      padding: 10px 12px;
      border: 1px solid var(--_border);
      border-radius: 8px;
      background: var(--_soft);
      color: var(--_text);
      font-weight: 600;
      text-decoration: none;
    }

    .service:hover {
      border-color: var(--_accent);
    }

    .service span {
      display: block;
    }

    .articles {
      padding-inline-start: 1.4em;
    }

    .articles li + li {
      margin-block-start: 4px;
    }

    time,
    .source {
      color: var(--_muted);
      font-size: 0.875em;
    }

    time {
      display: block;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0 14px;
      margin-block-start: 16px !important;
      padding-block-start: 8px;
      border-block-start: 1px solid var(--_border);
    }

    .plain,
    .choice {
      min-block-size: 28px;
      padding: 0;
      color: var(--_muted);
      font-size: 0.8em;
      text-decoration: underline;
      text-decoration-color: var(--_border);
      text-underline-offset: 0.25em;
    }

    .plain:hover {
      color: var(--_text);
      text-decoration-color: currentcolor;
    }

    .choice {
      display: flex;
      align-items: center;
      gap: 6px;
      text-decoration: none;
    }

    .by-hand {
      flex-basis: 100%;
      color: var(--_muted);
      font-size: 0.8em;
    }

    .by-hand input {
      inline-size: 100%;
      padding: 4px 8px;
      border: 1px solid var(--_muted);
      border-radius: 6px;
      background: var(--_soft);
      color: var(--_text);
      font: inherit;
    }

    .unseen {
      position: absolute;
      overflow: hidden;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .skeleton span {
      display: block;
      block-size: 0.8em;
      margin-block: 0.7em;
      border-radius: 4px;
      background: var(--_soft);
    }

    .skeleton span:last-child {
      inline-size: 60%;
    }

    @media (prefers-reduced-motion: no-preference) {
      .skeleton span {
        animation: breathe 1.2s ease-in-out infinite alternate;
      }
    }

    @keyframes breathe {
      to {
        background: var(--_border);
      }
    }

    @media (forced-colors: active) {
      .row:hover,
      .service:hover {
        outline: 2px solid Highlight;
      }

      .skeleton span {
        border: 1px solid;
      }
    }
  `,
];
