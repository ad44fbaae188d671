import type { Problem } from './problem.ts';
import { quote } from './quote.ts';

/** Which entry a problem is in. */
export interface EntryPlace {
  /** Where it stands in the source: `terms[3]`. */
  position: string;
  /** Its id, or `#3`. */
  name: string;
}

/** Where found problems go; a parser needs no more than this of its reporter. */
export interface Report {
  error(message: string, remedy: string): void;
  warning(message: string, remedy: string): void;
}

const PLAIN_FIELD = /^[\w$-]{1,60}$/;

/** Adds problems to a list, each with the place that this reporter stands for. */
export class Reporter implements Report {
  readonly #problems: Problem[];
  readonly #entry: EntryPlace | undefined;
  readonly #field: string;

  constructor(problems: Problem[], entry?: EntryPlace, field = '') {
    this.#problems = problems;
    this.#entry = entry;
    this.#field = field;
  }

  error(message: string, remedy: string): void {
    this.#add('error', message, remedy);
  }

  warning(message: string, remedy: string): void {
    this.#add('warning', message, remedy);
  }

  /** The reporter for a field of this place. */
  at(field: string): Reporter {
    const name = PLAIN_FIELD.test(field) ? field : quote(field);
    return new Reporter(this.#problems, this.#entry, this.#field ? `${this.#field}.${name}` : name);
  }

  /** The reporter for an item of the list at this place. */
  item(index: number): Reporter {
    return new Reporter(this.#problems, this.#entry, `${this.#field}[${index}]`);
  }

  #add(severity: Problem['severity'], message: string, remedy: string): void {
    const entry = this.#entry;
    const named = entry && !entry.name.startsWith('#') ? ` ${quote(entry.name)}` : '';
    const parts = [
      ...(entry ? [entry.position + named] : []),
      ...(this.#field ? [`field ${this.#field}`] : []),
    ];
    this.#problems.push({
      severity,
      place: parts.join(', ') || 'the glossary',
      ...(entry && { entry: entry.name }),
      ...(this.#field && { field: this.#field }),
      message,
      remedy,
    });
  }
}
