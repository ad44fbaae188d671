import { html, nothing } from 'lit';
import type { Entry } from '../core/bundle.ts';
import type { Glossary } from '../core/glossary.ts';
import { nameOf, qualifierOf } from './sense.ts';

export interface SensesActions {
  glossary: Glossary;
  /** A sense was chosen. */
  choose(id: string): void;
}

/** Entries that share a name, one row for each, for the reader to choose from. */
export function sensesView(
  entries: readonly Entry[],
  { glossary, choose }: SensesActions,
): unknown {
  return html`
    <ul class="rows" part="senses">
      ${entries.map(
        (entry) => html`
          <li lang=${entry.lang ?? glossary.lang} dir="auto">
            <button class="row" part="sense" @click=${() => choose(entry.id)}>
              <b>${nameOf(entry)}</b>
              ${qualifierOf(entry) ? html`<i>${qualifierOf(entry)}</i>` : nothing}
              <span>${entry.short}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
