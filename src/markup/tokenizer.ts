/** What a tokenizer tells of. Places are positions in the text that it was given last. */
export interface TokenHandler {
  /** Text; what is one run of it to a reader may come in several. */
  text(start: number, end: number): void;
  /** A start tag. What stands behind its name, `>` included, begins at `rest`. */
  open(name: string, start: number, rest: number, end: number): void;
  /** An end tag. */
  close(name: string, start: number): void;
  /** A document type, as written. */
  doctype(start: number, end: number): void;
  /** Whether the element at hand is of SVG or MathML, where CDATA sections are no comments. */
  isForeign(): boolean;
  /** A tag came that nobody can have written; reading has ended. */
  isTooLong(): void;
}

/** Reads HTML as it comes, by the rules of the HTML standard for where tags begin and end. */
export interface Tokenizer {
  /**
   * Reads `html` from `from` on, and returns how far it came: what is behind that is the beginning of something, and
   * has to be there again, with more behind it, at the next call. Nothing is left where there is no more to come.
   */
  read(html: string, from: number, options: { isLast: boolean }): number;
  /** What is in the element that was just opened is not markup, up to its end tag. */
  enterRawText(name: RawTextName): void;
  /** Ends reading: whatever is in the text is not looked at. */
  stop(): void;
}

// What is behind the name of a tag can be read in one way only, lest one that is cut off be tried in each of many:
// what ends a name has to follow it, and quotes count only where a value begins.
const VALUE = String.raw`[ \t\n\f\r]*=[ \t\n\f\r]*(?:"[^"]*"|'[^']*'|[^ \t\n\f\r"'>][^ \t\n\f\r>]*(?=[ \t\n\f\r>])|(?=>))`;
const NAME = String.raw`[^ \t\n\f\r/>][^ \t\n\f\r/>=]*(?=[ \t\n\f\r/>=])`;
const REST = String.raw`(?:[ \t\n\f\r/]|${NAME}(?:${VALUE}|(?![ \t\n\f\r]*=)))*>`;

/** Elements whose inside is not markup, as in a browser that runs scripts, and where that ends. */
const RAW_TEXT = {
  iframe: /<\/iframe(?=[ \t\n\f\r/>])/gi,
  noembed: /<\/noembed(?=[ \t\n\f\r/>])/gi,
  noframes: /<\/noframes(?=[ \t\n\f\r/>])/gi,
  noscript: /<\/noscript(?=[ \t\n\f\r/>])/gi,
  plaintext: /(?!)/g, // never
  script: /<!--|-->|<(\/?)script(?=[ \t\n\f\r/>])/gi,
  style: /<\/style(?=[ \t\n\f\r/>])/gi,
  textarea: /<\/textarea(?=[ \t\n\f\r/>])/gi,
  title: /<\/title(?=[ \t\n\f\r/>])/gi,
  xmp: /<\/xmp(?=[ \t\n\f\r/>])/gi,
};
export type RawTextName = keyof typeof RAW_TEXT;
export const isRawText = (name: string): name is RawTextName => Object.hasOwn(RAW_TEXT, name);

/** A tag with more characters is none that anybody wrote. */
const MAX_TAG = 4_000_000;
/** So many characters at the end may be the beginning of what ends raw text. */
const LONGEST_END = '</plaintext'.length;
const CDATA = '<![CDATA[';
const COMMENT_END = /--!?>/g;
const CDATA_END = /\]\]>/g;
const DECLARATION_END = />/g;

