import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Glossary } from '../core/glossary.ts';
import { pageOf } from '../core/page-of.ts';
import { card } from './card.styles.ts';
import { entryView } from './entry-view.ts';
import { styles } from './glossary-popover.styles.ts';
import { firstMentions, listView } from './list-view.ts';
import type { Mention } from './mention.ts';
import { contextOf } from './sense.ts';
import { sensesView } from './senses-view.ts';
import { strings } from './strings.ts';

/** What the popover shows: an entry, the entries of one name to choose from, or the terms of the page. */
export type View =
  { entry: string; name?: string } | { senses: readonly string[] } | { list: readonly Mention[] };

/** What the reader does inside, told to whoever opened the popover. */
export interface PopoverEvents {
  onClose(): void;
  /** The reader went from one entry to another. */
  onWalk(from: string, to: string): void;
  onFollow(term: string, to: 'service' | 'article', href: string): void;
  /** A term of the list was chosen. */
  onChoose(mention: Mention): void;
}

/** A view with the place where the reader had scrolled to. */
interface Step {
  view: View;
  scroll: number;
}

/**
 * A whole entry in a non-modal dialog. Related terms replace it in place, with Back and Forward. Where a name has
 * several meanings, the reader chooses first.
 *
 * @csspart card - The dialog.
 * @csspart header - Title and buttons.
 * @csspart title - The term.
 * @csspart category - Its category.
 * @csspart body - What scrolls.
 * @csspart definition - The definition.
 * @csspart related, related-term, service, articles, source, names, terms - The parts of an entry, and the list.
 * @csspart senses, sense - The meanings of a name, and one of them.
 * @cssproperty --glossary-popover-width - 380px by default.
 */
export class GlossaryPopover extends LitElement {
  static override styles = [card, styles];

  static override properties = {
    view: { attribute: false },
    filter: { state: true },
    hasFailed: { state: true },
  };

  declare glossary: Glossary;
  declare images: boolean;
  declare events: PopoverEvents;
  /** Set through `show`, which begins a new walk. */
  declare view: View | undefined;
  declare filter: string;
  declare hasFailed: boolean;

