import { html, nothing } from 'lit';
import type { Article, Entry } from '../core/bundle.ts';
import type { Glossary } from '../core/glossary.ts';
import { pageOf } from '../core/page-of.ts';
import { safeUrl } from '../core/safe-url.ts';
import { type ContentActions, contentView, stepTo } from './content-view.ts';
import { spoken, words } from './words/words.ts';

export interface EntryActions extends Pick<ContentActions, 'images' | 'walk'> {
  glossary: Glossary;
  /** A link of the entry was followed. */
  follow(to: 'service' | 'article', href: string): void;
}

/** A whole entry but for its title: names, definition, related terms, service, articles, source. */
export function entryView(entry: Entry, actions: EntryActions): unknown {
  const { glossary } = actions;
  const content = {
    ...actions,
    has: (id: string) => glossary.has(id),
    pageOf: (id: string) => pageOf(glossary, id),
  };
  return html`
    ${namesView(entry)}
    <div class="definition" part="definition" lang=${entry.lang ?? glossary.lang} dir="auto">
      ${contentView(entry.definition, content)}
    </div>
    ${serviceView(entry, actions)} ${relatedView(entry, actions)} ${articlesView(entry, actions)}
    ${sourceView(entry)}
  `;
}

function namesView({ abbreviation, aliases }: Entry): unknown {
  const names = [abbreviation, ...list(aliases)].filter((name) => typeof name === 'string');
  return names.length
    ? html`<p class="names" part="names">${words().alsoKnownAs} ${names.join(', ')}</p>`
    : nothing;
}

function serviceView({ service }: Entry, { follow }: EntryActions): unknown {
  const href = safeUrl(service?.url);
  if (!href) return nothing;
  return html`
    <a class="service" part="service" href=${href} @click=${() => follow('service', href)}>
      <span class="label">${words().service}</span>
      <span>${text(service?.title) || href}</span>
    </a>
  `;
}

function relatedView({ related }: Entry, { glossary, walk }: EntryActions): unknown {
  const entries = list(related).flatMap((id) => glossary.get(id) ?? []);
  if (!entries.length) return nothing;
  return html`
    <section part="related">
      <h3>${words().related}</h3>
      <ul class="rows">
        ${entries.map(
          ({ id, term, short, lang = glossary.lang }) => html`
            <li lang=${lang} dir="auto">
              <button class="row" part="related-term" data-term=${id} @click=${stepTo(id, walk)}>
                <b>${term}</b> <span>${short}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function articlesView({ articles }: Entry, { follow }: EntryActions): unknown {
  const links = list(articles).flatMap((article) => {
    const href = safeUrl(article.url);
    const { title, date } = article;
    return href ? { title: text(title) || href, date: text(date), href } : [];
  });
  if (!links.length) return nothing;
  return html`
    <section part="articles">
      <h3>${words().articles}</h3>
      <ol class="articles">
        ${links.map(
          ({ title, href, date }) => html`
            <li>
              <a href=${href} dir="auto" @click=${() => follow('article', href)}>${title}</a
              >${dateView(date)}
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}

function dateView(date: Article['date']): unknown {
  const day = new Date(`${date}T00:00:00Z`);
  if (!date || Number.isNaN(day.valueOf())) return nothing;
  const spelled = day.toLocaleDateString(spoken(), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return html`<time datetime=${date}>${spelled}</time>`;
}

function sourceView({ seeAlso }: Entry): unknown {
  const href = safeUrl(seeAlso?.url);
  return href
    ? html`<p class="source" part="source">
        ${words().source}: <a href=${href} rel="noopener">${text(seeAlso?.title) || href}</a>
      </p>`
    : nothing;
}

/** A bundle may hold anything, also where text should be. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Or where a list should be, and in it. */
const list = <T>(value: readonly T[] | undefined): readonly T[] =>
  Array.isArray(value) ? value.filter((item) => item !== null) : [];
