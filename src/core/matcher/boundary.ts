import { Kind } from '../unicode.ts';
import { type CharTable, kindAt } from './char-table.ts';

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
  return beginsAt(text, start, table) && endsAt(text, end, table);
}

function beginsAt(text: string, start: number, table: CharTable): boolean {
  const before = indexBefore(text, start);
  const kindBefore = kindAt(table, text, before);
  if (kindBefore === Kind.Gap) return true; // Nearly always.
  const first = kindAt(table, text, start);
  if (first === Kind.Hangul) return kindBefore !== Kind.Hangul;
  const sign = text.charAt(before);
  if (first >= Kind.Hyphen) return kindBefore > Kind.Mark && sign !== text.charAt(start);
  if (first !== Kind.Word) return true;
  const earlier = indexBefore(text, before);
  const kindEarlier = kindAt(table, text, earlier);
  if (TIES.includes(sign) && kindEarlier <= Kind.Mark) return false;
  if (!HEADS.includes(sign)) return true;
  // "(see .env)" is a name, "...env" and "C++-env" are not.
  const signBefore = text.charAt(earlier);
  const isName = kindEarlier === Kind.Gap || OPENERS.includes(signBefore);
  return !isName && (signBefore !== sign || sign === '.');
}

function endsAt(text: string, end: number, table: CharTable): boolean {
  const kindBehind = kindAt(table, text, end);
  if (kindBehind === Kind.Gap) return true; // Nearly always.
  const last = kindAt(table, text, indexBefore(text, end));
  const sign = text.charAt(end);
  if (last >= Kind.Hyphen) return kindBehind > Kind.Mark && sign !== text.charAt(end - 1);
  if (last !== Kind.Word && last !== Kind.Mark) return true;
  if (!TIES.includes(sign) && !TAILS.includes(sign)) return true;
  const isWordBehind = kindAt(table, text, end + 1) <= Kind.Mark;
  if (TAILS.includes(sign)) return isWordBehind;
  return !isWordBehind || (sign === ':' && isEnding(text, end + 1, table));
}

// "API:iden", "CPU:ssa"
const MAX_ENDING = 5;

/** Whether behind a capital and a colon an ending in small letters begins, as in Finnish and Swedish: "API:n". */
function isEnding(text: string, start: number, table: CharTable): boolean {
  const last = text.charAt(start - 2);
  let at = start;
  for (; kindAt(table, text, at) <= Kind.Mark; at++) {
    const letter = text.charAt(at);
    if (at === start + MAX_ENDING || letter === letter.toUpperCase()) return false;
  }
  return last !== last.toLowerCase();
}

/** Where the code point before `index` begins. */
const indexBefore = (text: string, index: number): number =>
  index - (index > 1 && text.codePointAt(index - 2)! > 0xffff ? 2 : 1);
