import { type CharKind, Kind } from '../unicode.ts';
import { type CharTable, kindOf } from './char-table.ts';

// Signs that tie a name together when a word follows at once: example.com, node:fs, user@host, AT&T.
const TIES = '.:@&';
// Signs that end a name: C++, C#.
const TAILS = '+#';
// Signs that begin one: @user, $variable, .gitignore, --flag; and what may stand before them, beside a gap.
const HEADS = '.@$-\u2010\u2011';
const OPENERS = '([{<=,;/|"\'`\u201c\u2018\u201e\u00ab';

/**
 * Whether a mention may begin at `start` and end at `end` of `text`.
 *
 * Words of spaced scripts are whole already, since tokens are runs. What is left to refuse is a part of a longer
 * name held together by signs ("node" in "node.js", "C" in "C++", "flag" in "--flag"), a symbol's edge in the middle of
 * a word (".NET" in "ASP.NET") or of its like ("-v" in "--v"), and Hangul on the left.
 */
export function isBounded(text: string, start: number, end: number, table: CharTable): boolean {
  const kind = (index: number): CharKind =>
    index >= 0 && index < text.length ? kindOf(table.at(text, index)) : Kind.Gap;
  const isWord = (index: number): boolean => kind(index) <= Kind.Mark;
  const char = (index: number): string => text.charAt(index) || ' ';

  const first = kind(start);
  const before = indexBefore(text, start);
  const earlier = indexBefore(text, before);
  if (first === Kind.Hangul && kind(before) === Kind.Hangul) return false;
  if (first >= Kind.Hyphen && (isWord(before) || char(before) === char(start))) return false;
  if (first === Kind.Word) {
    const sign = char(before);
    if (TIES.includes(sign) && isWord(earlier)) return false;
    // "(see .env)" is a name, "...env" and "C++-env" are not.
    const begins = kind(earlier) === Kind.Gap || OPENERS.includes(char(earlier));
    if (HEADS.includes(sign) && (begins || (char(earlier) === sign && sign !== '.'))) return false;
  }

  const last = kind(indexBefore(text, end));
  if (last >= Kind.Hyphen) return !isWord(end) && char(end) !== char(end - 1);
  if (last === Kind.Word || last === Kind.Mark) {
    const sign = char(end);
    if (TIES.includes(sign) && isWord(end + 1)) return false;
    if (TAILS.includes(sign) && !isWord(end + 1)) return false;
  }
  return true;
}

/** Where the code point before `index` begins. */
const indexBefore = (text: string, index: number): number =>
  index - (index > 1 && text.codePointAt(index - 2)! > 0xffff ? 2 : 1);
