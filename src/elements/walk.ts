/** A view with the place where the reader had scrolled to. */
export interface Step<View> {
  view: View;
  scroll: number;
}

/** A reader's way from one view to the next, and back. */
export class Walk<View> {
  #back: Step<View>[] = [];
  #forward: Step<View>[] = [];
  #now: View | undefined;

  /** Forgets the way so far. */
  begin(view: View): void {
    this.#back = [];
    this.#forward = [];
    this.#now = view;
  }

  /** Leads from what is seen now, scrolled to `scroll`, to another view. */
  goOn(view: View, scroll: number): void {
    if (this.#now) this.#back.push({ view: this.#now, scroll });
    this.#forward = [];
    this.#now = view;
  }

  /** Goes so many steps forward, or back if negative; `undefined` where the way is not so long. */
  go(steps: number, scroll: number): Step<View> | undefined {
    let step: Step<View> | undefined;
    for (let left = Math.abs(steps); left > 0; left--) {
      const [from, to] = steps < 0 ? [this.#back, this.#forward] : [this.#forward, this.#back];
      const next = from.pop();
      if (!next || !this.#now) break;
      to.push({ view: this.#now, scroll: step?.scroll ?? scroll });
      step = next;
      this.#now = next.view;
    }
    return step;
  }

  /** What the reader came by, the last at the end. */
  get trail(): View[] {
    return this.#back.map(({ view }) => view);
  }

  get canGoOn(): boolean {
    return this.#forward.length > 0;
  }
}
