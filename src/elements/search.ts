import MiniSearch from 'minisearch';
import { byName, Fit, fitOf, type FoldedNames } from '../core/name-fit.ts';
import type { Named } from '../core/names.ts';
import { foldText } from './fold.ts';

/** A name as it is compared. */
interface Folded extends FoldedNames {
  at: number;
}

/** So many names are indexed in one task. */
const SLICE = 200;
/** From so many letters on, words may come in any order; and from so many, a word may have an error. */
const SOME = 3;
const LONG = 4;
/** So many errors, by the length of a word, and at most. */
const ERRORS = { fuzzy: 0.25, maxFuzzy: 2 };

/** Finds names by what a reader types: whole, in part, or with errors. */
export class Search {
  readonly #names: readonly Named[];
  readonly #folded: (Folded | undefined)[] = [];
  #words: MiniSearch<Folded> | undefined;
  #making: Promise<void> | undefined;

  constructor(names: readonly Named[]) {
    this.#names = names;
  }

  /** Makes ready to find words with errors, and in any order, without keeping anything waiting. */
  prepare(): Promise<void> {
    return (this.#making ??= this.#index());
  }

  /** The names that fit, the best first: the very name, what begins so, what has it inside, what is alike. */
  find(query: string): Named[] {
    const wanted = foldText(query);
    if (!wanted) return [...this.#names];
    const fits: Folded[][] = [[], [], [], []];
    const found = new Set<number>();
    for (let at = 0; at < this.#names.length; at++) {
      const folded = this.#fold(at);
      const fit = fitOf(folded, wanted);
      if (fit === Fit.None) continue;
      fits[fit]!.push(folded);
      found.add(at);
    }
    // Where something is called so, nobody has meant what is only like it.
    const isSure = fits.some((each, fit) => fit < Fit.Inside && each.length);
    const alike = wanted.length < SOME ? [] : this.#alike(wanted, !isSure);
    return [
      ...fits.flatMap((each) => each.sort(byName).map(({ at }) => at)),
      ...alike.filter((at) => !found.has(at)),
    ].map((at) => this.#names[at]!);
  }

  /** What has all the words, in any order; if wanted, with errors. */
  #alike(wanted: string, mayErr: boolean): number[] {
    const found = this.#words?.search(wanted, {
      fuzzy: (term) => mayErr && term.length >= LONG && ERRORS.fuzzy,
      maxFuzzy: ERRORS.maxFuzzy,
    });
    return found?.map(({ id }) => id as number) ?? [];
  }

  async #index(): Promise<void> {
    const words = new MiniSearch<Folded>({
      idField: 'at',
      fields: ['name', 'others'],
      extractField: (folded, field) =>
        field === 'at' ? folded.at : field === 'name' ? folded.name : folded.others.join(' '),
      processTerm: (term) => term,
      searchOptions: {
        boost: { name: 2 },
        combineWith: 'AND',
        prefix: (term) => term.length >= SOME,
      },
    });
    // What has to be folded is so when its slice has its turn.
    const slices = Math.ceil(this.#names.length / SLICE);
    for (let n = 0; n < slices; n++) {
      await new Promise((resolve) => setTimeout(resolve));
      const start = n * SLICE;
      words.addAll(this.#names.slice(start, start + SLICE).map((_, m) => this.#fold(start + m)));
    }
    this.#words = words;
  }

  #fold(at: number): Folded {
    const { name, others } = this.#names[at]!;
    return (this.#folded[at] ??= { at, name: foldText(name), others: others.map(foldText) });
  }
}
