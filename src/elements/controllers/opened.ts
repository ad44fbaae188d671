import type { ReactiveControllerHost } from 'lit';
import type { Glossary } from '../../core/glossary.ts';
import { Arrival } from './arrival.ts';

/** The entries that are open in a list, each of which comes by itself. */
export class Opened {
  readonly #host: ReactiveControllerHost;
  readonly #ids = new Set<string>();
  readonly #arrivals = new Map<string, Arrival>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Opens an entry, and fetches it if need be. */
  open(glossary: Glossary, id: string): void {
    this.#ids.add(id);
    void this.arrivalOf(id).await(glossary, [id]);
    this.#host.requestUpdate();
  }

  close(id: string): void {
    this.#ids.delete(id);
    this.#host.requestUpdate();
  }

  arrivalOf(id: string): Arrival {
    const arrival = this.#arrivals.get(id) ?? new Arrival(this.#host);
    this.#arrivals.set(id, arrival);
    return arrival;
  }

  /** Closes all, for another glossary. */
  clear(): void {
    for (const arrival of this.#arrivals.values()) {
      this.#host.removeController(arrival);
      arrival.hostDisconnected();
    }
    this.#arrivals.clear();
    this.#ids.clear();
  }
}
