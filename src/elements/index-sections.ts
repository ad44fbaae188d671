import type { Named } from '../core/names.ts';
import { collatorFor, letterTeller, NO_LETTER } from './letter.ts';

/** Names under one letter. */
export class Section {
  /** `NO_LETTER` for digits and signs. */
  readonly letter: string;
  readonly #compare: (one: string, other: string) => number;
  readonly #names: Named[] = [];
  #isSorted = false;

  constructor(letter: string, compare: (one: string, other: string) => number) {
    this.letter = letter;
    this.#compare = compare;
  }

  get length(): number {
    return this.#names.length;
  }

  /** In the order of their language; put there when they are first asked for, since all at once take a while. */
  get names(): readonly Named[] {
    if (!this.#isSorted) this.#names.sort((one, other) => this.#compare(one.name, other.name));
    this.#isSorted = true;
    return this.#names;
  }

  has(id: string): boolean {
    return this.#names.some((name) => name.id === id);
  }

  add(name: Named): void {
    this.#names.push(name);
    this.#isSorted = false;
  }
}

/** Names by their first letters, in the order of the alphabet of `lang`; what has none comes last. */
export function sectionsOf(names: readonly Named[], lang: string): Section[] {
  const { compare } = collatorFor(lang, { numeric: true });
  const letterOf = letterTeller(lang);
  const sections = new Map<string, Section>();
  for (const name of names) {
    const letter = letterOf(name.name);
    if (!sections.has(letter)) sections.set(letter, new Section(letter, compare));
    sections.get(letter)!.add(name);
  }
  return [...sections.values()].sort(
    (one, other) =>
      Number(one.letter === NO_LETTER) - Number(other.letter === NO_LETTER) ||
      compare(one.letter, other.letter),
  );
}
