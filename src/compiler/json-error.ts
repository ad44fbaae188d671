/** Where and why a text is not JSON. Line and column count from 1. */
export interface JsonError {
  line: number;
  column: number;
  message: string;
}

/**
 * The first place at which `text`, which `JSON.parse` refused, is not JSON.
 *
 * Engines word their errors each in their own way and often leave out the place.
 */
export function findJsonError(text: string): JsonError {
  const { at, expected } = firstFault(text);
  const before = text.slice(0, at).split('\n');
  const char = text.codePointAt(at);
  const found = char === undefined ? 'the end' : JSON.stringify(String.fromCodePoint(char));
  return {
    line: before.length,
    column: before.at(-1)!.length + 1,
    message: `expected ${expected}, found ${found}`,
  };
}

function firstFault(text: string): Fault {
  try {
    new Scanner(text).document();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  return new Fault(0, 'JSON');
}

/** Thrown at the first fault. */
class Fault {
  readonly at: number;
  readonly expected: string;

  constructor(at: number, expected: string) {
    this.at = at;
    this.expected = expected;
  }
}

const MAX_DEPTH = 1000;
const SPACE = /[ \t\n\r]*/y;
const ATOM = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Walks over JSON without reading it, and throws where it cannot go on. */
class Scanner {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    this.#value('a value');
    this.#space();
    if (this.#at < this.#text.length) this.#fail('nothing more');
  }

  #value(expected: string): void {
    this.#space();
    const char = this.#text.charAt(this.#at);
    if (char === '{') this.#list('}', () => this.#member());
    else if (char === '[') this.#list(']', () => this.#value('a value'));
    else if (char === '"') this.#string(expected);
    else if (!this.#skip(ATOM)) this.#fail(expected);
  }

  /** From an opening bracket to `closer`, with commas between its items. */
  #list(closer: string, item: () => void): void {
    if (++this.#depth > MAX_DEPTH) this.#fail(`at most ${MAX_DEPTH} levels`);
    this.#at++;
    if (!this.#take(closer)) {
      do item();
      while (this.#take(','));
      if (!this.#take(closer)) this.#fail(`a comma or ${closer}`);
    }
    this.#depth--;
  }

  #member(): void {
    this.#space();
    this.#string('a name in double quotes');
    if (!this.#take(':')) this.#fail('a colon');
    this.#value('a value');
  }

  #string(expected: string): void {
    if (this.#text.charAt(this.#at) !== '"') this.#fail(expected);
    this.#at++;
    for (;;) {
      const char = this.#text.charAt(this.#at);
      if (char === '\\') {
        if (!this.#skip(ESCAPE)) this.#fail('an escape such as \\n or \\\\');
      } else if (char === '"') {
        this.#at++;
        return;
      } else if (char < ' ') {
        this.#fail('a closing quote on the same line');
      } else {
        this.#at++;
      }
    }
  }

  #take(char: string): boolean {
    this.#space();
    const found = this.#text.charAt(this.#at) === char;
    if (found) this.#at++;
    return found;
  }

  #space(): void {
    this.#skip(SPACE);
  }

  /** Skips what `pattern` matches here; whether that was anything. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const length = pattern.exec(this.#text)?.[0].length ?? 0;
    this.#at += length;
    return length > 0;
  }

  #fail(expected: string): never {
    throw new Fault(this.#at, expected);
  }
}
