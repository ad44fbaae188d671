import { type CharKind, Kind } from '../unicode.ts';
import { type CharTable, kindOf } from './char-table.ts';

// Signs that tie a name together when a word follows at once: example.com, node:fs, user@host, AT&T.
const TIES = '.:@&';
// Signs that end a name: C++, C#.
const TAILS = '+#';
// Signs that begin one: @user, $variable, .gitignore, --flag.
const HEADS = '.@$-\u2010\u2011';

/**
 * Whether a mention may begin at `start` and end at `end` of `text`.
 *
 * Words of spaced scripts are whole already, since tokens are runs. What is left to refuse is a part of a longer
 * name held together by signs ("node" in "node.js", "C" in "C++", "flag" in "--flag"), a symbol's edge in the middle of
 * a word (".NET" in "ASP.NET"), and Hangul on the left.
 */
export function isBounded(text: string, start: number, end: number, table: CharTable): boolean {
  const kind = (index: number): CharKind => (index >= 0 && index < text.length ? kindOf(table.at(text, index)) : Kind.Gap);
  const isWord = (index: number): boolean => kind(index) <= Kind.Mark;
  const char = (index: number): string => text.charAt(index) || ' ';

  const first = kind(start);
  if (first === Kind.Hangul && kind(start - 1) === Kind.Hangul) return false;
  if (first >= Kind.Hyphen && isWord(start - 1)) return false;
  if (first === Kind.Word) {
    const before = char(start - 1);
    if (TIES.includes(before) && isWord(start - 2)) return false;
    // "(see .env)" is a name, "…first.Second" an ending without its space: a word before the sign was handled above.
    if (HEADS.includes(before) && !isWord(start - 2) && char(start - 2) !== before) return false;
    if (before === '-' && char(start - 2) === '-') return false;
  }

  const last = kind(end - 1);
  if (last >= Kind.Hyphen) return !isWord(end) && char(end) !== char(end - 1);
  if (last === Kind.Word || last === Kind.Mark) {
    const after = char(end);
    if (TIES.includes(after) && isWord(end + 1)) return false;
    if (TAILS.includes(after) && !isWord(end + 1)) return false;
  }
  return true;
}
