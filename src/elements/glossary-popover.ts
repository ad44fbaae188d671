import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Entry } from '../core/bundle.ts';
import type { Glossary } from '../core/glossary.ts';
import { actionsView } from './actions-view.ts';
import { card } from './card.styles.ts';
import type { Choices } from './choices.ts';
import { Arrival } from './controllers/arrival.ts';
import { Copying } from './controllers/copying.ts';
import { swipe } from './controllers/swipe.ts';
import { entryStyles } from './entry.styles.ts';
import { entryView } from './entry-view.ts';
import { styles } from './glossary-popover.styles.ts';
import { headView } from './head-view.ts';
import { listView, titleOfList } from './list-view.ts';
import type { Mention } from './mention.ts';
import { missingView } from './missing-view.ts';
import { type Place, placeView } from './place-view.ts';
import { contextOf } from './sense.ts';
import { scrollByKey } from './scroll-by-key.ts';
import { sensesView } from './senses-view.ts';
import { settle } from './settle.ts';
import { tokens } from './tokens.styles.ts';
import { Walk } from './walk.ts';
import { spoken, words } from './words/words.ts';

/**
 * What the popover shows: an entry, if the reader goes through the page's mentions with its place among them; the
 * entries of one name to choose from; the terms of the page; or that they are marked no more.
 */
export type View =
  | { entry: string; name?: string; place?: Place }
  | { senses: readonly string[] }
  | { list: readonly Mention[] }
  | { off: true };

/** What the reader does inside, told to whoever opened the popover. */
export interface PopoverEvents {
  onClose(): void;
  /** What was shown gives way to something else. */
  onTurn(): void;
  /** The reader went from one entry to another. */
  onWalk(from: string, to: string): void;
  onFollow(term: string, to: 'service' | 'article', href: string): void;
  /** A term of the list was chosen. */
  onChoose(mention: Mention): void;
  /** From the place of the entry that is shown, to that so many mentions further on the page. */
  onStep(by: number): void;
}

/**
 * A whole entry in a non-modal dialog. Related terms replace it in place, with Back and Forward. Where a name has
 * several meanings, the reader chooses first.
 *
 * @csspart card - The dialog.
 * @csspart header - Title and buttons.
 * @csspart trail - The way that led to the entry.
 * @csspart title - The term.
 * @csspart category - Its category.
 * @csspart body - What scrolls.
 * @csspart definition - The definition.
 * @csspart related, related-term, service, articles, source, names, terms - The parts of an entry, and the list.
 * @csspart senses, sense - The meanings of a name, and one of them.
 * @csspart actions, action - What can be done with an entry, and one of it.
 * @csspart place - Which of the page's mentions it is, with the way to the next.
 * @cssproperty --glossary-popover-width - 380px by default.
 */
export class GlossaryPopover extends LitElement {
  static override styles = [tokens, card, entryStyles, styles];

  static override properties = {
    view: { attribute: false },
    filter: { state: true },
  };

  declare glossary: Glossary;
  declare images: boolean;
  declare events: PopoverEvents;
  declare choices: Choices | undefined;
  /** Set through `show`, which begins a new walk. */
  declare view: View | undefined;
  declare filter: string;

