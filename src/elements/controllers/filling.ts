import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Batch } from '../batch.ts';

/** So many rows are drawn in one task: more than fit on a screen, and fewer than one could feel. */
const AT_ONCE = 200;

/** How far from what is seen rows are needed, by the size of the window. */
const NEAR = '100%';

/** Fills the rows of a long list: the first at once, those near what is seen as they are, and the rest in idle time. */
export class Filling implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #batches: readonly Batch[] = [];
  #isConnected = false;
  #isWaiting = false;
  #observer: IntersectionObserver | undefined;
  /** What the observer looks at. */
  readonly #empty = new Map<Element, Batch>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get batches(): readonly Batch[] {
    return this.#batches;
  }

  /** Goes over to another list. */
  begin(batches: readonly Batch[]): void {
    this.#batches = batches;
    this.#forget();
    this.#fill();
    this.#goOn();
  }

  /** Has the rows of a batch drawn with the next update. */
  need(batch: Batch | undefined): void {
    if (!batch || batch.isFilled) return;
    batch.isFilled = true;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#goOn();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#forget();
  }

  hostUpdated(): void {
    for (const batch of this.#batches) {
      const { element } = batch;
      if (!element || batch.isFilled === !this.#empty.has(element)) continue;
      if (batch.isFilled) this.#pass(element);
      else this.#watch(element, batch);
    }
  }

  #watch(element: Element, batch: Batch): void {
    this.#empty.set(element, batch);
    this.#observer ??= new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes)
          if (isIntersecting) this.need(this.#empty.get(target));
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(element);
  }

  #pass(element: Element): void {
    this.#empty.delete(element);
    this.#observer?.unobserve(element);
  }

  #forget(): void {
    this.#observer?.disconnect();
    this.#empty.clear();
  }

  /** As many batches as may be drawn at once. */
  #fill(): void {
    let rows = 0;
    for (const batch of this.#batches) {
      if (batch.isFilled) continue;
      rows += batch.length;
      if (rows > AT_ONCE) break;
      batch.isFilled = true;
    }
    this.#host.requestUpdate();
  }

  #goOn(): void {
    if (this.#isWaiting || !this.#isConnected) return;
    if (this.#batches.every((batch) => batch.isFilled)) return;
    this.#isWaiting = true;
    whenIdle(async () => {
      if (this.#isConnected) this.#fill();
      await this.#host.updateComplete;
      this.#isWaiting = false;
      this.#goOn();
    });
  }
}

/** Where a browser cannot tell, about every frame. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 500 });
  else setTimeout(act, 16);
}
