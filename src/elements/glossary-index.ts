import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { decode, type Glossary } from '../core/glossary.ts';
import { namesOf } from '../core/names.ts';
import { pageOf } from '../core/page-of.ts';
import { type Batch, batchesOf } from './batch.ts';
import { Filling } from './controllers/filling.ts';
import { Opened } from './controllers/opened.ts';
import { Scheme } from './controllers/scheme.ts';
import { entryStyles } from './entry.styles.ts';
import { entryView } from './entry-view.ts';
import { GlossaryFollowEvent } from './events.ts';
import { styles } from './glossary-index.styles.ts';
import { inPage } from './in-page.styles.ts';
import { rowAt } from './index-keys.ts';
import { type Section, sectionsOf } from './index-sections.ts';
import { lettersView, type RowActions, rowId, rowsView, sectionView } from './index-view.ts';
import { missingView } from './missing-view.ts';
import { Search } from './search.ts';
import { tokens } from './tokens.styles.ts';
import { counted, words } from './words/words.ts';

/**
 * All terms of a glossary from A to Z, with a field to find one. A term opens in place; `#id` in the page's address
 * opens one, too.
 *
 * @attr hashes - `off` where the page uses the hash of its address for something else.
 * @csspart index - All of it.
 * @csspart bar, find, count, letters, letter - The field, how many terms there are, and the way to the letters.
 * @csspart section, heading, terms, term - A letter, and what is under it.
 * @csspart entry, link - What a term opens, and its address.
 * @csspart category, definition, related, related-term, service, articles, source, names - As of the popover.
 * @cssproperty --glossary-index-top - Where the field stays when the page scrolls: below what the page has there.
 */
export class GlossaryIndex extends LitElement {
  static override styles = [tokens, entryStyles, inPage, styles];

  static override properties = {
    glossary: { attribute: false },
    images: { attribute: false },
    hashes: {},
    query: { state: true },
    isReady: { state: true },
  };

  /** Whose terms they are; the script gives that of the page. */
  declare glossary: Glossary | undefined;
  /** Whether definitions may fetch their images. */
  declare images: boolean;
  declare hashes: string | undefined;
  /** What the reader has typed. */
  declare query: string;
  /** Words with errors are found, too. */
  declare isReady: boolean;

  #search = new Search([]);
  #sections: { section: Section; batches: Batch[] }[] = [];
  #count = 0;
  readonly #all = new Filling(this);
  readonly #found = new Filling(this);
  readonly #opened = new Opened(this);