  readonly #walk = new Walk<View>();
  readonly #arrival = new Arrival(this);
  readonly #copying = new Copying(this);
  #scroll = 0;
  /** Which way the reader has gone: forward, back, or neither. */
  #turn: -1 | 0 | 1 = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
  }

  /** Shows a view and forgets the walk so far, except with `keep`, which leads Back to the view before. */
  show(view: View, { keep = false } = {}): void {
    if (keep) this.#walk.goOn(view, this.#body?.scrollTop ?? 0);
    else this.#walk.begin(view);
    this.lang = spoken();
    this.#turnTo(view, 0, keep ? 1 : 0);
    this.filter = '';
  }

  /** Puts the focus on the dialog itself, where screen readers begin to read it. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.card')?.focus(options);
  }

  /** Puts the focus on the way to the next mention on the page, or to the one before; on the dialog at the last. */
  focusStep(by: number): void {
    const [previous, next] = this.renderRoot.querySelectorAll<HTMLElement>('.place button');
    (by < 0 ? previous : next)?.focus();
  }

  override render(): unknown {
    const { view } = this;
    if (!view) return nothing;
    const entry = 'entry' in view ? this.glossary.get(view.entry) : undefined;
    const { trail, canGoOn } = this.#walk;
    const names = trail.map((each, n) => ({
      name: this.#nameOf(each),
      lang: 'entry' in each ? this.#langOf(each.entry) : undefined,
      steps: n - trail.length,
    }));
    return html`
      <div
        class="card"
        part="card"
        role="dialog"
        aria-labelledby="title"
        tabindex="-1"
        @keydown=${this.#onKeydown}
      >
        <div class="top" @pointerdown=${this.#onPointerdown}>
          <span class="handle" aria-hidden="true"></span>
          ${headView({
            title: entry ? entry.term : this.#title(view),
            lang: 'entry' in view ? this.#langOf(view.entry) : undefined,
            context: entry && contextOf(entry),
            trail: names,
            canGoOn,
            go: (steps) => this.#go(steps),
            onClose: () => this.events.onClose(),
          })}
        </div>
        <div class="body" part="body">${entry ? this.#entry(entry) : this.#rest(view)}</div>
        ${
          'entry' in view && view.place
            ? placeView(view.place, (by) => this.events.onStep(by))
            : nothing
        }
      </div>
    `;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view') || !this.view) return;
    this.#copying.forget();
    if ('entry' in this.view) void this.#arrival.await(this.glossary, [this.view.entry]);
    if ('senses' in this.view) void this.#arrival.await(this.glossary, this.view.senses);
  }

  override updated(changed: PropertyValues): void {
    const body = this.#body;
    if (!changed.has('view') || !body) return;
    body.scrollTop = this.#scroll;
    settle(body, this.#turn);
  }

  get #body(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.body');
  }

  #title(view: View): unknown {
    return 'list' in view ? titleOfList(view.list) : this.#nameOf(view);
  }

  #langOf = (id: string): string => this.glossary.get(id)?.lang ?? this.glossary.lang;

  #nameOf(view: View): string {
    if ('entry' in view) return this.glossary.get(view.entry)?.term ?? view.name ?? view.entry;
    if ('senses' in view) return words().severalMeanings;
    return 'list' in view ? words().termsOnPage : words().glossary;
  }

  /** What is no entry, or not yet. */
  #rest(view: View): unknown {
    const { glossary } = this;
    if ('off' in view) return this.#off();
    if ('list' in view) {
      return listView(view.list, {
        glossary,
        filter: this.filter,
        onFilter: (filter) => (this.filter = filter),
        choose: (mention) => this.events.onChoose(mention),
      });
    }
    if ('senses' in view) {
      const entries = view.senses.flatMap((id) => glossary.get(id) ?? []);
      if (entries.length) return sensesView(entries, { glossary, choose: (id) => this.#goOn(id) });
    } else if (!glossary.has(view.entry)) return html`<p>${words().unknown}</p>`;
    return missingView(this.#arrival);
  }

  #off(): unknown {
    return html`
      <p role="status">${words().turnedOff}</p>
      <p>
        <button class="plain" part="action" @click=${this.#turnOn}>${words().turnOn}</button>
      </p>
    `;
  }

  #entry(entry: Entry): unknown {
    const { glossary, images, choices } = this;
    return html`
      ${entryView(entry, {
        glossary,
        images,
        walk: (id) => this.#stepTo(entry.id, id),
        follow: (to, href) => this.events.onFollow(entry.id, to, href),
      })}
      ${actionsView(entry, {
        glossary,
        copying: this.#copying,
        choices,
        turnOff: () => {
          choices?.turnOff();
          this.show({ off: true });
          this.focus();
        },
      })}
    `;
  }

  readonly #turnOn = (): void => {
    this.choices?.turnOn();
    this.events.onClose();
  };

  #stepTo(from: string, to: string): void {
    this.#goOn(to);
    this.events.onWalk(from, to);
  }

  #goOn(id: string): void {
    this.show({ entry: id }, { keep: true });
    this.focus();
  }

  #go(steps: number): void {
    const step = this.#walk.go(steps, this.#body?.scrollTop ?? 0);
    if (!step) return;
    this.#turnTo(step.view, step.scroll, steps < 0 ? -1 : 1);
    this.focus();
  }

  #turnTo(view: View, scroll: number, turn: -1 | 0 | 1): void {
    this.events.onTurn();
    this.#scroll = scroll;
    this.#turn = turn;
    this.view = view;
  }

  #onKeydown(event: KeyboardEvent): void {
    this.toggleAttribute('keyboard', true); // From now on the focus is seen.
    if (event.altKey && /^Arrow(Left|Right)$/.test(event.key)) {
      event.preventDefault();
      this.#go((event.key === 'ArrowRight') === this.matches(':dir(ltr)') ? 1 : -1);
    } else if (event.target === event.currentTarget && this.#body) {
      // The dialog itself has the focus; what scrolls is inside of it.
      scrollByKey(this.#body, event);
    }
  }

  #onPointerdown(event: PointerEvent): void {
    if (this.hasAttribute('sheet')) swipe(this, event, () => this.events.onClose());
  }
}
