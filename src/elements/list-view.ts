import { html } from 'lit';
import type { Glossary } from '../core/glossary.ts';
import type { Mention } from './mention.ts';
import { strings } from './strings.ts';

export interface ListActions {
  glossary: Glossary;
  /** What the reader has typed. */
  filter: string;
  onFilter(filter: string): void;
  /** A term was chosen; the mention is its first on the page. */
  choose(mention: Mention): void;
}

/** The terms of a page, one row for each in the order of their first mention, with a field to narrow them down. */
export function listView(
  mentions: readonly Mention[],
  { glossary, filter, onFilter, choose }: ListActions,
): unknown {
  const wanted = filter.trim().toLowerCase();
  const rows = firstMentions(mentions).flatMap((mention) => {
    const entry = glossary.get(mention.term);
    return entry && `${entry.term} ${mention.text}`.toLowerCase().includes(wanted)
      ? { mention, entry }
      : [];
  });
  return html`
    <input
      type="search"
      aria-label=${strings.find}
      placeholder=${strings.find}
      .value=${filter}
      @input=${(event: InputEvent) => onFilter((event.target as HTMLInputElement).value)}
    />
    <ul class="rows" part="terms">
      ${rows.map(
        ({ mention, entry }) => html`
          <li>
            <button class="row" @click=${() => choose(mention)}>
              <b>${entry.term}</b> <span>${entry.short}</span>
            </button>
          </li>
        `,
      )}
    </ul>
    <p role="status">${rows.length ? '' : strings.noneFound}</p>
  `;
}

/** One mention for each term. */
export function firstMentions(mentions: readonly Mention[]): Mention[] {
  const byTerm = new Map<string, Mention>();
  for (const mention of mentions) if (!byTerm.has(mention.term)) byTerm.set(mention.term, mention);
  return [...byTerm.values()];
}
