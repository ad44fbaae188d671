import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import type { Named } from '../core/names.ts';
import type { Batch } from './batch.ts';
import type { Section } from './index-sections.ts';
import { words } from './words/words.ts';

export interface RowActions {
  isOpen(id: string): boolean;
  toggle(id: string): void;
  /** What stands below an open row. */
  entry(id: string): unknown;
  /** The address of an open row, if it has one. */
  addressOf(id: string): string | undefined;
}

/** Which list a row is in; part of its element's id, since a name may be in both. */
export type ListKind = 'all' | 'found';

export const rowId = (kind: ListKind, { at }: Named): string => `${kind}-${at}`;

/** A row of buttons that lead to the letters. */
export function lettersView(letters: readonly string[], leadTo: (at: number) => void): unknown {
  return html`
    <nav class="letters" part="letters" aria-label=${words().letters}>
      <ul>
        ${letters.map(
          (letter, at) => html`
            <li><button part="letter" @click=${() => leadTo(at)}>${labelOf(letter)}</button></li>
          `,
        )}
      </ul>
    </nav>
  `;
}

/** The names under one letter. */
export const sectionView = (
  section: Section,
  batches: readonly Batch[],
  actions: RowActions,
): unknown => html`
  <div class="section" part="section">
    <h2 part="heading" tabindex="-1">${labelOf(section.letter)}</h2>
    ${rowsView(batches, 'all', actions, labelOf(section.letter))}
  </div>
`;

const labelOf = (letter: string): string => letter || words().otherLetters;

/** A list that is one for assistive technology, too, though its rows come in batches. */
export const rowsView = (
  batches: readonly Batch[],
  kind: ListKind,
  actions: RowActions,
  label?: string,
): unknown => html`
  <div role="list" aria-label=${label ?? nothing} part="terms">
    ${batches.map((batch) => batchView(batch, kind, actions))}
  </div>
`;

const batchView = (batch: Batch, kind: ListKind, actions: RowActions): unknown => html`
  <div class=${batch.isFilled ? 'batch' : 'batch empty'} ${ref(batch.hold)}>
    ${
      // Only rows that change are drawn anew, among thousands.
      guard([batch, batch.isFilled, holdsOpen(batch, actions) && {}], () =>
        batch.isFilled ? batch.names.map((name) => rowView(name, kind, actions)) : nothing,
      )
    }
  </div>
`;

const holdsOpen = (batch: Batch, { isOpen }: RowActions): boolean =>
  batch.isFilled && batch.names.some(({ id }) => isOpen(id));

function rowView(named: Named, kind: ListKind, actions: RowActions): unknown {
  const { id, name, category, lang } = named;
  const isOpen = actions.isOpen(id);
  const row = rowId(kind, named);
  const address = isOpen ? actions.addressOf(id) : undefined;
  return html`
    <div role="listitem" class="item">
      <button
        class="row name"
        part="term"
        id=${row}
        aria-expanded=${isOpen}
        aria-controls=${isOpen ? `${row}-entry` : nothing}
        @click=${() => actions.toggle(id)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M8 5l5 5-5 5" /></svg>
        <b lang=${lang} dir="auto">${name}</b>
        ${category ? html`<small part="category">${category}</small>` : nothing}
      </button>
      ${
        address
          ? html`<a class="link" part="link" href=${address} aria-label=${`# ${name}`}>#</a>`
          : nothing
      }
      ${
        isOpen
          ? html`<div
              class="entry body"
              part="entry"
              id=${`${row}-entry`}
              role="group"
              aria-labelledby=${row}
            >
              ${actions.entry(id)}
            </div>`
          : nothing
      }
    </div>
  `;
}
