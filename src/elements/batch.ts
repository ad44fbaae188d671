import type { Named } from '../core/names.ts';

/** So many rows come and go together. */
const ROWS = 50;

/** Names in order; they may be put there only when they are asked for. */
export interface NameList {
  readonly length: number;
  readonly names: readonly Named[];
}

/** Some names of a list that follow one another, whose rows are drawn together, or not yet. */
export class Batch {
  /** Whether its rows are drawn. */
  isFilled = false;
  readonly length: number;
  readonly #list: NameList;
  readonly #start: number;
  #element: HTMLElement | undefined;

  constructor(list: NameList, start: number) {
    this.#list = list;
    this.#start = start;
    this.length = Math.min(ROWS, list.length - start);
  }

  get names(): readonly Named[] {
    return this.#list.names.slice(this.#start, this.#start + this.length);
  }

  has(id: string): boolean {
    return this.names.some((name) => name.id === id);
  }

  /** Is told of the element that its rows are in; while they are not there, that takes their room. */
  readonly hold = (element?: Element): void => {
    this.#element = element as HTMLElement | undefined;
    this.#element?.style.setProperty('--_rows', `${this.length}`);
  };

  get element(): HTMLElement | undefined {
    return this.#element;
  }
}

export const batchesOf = (list: NameList): Batch[] =>
  Array.from({ length: Math.ceil(list.length / ROWS) }, (_, n) => new Batch(list, n * ROWS));