export function createTokenizer(handler: TokenHandler): Tokenizer {
  const restAt = new RegExp(REST, 'y');
  let rawText: RawTextName | undefined;
  /** In a script: 1 behind `<!--`, 2 behind `<script` in that, where `</script>` is not its end. */
  let escaped = 0;
  /** What ends the comment or declaration at hand. */
  let ending: RegExp | undefined;
  /** Of a tag that was cut off so much has been searched for its end. */
  let searched = 0;
  let isStopped = false;

  /** Goes on to the end of a comment or the like, or as far as there is none. */
  function passOver(html: string, from: number, end: RegExp): number {
    end.lastIndex = from;
    ending = end.test(html) ? undefined : end;
    if (!ending) return end.lastIndex;
    return Math.max(from, html.length - 3); // `--!` may be the beginning of its end.
  }

  /** Goes on to the end tag of raw text, or as far as there is none. */
  function passRawText(html: string, from: number, name: RawTextName, isLast: boolean): number {
    const sure = isLast ? html.length : Math.max(from, html.length - LONGEST_END);
    const steps = RAW_TEXT[name];
    steps.lastIndex = from;
    for (;;) {
      const before = steps.lastIndex;
      const step = steps.exec(html);
      if (!step || step.index >= sure) return Math.max(sure, before);
      const isTag = step[0][1] !== '!' && step[0][0] === '<';
      if (isTag && step[1] !== '' && escaped < 2) {
        rawText = undefined;
        return step.index;
      }
      if (isTag && escaped) escaped = step[1] ? 1 : 2;
      else if (step[0] === '-->') escaped = 0;
      else if (step[0] === '<!--') {
        escaped ||= 1;
        steps.lastIndex -= 2; // `<!-->` is the end as well.
      }
    }
  }

  /** Reads the tag at `at`; -1 if it is not whole. */
  function readTag(html: string, at: number, isEnd: boolean): number {
    const nameAt = at + (isEnd ? 2 : 1);
    let rest = nameAt;
    let hasCapital = false;
    for (; rest < html.length; rest++) {
      const code = html.charCodeAt(rest);
      if (endsName(code)) break;
      if (code <= 90 && code >= 65) hasCapital = true;
    }
    let end = rest;
    if (html.charCodeAt(rest) === GREATER) end++;
    else {
      restAt.lastIndex = rest;
      end = html.indexOf('>', at + searched) >= 0 && restAt.test(html) ? restAt.lastIndex : -1;
    }
    const length = (end < 0 ? html.length : end) - at;
    searched = end < 0 ? length : 0;
    if (length > MAX_TAG) handler.isTooLong();
    if (end < 0 || isStopped) return -1;
    const written = html.slice(nameAt, rest);
    const name = hasCapital ? written.toLowerCase() : written;
    if (isEnd) handler.close(name, at);
    else handler.open(name, at, rest, end);
    return end;
  }

  /** Reads the document type at `at`; -1 if it is not whole. */
  function readDoctype(html: string, at: number): number {
    const end = html.indexOf('>', at) + 1;
    if (end) handler.doctype(at, end);
    return end || -1;
  }

  /** Reads what begins with `<` at `at`; -1 if it is not whole. */
  function readMarkup(html: string, at: number, isLast: boolean): number {
    const next = html[at + 1] ?? '';
    const isEnd = next === '/';
    const first = isEnd ? (html[at + 2] ?? '') : next;
    if (isAsciiLetter(first)) return readTag(html, at, isEnd);
    if (next === '!') {
      if (html.length - at < CDATA.length && !isLast) return -1;
      if (html.startsWith('<!--', at))
        return passOver(html, at + (html[at + 4] === '!' ? 4 : 2), COMMENT_END);
      if (/doctype/i.test(html.slice(at + 2, at + 9))) return readDoctype(html, at);
      const isData = html.startsWith(CDATA, at) && handler.isForeign();
      return passOver(html, at, isData ? CDATA_END : DECLARATION_END);
    }
    if (next === '?' || (isEnd && first)) return passOver(html, at, DECLARATION_END);
    if ((!next || isEnd) && !isLast) return -1;
    handler.text(at, at + 1);
    return at + 1;
  }

  return {
    enterRawText(name) {
      rawText = name;
      escaped = 0;
    },
    stop() {
      isStopped = true;
    },
    read(html, from, { isLast }) {
      let at = from;
      while (at < html.length && !isStopped) {
        if (ending) {
          at = passOver(html, at, ending);
          if (ending) return isLast ? html.length : at;
        } else if (rawText) {
          at = passRawText(html, at, rawText, isLast);
          if (rawText) return at;
        } else {
          const less = html.indexOf('<', at);
          const end = less < 0 ? html.length : less;
          if (end > at) handler.text(at, end);
          if (less < 0) return end;
          at = readMarkup(html, less, isLast);
          if (at < 0) return isLast ? html.length : less;
        }
      }
      return isStopped ? html.length : at;
    },
  };
}

const GREATER = 62;

/** Whether a character is white space, `/` or `>`. */
const endsName = (code: number): boolean =>
  code === GREATER || code === 47 || code === 32 || (code >= 9 && code <= 13 && code !== 11);

function isAsciiLetter(character: string): boolean {
  const code = character.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}
