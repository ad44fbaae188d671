import { type ContentNode, textOf } from '../core/content.ts';
import { oneLine } from './text.ts';

const BLOCKS: ReadonlySet<string> = new Set('p h quote ul ol li table tr th td pre hr'.split(' '));

/** The first sentence of a definition as plain text of at most `max` characters; empty if it has no text. */
export function shortOf(definition: readonly ContentNode[], max: number): string {
  const lead = leadOf(definition) || textOf(definition);
  // No more than could be shown, so that the search for its end is short too.
  return cutAtWord(firstSentence(oneLine(lead).slice(0, 4 * max)), max);
}

/** The text of the first block that is prose: no heading, no code, no table. */
function leadOf(nodes: readonly ContentNode[]): string {
  const inline: ContentNode[] = [];
  for (const node of nodes) {
    if (typeof node === 'string' || !BLOCKS.has(node.tag)) {
      inline.push(node);
      continue;
    }
    const before = textOf(inline);
    if (before.trim()) return before;
    if (!('children' in node) || node.tag === 'h' || node.tag === 'table') continue;
    const lead = leadOf(node.children);
    if (lead.trim()) return lead;
  }
  return textOf(inline);
}

// A stop with the quotes and brackets that close behind it. Scripts that write no spaces need none after it.
const STOP = /[.!?…]+["'”’»)\]]*(?=\s)|[。！？．।॥؟۔]["”’」』）]*/g;

// Their full stop ends no sentence; nor does that of a single letter (J. Doe, U.S.).
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{L}|e\.g|i\.e|vs|cf|ca|approx|incl|resp|fig|mr|mrs|ms|dr|prof|st|bzw|vgl)$/iu;

function firstSentence(text: string): string {
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const end = index + stop.length;
    const goesOn = /^\s*\p{Ll}/u.test(text.slice(end, end + 9));
    const shortens = stop === '.' && ABBREVIATION.test(text.slice(Math.max(0, index - 9), index));
    if (!goesOn && !shortens) return text.slice(0, end);
  }
  return text;
}

const JOINER = '\u200d';
// What belongs to the character before it: marks, joiners, skin tones.
const HANGS = /[\p{M}\u200d\u{1f3fb}-\u{1f3ff}]/u;

/** Cuts between words where there are spaces, and never inside a character. */
function cutAtWord(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  let end = max - 1;
  const word = characters.lastIndexOf(' ', end);
  if (word > max / 2) end = word;
  while (end > 0 && (HANGS.test(characters[end]!) || characters[end - 1] === JOINER)) end--;
  return (
    characters
      .slice(0, end)
      .join('')
      .replace(/[\s,;:–—-]+$/, '') + '…'
  );
}