  #back: Step[] = [];
  #forward: Step[] = [];
  #scroll = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
  }

  /** Shows a view and forgets the walk so far, except with `keep`, which leads Back to the view before. */
  show(view: View, { keep = false } = {}): void {
    this.#forward = [];
    if (!keep) this.#back = [];
    else if (this.view) this.#back.push(this.#step(this.view));
    this.#scroll = 0;
    this.filter = '';
    this.view = view;
  }

  /** Puts the focus on the dialog itself, where screen readers begin to read it. */
  override focus(options?: FocusOptions): void {
    this.#dialog?.focus(options);
  }

  override render(): unknown {
    const { view } = this;
    if (!view) return nothing;
    const entry = 'entry' in view ? this.glossary.get(view.entry) : undefined;
    const context = entry && contextOf(entry);
    return html`
      <div
        class="card"
        part="card"
        role="dialog"
        aria-labelledby="title"
        tabindex="-1"
        @keydown=${this.#onKeydown}
      >
        <span class="handle" aria-hidden="true"></span>
        <div class="header" part="header">
          <hgroup>
            ${context ? html`<p class="eyebrow" part="category">${context}</p>` : nothing}
            <h2 id="title" part="title">${entry ? entry.term : this.#title(view)}</h2>
          </hgroup>
          ${this.#back.length || this.#forward.length ? this.#stepButtons() : nothing}
          ${button(strings.close, 'M5 5l10 10M15 5L5 15', () => this.events.onClose())}
        </div>
        <div class="body" part="body">${entry ? this.#entry(entry) : this.#body(view)}</div>
      </div>
    `;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('view')) void this.#load();
  }

  override updated(changed: PropertyValues): void {
    const body = this.renderRoot.querySelector('.body');
    if (changed.has('view') && body) body.scrollTop = this.#scroll;
  }

  get #dialog(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.card');
  }

  #title(view: View): unknown {
    if ('list' in view) return this.#listTitle(view.list);
    return 'senses' in view ? strings.severalMeanings : (view.name ?? view.entry);
  }

  #body(view: View): unknown {
    if ('list' in view) return this.#list(view.list);
    if ('senses' in view && view.senses.some((id) => this.glossary.get(id)))
      return this.#senses(view.senses);
    return this.#loading();
  }

  /** What stands where entries are not there yet. */
  #loading(): unknown {
    if (!this.hasFailed) return html`<p role="status">${strings.loading}</p>`;
    return html`
      <p role="alert">${strings.notLoaded}</p>
      <p><button class="retry" part="retry" @click=${this.#load}>${strings.tryAgain}</button></p>
    `;
  }

  /** Fetches what is shown and not there yet, then the terms that it leads to. */
  async #load(): Promise<void> {
    const { view, glossary } = this;
    if (!view || 'list' in view) return;
    this.hasFailed = false;
    try {
      const ids = 'entry' in view ? [view.entry] : view.senses;
      await this.#arrivalOf(ids);
      await this.#arrivalOf(ids.flatMap((id) => glossary.get(id)?.related ?? []));
    } catch {
      if (view === this.view) this.hasFailed = true;
    }
  }

  async #arrivalOf(ids: readonly string[]): Promise<void> {
    const waiting = this.glossary.load(ids);
    if (!waiting) return;
    await waiting;
    this.requestUpdate();
  }

  #entry(entry: NonNullable<ReturnType<Glossary['get']>>): unknown {
    return entryView(entry, {
      glossary: this.glossary,
      images: this.images,
      has: (id) => this.glossary.has(id),
      pageOf: (id) => pageOf(this.glossary, id),
      walk: (id) => this.#walk(entry.id, id),
      follow: (to, href) => this.events.onFollow(entry.id, to, href),
    });
  }

  #list(mentions: readonly Mention[]): unknown {
    return listView(mentions, {
      glossary: this.glossary,
      filter: this.filter,
      onFilter: (filter) => (this.filter = filter),
      choose: (mention) => this.events.onChoose(mention),
    });
  }

  #senses(ids: readonly string[]): unknown {
    const entries = ids.flatMap((id) => this.glossary.get(id) ?? []);
    return sensesView(entries, {
      glossary: this.glossary,
      choose: (id) => this.#goOn(id),
    });
  }

  #listTitle(mentions: readonly Mention[]): unknown {
    return html`${strings.termsOnPage}
      <span class="count">${firstMentions(mentions).length}</span>`;
  }

  #stepButtons(): unknown {
    return html`
      ${button(strings.back, 'M12 4l-6 6 6 6', () => this.#stepBack(), this.#back)}
      ${button(strings.forward, 'M8 4l6 6-6 6', () => this.#stepForward(), this.#forward)}
    `;
  }

  #step(view: View): Step {
    return { view, scroll: this.renderRoot.querySelector('.body')?.scrollTop ?? 0 };
  }

  #walk(from: string, to: string): void {
    this.#goOn(to);
    this.events.onWalk(from, to);
  }

  #goOn(id: string): void {
    this.show({ entry: id }, { keep: true });
    this.focus();
  }

  #stepBack(): void {
    this.#go(this.#back, this.#forward);
  }

  #stepForward(): void {
    this.#go(this.#forward, this.#back);
  }

  #go(from: Step[], to: Step[]): void {
    const step = from.pop();
    if (!step || !this.view) return;
    to.push(this.#step(this.view));
    this.#scroll = step.scroll;
    this.view = step.view;
    this.focus();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (!event.altKey || !/^Arrow(Left|Right)$/.test(event.key)) return;
    event.preventDefault();
    const forward = (event.key === 'ArrowRight') === this.matches(':dir(ltr)');
    if (forward) this.#stepForward();
    else this.#stepBack();
  }
}

/** A button that is a picture; where it leads to `steps`, it is off while there are none. */
const button = (
  label: string,
  path: string,
  act: () => void,
  steps?: readonly Step[],
): unknown => html`
  <button
    class="icon ${steps ? 'turns' : ''}"
    part="button"
    aria-label=${label}
    title=${label}
    ?disabled=${steps?.length === 0}
    @click=${act}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
  </button>
`;
