/** In milliseconds. */
export interface Delay {
  /** From the pointer's arrival to the tooltip. */
  open: number;
  /** From its leaving to the end of the tooltip. */
  close: number;
  /** From its arrival to the fetching of what is not there yet. */
  prefetch: number;
  /** For so long after one tooltip, the next opens at once. */
  warm: number;
}

export const DELAY: Delay = { open: 250, close: 300, prefetch: 150, warm: 300 };

/**
 * Turns comings and goings into opening and closing, so that passing over a term opens nothing,
 * going from one to the next does at once, and the way into the card does not close it.
 */
export class Intent<T> {
  readonly #delay: Delay;
  readonly #open: (what: T) => void;
  readonly #close: () => void;
  #isOpen = false;
  #closedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delay: Delay, open: (what: T) => void, close: () => void) {
    this.#delay = delay;
    this.#open = open;
    this.#close = close;
  }

  /** The pointer or focus is on `what`, since `elapsed` milliseconds ago. */
  enter(what: T, { elapsed = 0, atOnce = false } = {}): void {
    const warm = this.#isOpen || performance.now() - this.#closedAt < this.#delay.warm;
    this.#after(atOnce || warm ? 0 : Math.max(0, this.#delay.open - elapsed), () => {
      this.#isOpen = true;
      this.#open(what);
    });
  }

  /** It has gone. */
  leave(): void {
    this.#after(this.#delay.close, () => this.end());
  }

  /** It is back on what is open. */
  stay(): void {
    if (this.#isOpen) clearTimeout(this.#timer);
  }

  /** Closes what is open and forgets what was to open. */
  end(): void {
    clearTimeout(this.#timer);
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#closedAt = performance.now();
    this.#close();
  }

  #after(delay: number, act: () => void): void {
    clearTimeout(this.#timer);
    if (delay > 0) this.#timer = setTimeout(act, delay);
    else act();
  }
}
