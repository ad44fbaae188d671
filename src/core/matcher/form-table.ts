import { FormFlag } from '../bundle.ts';
import { type FormIndex, readIndex } from '../form-index.ts';
import { Kind } from '../unicode.ts';
import { type Comparer, type Passage, SAME, type Wording } from './wording.ts';
import { isWord, type TokenReader } from './token-reader.ts';

/** Longer forms are no terms; the bound keeps the worst text linear. */
export const MAX_TOKENS = 32;

/** So many names that differ in nothing but case and diacritics are no names; the bound keeps each mention cheap. */
const MAX_ALIKE = 100;

/** What is now and then written together is two to four words: "add-ons", "white space". */
export const MAX_JOINED = 4;
/** Shorter words say too little to be put together. */
const MIN_JOINED = 5;

/** A form as it is compared with a text. */
export interface KnownForm {
  /** The entries that have it, in their order. */
  entries: number[];
  flags: number;
  wording: Wording;
}

/** The forms that end here, in the order in which they are to be tried, and those that go on with one more token. */
export interface FormNode {
  forms: KnownForm[];
  next: Map<number, FormNode> | undefined;
  /** With which letters they go on; see `letterBit`. */
  goesOn: number;
}

/** Where a form stands in an index, and what is said of it there. */
interface Source {
  forms: string;
  start: number;
  end: number;
  entry: number;
  flags: number;
}

const createNode = (): FormNode => ({ forms: [], next: undefined, goesOn: 0 });

/** One bit for a letter. */
export const letterBit = (letter: number): number => 1 << (letter & 31);

/** The bit of the token that was read; all bits for a symbol. */
const bitOf = ({ kind, letters }: TokenReader): number =>
  kind === Kind.Symbol || kind === Kind.Hyphen ? -1 : letterBit(letters[0]!);

// When several forms fit a passage. What matches only in its very case knows more than what matches in any, a name
// beats an exclusion that some other entry asks for, and what authors wrote beats what rules made.
const rankOf = ({ flags }: KnownForm): number =>
  (flags & FormFlag.Made ? 4 : 0) +
  (flags & FormFlag.Exact ? 0 : 2) +
  (flags & FormFlag.Not ? 1 : 0);

/**
 * The forms of a language by their first tokens. Each form is looked at once, and a few numbers are kept of it; it is
 * read in full when its first word is met in a text. So it costs little to have many.
 */
export interface FormTable {
  /** The place of the forms whose first token has this hash; -1 if there are none. */
  slotOf(hash: number): number;
  /** By place, with which letters those forms go on; all bits where one does not go on. See `letterBit`. */
  readonly goesOn: Int32Array;
  /** The forms at a place. */
  nodeAt(slot: number): FormNode;
}

