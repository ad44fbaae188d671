import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Batch } from '../batch.ts';

/** So many rows are drawn in one task: more than fit on a screen, and fewer than one could feel. */
const AT_ONCE = 200;

/** Fills the rows of a long list: the first at once, one batch after the other when the page is idle, or as needed. */
export class Filling implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #batches: readonly Batch[] = [];
  #isConnected = false;
  #isWaiting = false;

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
