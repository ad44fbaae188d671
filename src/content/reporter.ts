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

/** A way from field to field, and to an item of a list. Put into words only where there is something to report. */
interface Path {
  outer: Path | undefined;
  step: string | number;
}

const PLAIN_FIELD = /^[\w$-]{1,60}$/;

function format({ outer, step }: Path): string {
  const before = outer ? format(outer) : '';
  if (typeof step === 'number') return `${before}[${step}]`;
  const name = PLAIN_FIELD.test(step) ? step : quote(step);
  return before ? `${before}.${name}` : name;
}

/** Adds problems to a list, each with the place that this reporter stands for. */
export class Reporter implements Report {
  readonly #problems: Problem[];
  readonly #entry: EntryPlace | undefined;
  readonly #path: Path | undefined;

  constructor(problems: Problem[], entry?: EntryPlace, path?: Path) {
    this.#problems = problems;
    this.#entry = entry;
    this.#path = path;
  }

  error(message: string, remedy: string): void {
    this.#add('error', message, remedy);
  }

  warning(message: string, remedy: string): void {
    this.#add('warning', message, remedy);
  }

  /** The reporter for a field of this place. */
  at(field: string): Reporter {
    return new Reporter(this.#problems, this.#entry, { outer: this.#path, step: field });
  }

  /** The reporter for an item of the list at this place. */
  item(index: number): Reporter {
    return new Reporter(this.#problems, this.#entry, { outer: this.#path, step: index });
  }

  #add(severity: Problem['severity'], message: string, remedy: string): void {
    const entry = this.#entry;
    const field = this.#path && format(this.#path);
    const named = entry && !entry.name.startsWith('#') ? ` ${quote(entry.name)}` : '';
    const parts = [
      ...(entry ? [entry.position + named] : []),
      ...(field ? [`field ${field}`] : []),
    ];
    this.#problems.push({
      severity,
      place: parts.join(', ') || 'the glossary',
      ...(entry && { entry: entry.name }),
      ...(field && { field }),
      message,
      remedy,
    });
  }
}
