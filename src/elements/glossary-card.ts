import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Glossary } from '../core/glossary.ts';
import { pageOf } from '../core/page-of.ts';
import { actionsView } from './actions-view.ts';
import { Arrival } from './controllers/arrival.ts';
import { Copying } from './controllers/copying.ts';
import { Scheme } from './controllers/scheme.ts';
import { entryStyles } from './entry.styles.ts';
import { entryView } from './entry-view.ts';
import { GlossaryFollowEvent } from './events.ts';
import { headView } from './head-view.ts';
import { inPage } from './in-page.styles.ts';
import { missingView } from './missing-view.ts';
import { contextOf } from './sense.ts';
import { settle } from './settle.ts';
import { tokens } from './tokens.styles.ts';
import { Walk } from './walk.ts';
import { words } from './words/words.ts';

/**
 * A whole entry in the page. Related terms replace it in place, with Back and Forward.
 *
 * @attr term - Id of the entry.
 * @csspart card - All of it.
 * @csspart header, trail, title, category, definition, related, related-term, service, articles, source, names - As of the popover.
 */
export class GlossaryCard extends LitElement {
  static override styles = [
    tokens,
    entryStyles,
    inPage,
    css`
      .card {
        outline: none;
      }

      .body {
        padding: 0 16px 16px;
      }
    `,
  ];

  static override properties = {
    glossary: { attribute: false },
    term: {},
  };

  /** Where the entry is; the script gives that of the page. */
  declare glossary: Glossary | undefined;
  declare term: string | undefined;
  /** Whether the definition may fetch its images. */
  declare images: boolean;

  readonly #walk = new Walk<string>();
  readonly #arrival = new Arrival(this);
  readonly #copying = new Copying(this);
  /** What is shown: the term, or what the reader has walked to. */
  #shown = '';
  #turn: -1 | 0 | 1 = 0;

  constructor() {
    super();
    new Scheme(this);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('term') || changed.has('glossary')) {
      this.#walk.begin(this.term ?? '');
      this.#show(this.term ?? '', 0);
    }
  }

  override render(): unknown {
    const { glossary } = this;
    if (!glossary || !this.#shown) return nothing;
    const entry = glossary.get(this.#shown);
    const { trail, canGoOn } = this.#walk;
    const nameOf = (id: string): string => glossary.get(id)?.term ?? id;
    const langOf = (id: string): string => glossary.get(id)?.lang ?? glossary.lang;
    return html`
      <div class="card" part="card" role="group" aria-labelledby="title" tabindex="-1">
        ${headView({
          title: nameOf(this.#shown),
          lang: langOf(this.#shown),
          context: entry && contextOf(entry),
          trail: trail.map((id, n) => ({
            name: nameOf(id),
            lang: langOf(id),
            steps: n - trail.length,
          })),
          canGoOn,
          go: (steps) => this.#go(steps),
        })}
        <div class="body" part="body">
          ${
            entry
              ? html`
                  ${entryView(entry, {
                    glossary,
                    images: this.images,
                    walk: (id) => this.#goOn(id),
                    follow: (to, href) =>
                      this.dispatchEvent(new GlossaryFollowEvent({ term: entry.id, to, href })),
                  })}
                  ${actionsView(entry, { glossary, copying: this.#copying })}
                `
              : glossary.has(this.#shown)
                ? missingView(this.#arrival)
                : html`<p>${words().unknown}</p>`
          }
        </div>
      </div>
    `;
  }

  override updated(): void {
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (body) settle(body, this.#turn);
    this.#turn = 0;
  }

  #goOn(id: string): void {
    const { glossary } = this;
    const href = (glossary && pageOf(glossary, id)) ?? '';
    this.dispatchEvent(new GlossaryFollowEvent({ term: this.#shown, to: 'related', href }));
    this.#walk.goOn(id, 0);
    this.#show(id, 1);
    this.#focus();
  }

  #go(steps: number): void {
    const step = this.#walk.go(steps, 0);
    if (!step) return;
    this.#show(step.view, steps < 0 ? -1 : 1);
    this.#focus();
  }

  #show(id: string, turn: -1 | 0 | 1): void {
    this.#shown = id;
    this.#turn = turn;
    this.#copying.forget();
    if (this.glossary && id) void this.#arrival.await(this.glossary, [id]);
    this.requestUpdate();
  }

  #focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-card': GlossaryCard;
  }
}
