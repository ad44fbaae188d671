import { html } from 'lit';
import type { Glossary } from '../core/glossary.ts';
import type { Mention } from './mention.ts';
import { qualifierOf, sharedName } from './sense.ts';
import { counted, number, words } from './words/words.ts';

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
    const row = rowOf(mention, glossary);
    return row && `${row.name} ${mention.text}`.toLowerCase().includes(wanted) ? row : [];
  });
  return html`
    <input
      type="search"
      aria-label=${words().find}
      placeholder=${words().find}
      .value=${filter}
      @input=${(event: InputEvent) => onFilter((event.target as HTMLInputElement).value)}
    />
    <ul class="rows" part="terms">
      ${rows.map(
        ({ mention, name, text, lang }) => html`
          <li lang=${lang} dir="auto">
            <button class="row" @click=${() => choose(mention)}>
              <b>${name}</b> <span>${text}</span>
            </button>
          </li>
        `,
      )}
    </ul>
    <p role="status" class=${rows.length ? 'unseen' : ''}>
      ${rows.length ? counted(rows.length, words().terms) : words().noneFound}
    </p>
  `;
}

/** The list's name, and how many terms there are. */
export const titleOfList = (mentions: readonly Mention[]): unknown =>
  html`${words().termsOnPage} <span class="count">${number(firstMentions(mentions).length)}</span>`;

/** A term with its short form, or a name with what its meanings are about. */
function rowOf(mention: Mention, glossary: Glossary) {
  const [entry, ...others] = (mention.senses ?? [mention.term]).flatMap(
    (id) => glossary.get(id) ?? [],
  );
  const { lang } = glossary;
  // What is not loaded goes by its name in the text.
  if (!entry)
    return glossary.has(mention.term) ? { mention, name: mention.text, text: '', lang } : undefined;
  if (!others.length)
    return { mention, name: entry.term, text: entry.short, lang: entry.lang ?? lang };
  const entries = [entry, ...others];
  const about = entries.map(qualifierOf).filter(Boolean).join(', ');
  return {
    mention,
    name: sharedName(entries, mention.text),
    text: `${words().severalMeanings}: ${about}`,
    lang,
  };
}

/** One mention for each term. */
export function firstMentions(mentions: readonly Mention[]): Mention[] {
  const byTerm = new Map<string, Mention>();
  for (const mention of mentions) if (!byTerm.has(mention.term)) byTerm.set(mention.term, mention);
  return [...byTerm.values()];
}
