import { html } from 'lit';
import type { Entry } from '../core/bundle.ts';
import type { Glossary } from '../core/glossary.ts';
import { nameOf } from './sense.ts';
import { linkTo } from './snippet.ts';

/** The short form of an entry after its name, which leads to its page if it has one. */
export function shortView(entry: Entry, glossary: Glossary): unknown {
  const page = linkTo(glossary, entry.id);
  const name = nameOf(entry);
  return html`
    <p class="short" part="short" lang=${entry.lang ?? glossary.lang} dir="auto">
      ${
        // The script would take it for a mention, and open a card where the reader wants the page.
        page ? html`<a href=${page} data-glossary-ignore>${name}</a>` : html`<b>${name}</b>`
      }
      ${entry.short}
    </p>
  `;
}
