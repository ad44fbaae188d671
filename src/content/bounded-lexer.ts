import { Lexer, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';

/** Thrown for Markdown that costs more than prose ever does. */
export class TooComplex extends Error {}

// Prose nests five deep; at some hundred levels the lexer overflows the stack.
const MAX_DEPTH = 40;

// Each level of nesting reads its text again. Prose is read five times over, and tiny texts need a start.
const READS_PER_CHARACTER = 50;
const FREE_READS = 10_000;

// Each of these signs may start a search through the rest of its paragraph, each character of a long word too
// (an e-mail address could begin there).
const SIGNS = /[*_~`[<!@]/g;
const MAX_SIGNS = 500;
const LONG_WORD = /[!-~]{2500}/;
const SHORT = 500;

// Where something else than text may begin; of e-mail addresses only marked can tell. As in its own rule, but read at
// once and not character by character.
const MARKUP = /[\\<![`*~_]|https?|ftp:\/\/|(?<![^\s*_~(])www\.|(?<! ) {2,}\n/gi;

/** Marked's tokenizer with a shorter way through plain text, which is most of what there is. */
class QuickTokenizer extends Tokenizer {
  override inlineText(src: string): Tokens.Text | undefined {
    if (/^[`~]/.test(src) || src.includes('@')) return super.inlineText(src);
    MARKUP.lastIndex = 1;
    const raw = src.slice(0, MARKUP.exec(src)?.index);
    return { type: 'text', raw, text: raw, escaped: false };
  }
}

/**
 * Marked's lexer with a bound on nesting and on work. Both grow as the text says, so thousands of `>` or `*`
 * would overflow the stack or take seconds; here they throw `TooComplex` at once.
 */
export class BoundedLexer extends Lexer {
  #depth = 0;
  #reads = 0;
  readonly #maxReads: number;

  constructor(markdown: string) {
    // Options of its own: without, marked keeps this lexer's tokenizer in its global defaults.
    super({ gfm: true, tokenizer: new QuickTokenizer() });
    this.#maxReads = markdown.length * READS_PER_CHARACTER + FREE_READS;
  }

  // Two overloads of marked in one: what comes back is the list that came in.
  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): TokensList {
    return this.#bounded(
      src,
      () => super.blockTokens(src, tokens, lastParagraphClipped) as TokensList,
    );
  }

  override inlineTokens(src: string, tokens?: Token[]): Token[] {
    if (src.length > SHORT && isDense(src)) throw new TooComplex();
    return this.#bounded(src, () => super.inlineTokens(src, tokens));
  }

  #bounded<T>(src: string, lex: () => T): T {
    this.#reads += src.length;
    if (++this.#depth > MAX_DEPTH || this.#reads > this.#maxReads) throw new TooComplex();
    const result = lex();
    this.#depth--;
    return result;
  }
}

const isDense = (src: string): boolean =>
  (src.match(SIGNS)?.length ?? 0) > MAX_SIGNS || LONG_WORD.test(src);