  constructor() {
    super();
    new Scheme(this);
    this.query = '';
    this.isReady = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('glossary')) this.#takeGlossary();
    if (changed.has('glossary') || changed.has('query') || (changed.has('isReady') && this.query))
      this.#find();
  }

  override render(): unknown {
    if (!this.glossary) return nothing;
    const isSearching = !!this.query.trim();
    return html`
      <div class="index" part="index" @keydown=${this.#onKeydown}>
        <div class="bar" part="bar">
          <div class="find">
            <input
              type="search"
              part="find"
              aria-label=${words().find}
              placeholder=${words().find}
              autocomplete="off"
              spellcheck="false"
              .value=${this.query}
              @focus=${this.#prepare}
              @input=${this.#onInput}
            />
            <p role="status" part="count">
              ${this.#count ? counted(this.#count, words().terms) : words().noneFound}
            </p>
          </div>
          ${lettersView(
            this.#sections.map(({ section }) => section.letter),
            (at) => void this.#leadToLetter(at),
          )}
        </div>
        <div class="all" ?hidden=${isSearching}>
          ${this.#sections.map(({ section, batches }) =>
            sectionView(section, batches, this.#actions(!isSearching)),
          )}
        </div>
        ${
          isSearching && this.#count
            ? html`<div class="found">
                ${rowsView(this.#found.batches, 'found', this.#actions(true))}
              </div>`
            : nothing
        }
      </div>
    `;
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('glossary')) return;
    // A reader who does something else by now is not taken from it.
    const takesFocus = document.activeElement === document.body;
    void this.updateComplete.then(() => this.#leadToHash(takesFocus));
  }

  #takeGlossary(): void {
    const { glossary } = this;
    this.#opened.clear();
    const names = glossary ? namesOf(glossary) : [];
    this.#search = new Search(names);
    this.isReady = false;
    this.#sections = sectionsOf(names, glossary?.lang ?? '').map((section) => ({
      section,
      batches: batchesOf(section),
    }));
    this.#all.begin(this.#sections.flatMap(({ batches }) => batches));
  }

  #find(): void {
    const names = this.#search.find(this.query);
    this.#count = names.length;
    this.#found.begin(this.query.trim() ? batchesOf({ names, length: names.length }) : []);
  }

  readonly #prepare = async (): Promise<void> => {
    const search = this.#search;
    await search.prepare();
    if (search === this.#search) this.isReady = true;
  };

  /** Rows that nobody sees are closed, so that no entry is drawn twice. */
  #actions(isSeen: boolean): RowActions {
    return {
      isOpen: (id) => isSeen && this.#opened.has(id),
      toggle: (id) =>
        this.#opened.has(id) ? this.#opened.close(id) : this.#opened.open(this.glossary!, id),
      entry: (id) => this.#entry(id),
      addressOf: (id) => (this.hashes === 'off' ? undefined : `#${encode(id)}`),
    };
  }

  #entry(id: string): unknown {
    const glossary = this.glossary!;
    const entry = glossary.get(id);
    if (!entry) return missingView(this.#opened.arrivalOf(id));
    const follow = (to: 'related' | 'service' | 'article', href: string): boolean =>
      this.dispatchEvent(new GlossaryFollowEvent({ term: id, to, href }));
    return entryView(entry, {
      glossary,
      images: this.images,
      walk: (to) => {
        follow('related', pageOf(glossary, to) ?? '');
        void this.#leadTo(to);
      },
      follow,
    });
  }

  /** Opens a term where the reader sees it, and leads there. What was looked for gives way if it is not among it. */
  async #leadTo(id: string, takesFocus = true): Promise<void> {
    const has = (list: { has(id: string): boolean }): boolean => list.has(id);
    const kind = this.#found.batches.some(has) ? 'found' : 'all';
    const filling = kind === 'found' ? this.#found : this.#all;
    const section = this.#sections.find((each) => has(each.section));
    const batch = (kind === 'found' ? filling.batches : section?.batches)?.find(has);
    const named = batch?.names.find((name) => name.id === id);
    if (!named) return;
    if (kind === 'all') this.query = '';
    filling.need(batch);
    this.#opened.open(this.glossary!, id);
    await this.updateComplete;
    this.#show(this.renderRoot.querySelector(`#${rowId(kind, named)}`), takesFocus);
  }

  async #leadToLetter(at: number): Promise<void> {
    this.query = '';
    this.#all.need(this.#sections[at]?.batches[0]);
    await this.updateComplete;
    this.#show(this.renderRoot.querySelectorAll('.section > h2')[at]);
  }

  /** Scrolls to a row or a letter, and puts the focus there. */
  #show(element: Element | null | undefined, takesFocus = true): void {
    if (!(element instanceof HTMLElement)) return;
    const index = this.renderRoot.querySelector<HTMLElement>('.index')!;
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar')!;
    index.style.setProperty('--_bar', `${bar.offsetHeight}px`);
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (takesFocus) element.focus({ preventScroll: true });
  }

  readonly #onHash = (): void => this.#leadToHash(true);

  #leadToHash(takesFocus: boolean): void {
    const id = decode(location.hash.slice(1));
    if (this.hashes !== 'off' && this.glossary?.has(id)) void this.#leadTo(id, takesFocus);
  }

  readonly #onInput = ({ target }: Event): void => {
    this.query = (target as HTMLInputElement).value;
  };

  readonly #onKeydown = async (event: KeyboardEvent): Promise<void> => {
    const { key, target } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const field = this.renderRoot.querySelector('input')!;
    if (key === 'Escape' && target === field && this.query) {
      event.preventDefault();
      event.stopPropagation();
      this.query = '';
      return;
    }
    const [filling, list] = this.query.trim() ? [this.#found, '.found'] : [this.#all, '.all'];
    const next = (): HTMLElement | undefined => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>(`${list} .name`);
      return rowAt(key, target as Element, [...rows], field);
    };
    if (!next()) return;
    event.preventDefault();
    if (key === 'End') {
      filling.need(filling.batches.at(-1));
      await this.updateComplete;
    }
    next()?.focus();
  };
}

/** An id as part of an address; half a surrogate pair has none. */
function encode(id: string): string {
  try {
    return encodeURIComponent(id);
  } catch {
    return id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-index': GlossaryIndex;
  }
}
