import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Glossary } from '../../core/glossary.ts';

/** What is quicker than that, in milliseconds, is not worth a sign that it is on its way. */
const SOON = 150;

/** Fetches the entries that its host is to show, and has it drawn anew when they come, are late, or do not come. */
export class Arrival implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isSlow = false;
  #hasFailed = false;
  #call = 0;
  #again: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** It takes so long that the reader should see that it is on its way. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Fetches entries, then those that they lead to; what was awaited before is awaited no more. */
  async await(glossary: Glossary, ids: readonly string[]): Promise<void> {
    const call = ++this.#call;
    this.#again = () => void this.await(glossary, ids);
    if (this.#hasFailed) this.#host.requestUpdate();
    this.#hasFailed = this.#isSlow = false;
    const timer = setTimeout(() => {
      this.#isSlow = call === this.#call;
      this.#host.requestUpdate();
    }, SOON);
    const isWanted = (): boolean => call === this.#call;
    try {
      const waiting = glossary.load(ids);
      if (waiting) await waiting.finally(() => clearTimeout(timer));
      clearTimeout(timer);
      if (isWanted() && waiting) this.#host.requestUpdate();
      await glossary.load(ids.flatMap((id) => glossary.get(id)?.related ?? []));
    } catch {
      this.#hasFailed = isWanted();
    }
    if (isWanted()) this.#host.requestUpdate();
  }

  /** Asks once more for what did not come. */
  readonly retry = (): void => {
    if (this.#hasFailed) this.#again?.();
  };

  hostConnected(): void {
    addEventListener('online', this.retry);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
  }
}
