import { html, nothing } from 'lit';
import type { Entry } from '../core/bundle.ts';
import type { Glossary } from '../core/glossary.ts';
import type { Choices } from './choices.ts';
import type { Copying } from './controllers/copying.ts';
import { linkTo, snippetOf } from './snippet.ts';
import { words } from './words/words.ts';

export interface Actions {
  glossary: Glossary;
  copying: Copying;
  choices?: Choices | undefined;
  /** The reader wants no marks. */
  turnOff?(): void;
}

/** What the reader can do with an entry beside reading it. */
export function actionsView(
  entry: Entry,
  { glossary, copying, choices, turnOff }: Actions,
): unknown {
  const link = linkTo(glossary, entry.id);
  const { fadesKnown } = choices ?? {};
  return html`
    <div class="actions" part="actions">
      ${link ? copying.button(words().copyLink, link) : nothing}
      ${copying.button(words().copySnippet, snippetOf(glossary, entry))}
      ${
        choices
          ? html`<button class="plain" part="action" @click=${turnOff}>${words().turnOff}</button>`
          : nothing
      }
      ${
        fadesKnown === undefined
          ? nothing
          : html`<label class="choice">
              <input
                type="checkbox"
                .checked=${fadesKnown}
                @change=${({ target }: Event) =>
                  choices?.fadeKnown((target as HTMLInputElement).checked)}
              />
              ${words().fadeKnown}
            </label>`
      }
      ${copying.message()}
    </div>
  `;
}
