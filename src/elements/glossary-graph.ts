import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Glossary } from '../core/glossary.ts';
import { pageOf } from '../core/page-of.ts';
import { arrowsAmong } from './arrows.ts';
import { Arrival } from './controllers/arrival.ts';
import { Scheme } from './controllers/scheme.ts';
import { entryStyles } from './entry.styles.ts';
import { GlossaryFollowEvent } from './events.ts';
import { graphStyles } from './glossary-graph.styles.ts';
import { inPage } from './in-page.styles.ts';
import { graphView } from './graph-view.ts';
import { headView } from './head-view.ts';
import { missingView } from './missing-view.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';
import { type Drawn, glide, type Placed, placeGraph } from './place-graph.ts';
import { contextOf } from './sense.ts';
import { shortView } from './short-view.ts';
import { tokens } from './tokens.styles.ts';
import { Walk } from './walk.ts';
import { words } from './words/words.ts';

/**
 * A term and its neighbours as a picture. Each neighbour leads to a picture of its own, with Back and Forward; Tab
 * comes to one node, arrow keys go to the next in their direction and Home to the middle.
 *
 * Of a glossary in shards it loads the term and what that is related to, and draws what is there.
 *
 * @attr term - Id of the entry in the middle.
 * @csspart graph - The picture.
 * @csspart node - A term in it.
 * @csspart link - A line between two.
 * @csspart short - The short form of the term in the middle, with the way to its page.
 * @csspart header, trail, title, category - As of the popover.
 */
export class GlossaryGraph extends LitElement {
  static override styles = [tokens, entryStyles, inPage, graphStyles];

  static override properties = {
    glossary: { attribute: false },
    term: {},
  };

  /** Where the entries are; the script gives that of the page. */
  declare glossary: Glossary | undefined;
  declare term: string | undefined;

  readonly #walk = new Walk<string>();
  readonly #arrival = new Arrival(this);
  #resize: ResizeObserver | undefined;
  /** The term in the middle: that of the attribute, or what the reader has walked to. */
  #shown = '';
  #drawn: Neighbourhood = { nodes: [], links: [] };
  #placed: Placed | undefined;
  /** Places of the node that Tab comes to, and of the one that is pointed at. */
  #stop = 0;
  #at = -1;
  /** Whether the middle is to have the focus once it is drawn. */
  #isFollowed = false;

  constructor() {
    super();
    new Scheme(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize ??= new ResizeObserver(this.#place);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('term') || changed.has('glossary')) {
      this.#walk.begin(this.term ?? '');
      this.#show(this.term ?? '');
    }
    if (!this.glossary) return;
    this.#drawn = neighbourhood(this.glossary, this.#shown);
    this.#stop = Math.min(this.#stop, Math.max(this.#drawn.nodes.length - 1, 0));
  }

  override render(): unknown {
    const { glossary } = this;
    if (!glossary || !this.#shown) return nothing;
    const entry = glossary.get(this.#shown);
    const { trail, canGoOn } = this.#walk;
    const nameOf = (id: string): string => glossary.get(id)?.term ?? id;
    return html`
      <div class="card" role="group" aria-labelledby="title" @keydown=${this.#onKey}>
        ${headView({
          title: nameOf(this.#shown),
          context: entry && contextOf(entry),
          trail: trail.map((id, n) => ({ name: nameOf(id), steps: n - trail.length })),
          canGoOn,
          go: (steps) => this.#go(steps),
        })}
        <div class="body">
          ${
            entry
              ? html`
                  ${graphView(this.#drawn, {
                    stop: this.#stop,
                    at: this.#at,
                    walk: (id) => this.#goOn(id),
                    focus: (n) => this.#focus(n),
                    point: (n) => this.#point(n),
                    leave: () => this.#point(-1),
                  })}
                  ${shortView(entry, glossary)}
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
    this.#resize?.disconnect();
    // Neither the head nor a label changes its size when the picture is laid out.
    for (const each of this.renderRoot.querySelectorAll('.header, .node')) {
      this.#resize?.observe(each);
    }
    this.#place();
    if (!this.#isFollowed) return;
    this.#isFollowed = false;
    // The focus is shown, for which all is drawn once more.
    void this.updateComplete.then(() => this.#nodes()[0]?.focus({ preventScroll: true }));
  }

  readonly #place = (): void => {
    const graph = this.renderRoot.querySelector<HTMLElement>('.graph');
    if (!graph) {
      this.#placed = undefined;
      return;
    }
    const drawn: Drawn = { graph, svg: graph.querySelector('svg')!, nodes: this.#nodes() };
    const before = this.#placed;
    this.#placed = placeGraph(drawn, this.#drawn, before);
    const hasChanged = before && this.#placed && `${before.ids}` !== `${this.#placed.ids}`;
    if (hasChanged) glide(drawn, before, this.#placed!);
  };

  #onKey(event: KeyboardEvent): void {
    const { key, target } = event;
    const from = this.#nodes().indexOf(target as HTMLElement);
    if (from < 0 || !this.#placed) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const arrows: Record<string, number> = arrowsAmong(this.#placed.points)[from]!;
    const to = key === 'Home' ? 0 : arrows[key];
    if (to === undefined) return;
    event.preventDefault();
    this.#nodes()[to]!.focus();
  }

  #focus(place: number): void {
    this.#stop = place;
    this.requestUpdate();
    this.#point(this.#nodes()[place]!.matches(':focus-visible') ? place : -1);
  }

  #point(place: number): void {
    // Where the pointer has gone, the focus may still be.
    const focused = this.#nodes().findIndex((node) => node.matches(':focus-visible'));
    const at = place < 0 ? focused : place;
    if (at === this.#at) return;
    this.#at = at;
    this.requestUpdate();
  }

  /** The buttons in the order of the neighbourhood. */
  #nodes(): HTMLElement[] {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.node')];
    return this.#drawn.nodes.flatMap(
      ({ id }) => buttons.find(({ dataset }) => dataset.term === id) ?? [],
    );
  }

  #goOn(id: string): void {
    const { glossary } = this;
    const href = (glossary && pageOf(glossary, id)) ?? '';
    this.dispatchEvent(new GlossaryFollowEvent({ term: this.#shown, to: 'related', href }));
    this.#walk.goOn(id, 0);
    this.#show(id);
    this.#isFollowed = true;
  }

  #go(steps: number): void {
    const step = this.#walk.go(steps, 0);
    if (!step) return;
    this.#show(step.view);
    this.#isFollowed = true;
  }

  #show(id: string): void {
    this.#shown = id;
    this.#stop = 0;
    this.#at = -1;
    if (this.glossary && id) void this.#arrival.await(this.glossary, [id]);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glossary-graph': GlossaryGraph;
  }
}