/** Forms of entries that are not `wanted` are left out. What is not in NFC, or has invisible characters, is never found. */
export function createFormTable(
  indexes: readonly FormIndex[],
  wanted: (entry: number) => boolean,
  reader: TokenReader,
  comparer: Comparer,
): FormTable {
  // What leads to a form: the hash of a token, how the form goes on behind it, and which form it is.
  const hashes: number[] = [];
  const bits: number[] = [];
  const owners: Source[] = [];
  const starts: number[] = []; // of the tokens of a form, counted from 1
  const ends: number[] = [];
  for (const index of indexes) {
    readIndex(index, (start, end, entry, flags) => {
      if (wanted(entry)) note({ forms: index.forms, start, end, entry, flags });
    });
  }

  // An open-addressed table. What is at a place: a hash and 1, or 0, and the last of its forms; each knows the one before.
  const size = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2));
  const keys = new Int32Array(size);
  const last = new Int32Array(size);
  const before = new Int32Array(hashes.length);
  const goesOn = new Int32Array(size);
  const nodes: FormNode[] = [];
  hashes.forEach((hash, n) => {
    const slot = placeFor(hash);
    before[n] = keys[slot] ? last[slot]! : -1;
    keys[slot] = hash + 1;
    last[slot] = n;
    goesOn[slot]! |= bits[n]!;
  });

  /** Where a hash is, or would be. */
  function placeFor(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (keys[slot] && keys[slot] !== hash + 1) slot = (slot + 1) & (size - 1);
    return slot;
  }

  /** Notes a form under its first token, and once more under its words in one. */
  function note(source: Source): void {
    const text = source.forms.slice(source.start, source.end);
    let first = 0;
    let rest = -1;
    let count = 0;
    let isWords = true;
    for (let at = 0, behindWord = false; reader.read(text, at, behindWord); at = reader.end) {
      if (++count > MAX_TOKENS) return;
      if (count === 1) first = reader.hash;
      if (count === 2) rest = bitOf(reader);
      starts[count] = reader.start;
      ends[count] = reader.end;
      isWords &&= reader.kind === Kind.Word;
      behindWord = isWord(reader.kind);
    }
    if (!count) return;
    add(first, rest, source);
    if (!isWords || count === 1 || count > MAX_JOINED) return;
    let hash = 0;
    let length = 0;
    for (let n = 1; n <= count; n++) {
      hash = reader.spell(text, starts[n]!, ends[n]!, length, hash);
      ({ length } = reader);
    }
    if (length >= MIN_JOINED) add(reader.stem(hash), -1, source);
  }

  function add(hash: number, rest: number, source: Source): void {
    hashes.push(hash);
    bits.push(rest);
    owners.push(source);
  }

  function read(text: string): Passage {
    const passage: Passage = { text, count: 0, starts: [], ends: [], kinds: [] };
    let at = 0;
    let behindWord = false;
    while (passage.count <= MAX_TOKENS && reader.read(text, at, behindWord)) {
      passage.count++;
      passage.starts.push(reader.start);
      passage.ends.push((at = reader.end));
      passage.kinds.push(reader.kind);
      behindWord = isWord(reader.kind);
    }
    return passage;
  }

  function nodeAt(slot: number): FormNode {
    const known = nodes[slot];
    if (known) return known;
    const root = (nodes[slot] = createNode());
    const nodesWithForms = new Set<FormNode>();
    for (let n = last[slot]!; n >= 0; n = before[n]!)
      nodesWithForms.add(insert(owners[n]!, hashes[n]!, root));
    for (const { forms } of nodesWithForms) forms.reverse().sort((a, b) => rankOf(a) - rankOf(b));
    return root;
  }

  /** Puts a form into a tree; returns the node where it ends. */
  function insert(source: Source, hash: number, root: FormNode): FormNode {
    const { entry, flags } = source;
    let passage = read(source.forms.slice(source.start, source.end));
    reader.read(passage.text, 0, false);
    if (reader.hash !== hash) {
      // It is here for its words in one.
      const { text, starts, ends } = passage;
      passage = read(starts.map((start, n) => text.slice(start, ends[n])).join(''));
    }
    let node = root;
    for (const start of passage.starts.slice(1)) {
      reader.read(passage.text, start, false);
      let next = node.next?.get(reader.hash);
      if (!next) (node.next ??= new Map()).set(reader.hash, (next = createNode()));
      node.goesOn |= bitOf(reader);
      node = next;
    }
    const wording = comparer.prepare(passage);
    const same = node.forms.find(
      (form) => form.flags === flags && comparer.compare(passage, form.wording, flags) === SAME,
    );
    if (same) same.entries = [entry, ...same.entries.filter((other) => other !== entry)];
    else if (node.forms.length < MAX_ALIKE) node.forms.push({ entries: [entry], flags, wording });
    return node;
  }

  return {
    slotOf(hash) {
      const slot = placeFor(hash);
      return keys[slot] ? slot : -1;
    },
    goesOn,
    nodeAt,
  };
}
