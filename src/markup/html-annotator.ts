import type { EntryHead } from '../core/bundle.ts';
import type { Glossary } from '../core/glossary.ts';
import type { Match } from '../core/matcher/matcher.ts';
import { createSelection, scopeOf } from '../core/select.ts';
import { chosenSenses } from '../core/senses.ts';
import { BARRIER, isBlockTag, REPLACED_TAGS } from '../core/skip.ts';
import type { AnnotateOptions } from './annotate-options.ts';
import { charsetOf } from './charset.ts';
import { isQuirky } from './doctype.ts';
import { Kind } from './element-kinds.ts';
import { createHandMade } from './hand-made.ts';
import { createBlock, type MarkupBlock, readRuns } from './markup-block.ts';
import type { OpenElement } from './open-element.ts';
import { OpenElements } from './open-elements.ts';
import { createRegions, type Region, type Rules } from './region.ts';
import { createTokenizer, isRawText } from './tokenizer.ts';

/** Marks the terms of a glossary in the source of a page, which may come in any pieces. */
export interface HtmlAnnotator {
  /** Takes the next piece; returns of the page, marks in it, what is settled by now. */
  write(piece: string): string;
  /** The page has ended: returns the rest. */
  end(): string;
  /** From here on, the page passes through as it is. */
  stop(): void;
  /** So many mentions have been marked so far. */
  readonly marked: number;
  /** Whether an element has come that fits the root. */
  readonly hasRoot: boolean;
}

/** What only the reader of bytes wants to know. */
interface Listener {
  /** The page says what its charset is. */
  onCharset?: (label: string) => void;
}

/** A block with more source than this is no paragraph. */
const MAX_BLOCK = 500_000;
/** Browsers do not nest deeper either. */
const MAX_DEPTH = 500;
const MAX_LENGTH = 10_000_000;

const WHITE_SPACE = /^[ \t\n\f\r]*$/;
const CONTENT = /[^\s\ufffc]/;

/**
 * Marks as the script would on the page itself, with the same options: the same blocks of text, the same matcher, the
 * same selection. Outside the marks not a character changes, and what cannot be made sense of passes through.
 *
 * Throws a `SelectorError` for a selector that cannot be asked of a page that streams by.
 */
export function createHtmlAnnotator(
  glossary: Glossary,
  options: AnnotateOptions & Listener = {},
): HtmlAnnotator {
  const { lang, url, maxLength = MAX_LENGTH, isEnough, onFault, onMark, onCharset } = options;
  const handMade = createHandMade(glossary, options);
  const regions = createRegions(options, handMade);
  const own = url === undefined ? undefined : glossary.entryAt(new URL(url));
  const selection = createSelection();

  // The source at hand begins at `base` of the page. All places are those in the page.
  let source = '';
  let base = 0;
  let read = 0;
  /** What is before this is in `output`. */
  let sent = 0;
  let output = '';
  /** Where the tag begins that is being looked at. */
  let tagAt = 0;

  let marked = 0;
  let section = 0;
  let hasRoot = false;
  let isOver = false;
  let block = createBlock(regions.outside.rules);
  const elements = new OpenElements({ begins, ends, moved });

  const tokenizer = createTokenizer({
    text(start, end) {
      if (elements.isBeforeBody && WHITE_SPACE.test(source.slice(start, end))) return;
      elements.text();
      const { isInRoot, isSkipped } = regionOf(elements.current);
      if (isInRoot && !isSkipped && !elements.isBetweenCells) addRun(base + start, base + end);
    },
    open(name, start, rest, end) {
      tagAt = base + start;
      elements.start(name, source.slice(rest, end));
      const { current } = elements;
      if (current?.is(Kind.RawText) && current.name === name && isRawText(name))
        tokenizer.enterRawText(name);
      if (elements.all.length > MAX_DEPTH) stop();
    },
    close(name, start) {
      tagAt = base + start;
      elements.end(name);
    },
    doctype(start, end) {
      if (!elements.current) elements.isQuirky = isQuirky(source.slice(start, end));
    },
    isForeign: () => elements.isForeign,
    isTooLong: stop,
  });

  const slice = (start: number, end: number): string => source.slice(start - base, end - base);

  const regionOf = (element: OpenElement | undefined): Region => element?.region ?? regions.outside;

  function begins(element: OpenElement): void {
    const { name } = element;
    if (name === 'base') handMade.baseIs(element.attributes.get('href'));
    if (name === 'meta') {
      const charset = charsetOf(element);
      if (charset !== undefined) onCharset?.(charset);
    }
    const around = regionOf(element.parent);
    const region = (element.region = regions.of(element, around));
    if (around.isSkipped || !region.isInRoot) return;
    hasRoot = true;
    const { isSkipped, isOwn, term, rules } = region;
    if (isOwn) startBlock(isSkipped || !element.isOpen ? around.rules : rules);
    if (term !== undefined) block.byHand.push({ term, runs: block.runs.length });
    if (isSkipped && element.is(Kind.Heading)) section++;
    if (name === 'br') addRun(tagAt, tagAt, '\n');
    else if (isSkipped ? !isBlockTag(name) : REPLACED_TAGS.has(name) && element.is(Kind.Void))
      addRun(tagAt, tagAt, BARRIER);
  }

  function ends(element: OpenElement): void {
    const { isInRoot, isSkipped, isOwn } = regionOf(element);
    if (isInRoot && !isSkipped && isOwn) startBlock(regionOf(element.parent).rules);
  }

  function moved(): void {
    for (const element of elements.all) {
      element.region = regions.of(element, regionOf(element.parent));
    }
    startBlock(regionOf(elements.current).rules);
  }

  function addRun(start: number, end: number, instead?: string): void {
    const { runs, isTooLong } = block;
    if (isTooLong) return;
    const last = runs.at(-1);
    if (instead !== undefined) runs.push({ start, end, instead });
    else if (last && last.end === start && last.instead === undefined) last.end = end;
    else runs.push({ start, end });
  }

  function startBlock(rules: Rules): void {
    if (block.runs.length || block.byHand.length) finish(block);
    block = createBlock(rules);
  }

  /** Marks the block that ends at the tag at hand. */
  function finish({ rules, runs, byHand, isTooLong }: MarkupBlock): void {
    if (isOver) return;
    if (tagAt > maxLength || isEnough?.()) return stop();
    const isRead = !isTooLong && runs.length > 0 && tagAt - runs[0]!.start <= MAX_BLOCK;
    const { text, starts, placesOf } = readRuns(isRead ? runs : [], slice);
    if (!byHand.length && !CONTENT.test(text)) return;
    const matcher =
      rules.mark === 'none' ? undefined : glossary.matcherFor(lang ?? rules.lang ?? glossary.lang);
    const scope = scopeOf(rules.limit, section);
    const next = byHand.values();
    let hand = next.next().value;
    const passHandMade = (before: number): void => {
      for (; hand && (starts[hand.runs] ?? text.length) < before; hand = next.next().value)
        selection({ term: hand.term, byHand: true, scope, block: runs, words: 0 });
    };
    for (const match of matcher?.find(text) ?? []) {
      passHandMade(match.start);
      const term = termOf(match, rules, scope, runs);
      if (term === undefined) continue;
      mark(term, placesOf(match.start, match.end));
      onMark?.({ term, text: text.slice(match.start, match.end) });
    }
    passHandMade(Infinity);
  }

  /** The term to mark at a match, if it is one to mark. */
  function termOf(
    { entry, senses = [entry], words }: Match,
    { sense }: Rules,
    scope: unknown,
    itsBlock: unknown,
  ): string | undefined {
    const all = senses.map((position): EntryHead => glossary.entries[position]!);
    const [first, ...others] = chosenSenses(all, sense);
    const { id: term, auto } = first!;
    if (first === own || others.includes(own!)) return undefined;
    const candidate = { term, auto: auto !== false, scope, block: itsBlock, words };
    return selection(candidate) ? undefined : term;
  }

  /** Marks places of the source as one mention. */
  function mark(term: string, places: readonly [start: number, end: number][]): void {
    marked++;
    const attribute = escapeAttribute(term);
    places.forEach(([start, end], n) => {
      // One mention is one stop for the keyboard, over however many pieces it stretches.
      const stop = n ? ' tabindex="-1"' : '';
      output += `${slice(sent, start)}<glossary-term term="${attribute}"${stop}>${slice(start, end)}</glossary-term>`;
      sent = end;
    });
  }

  function stop(): void {
    isOver = true;
    block = createBlock(regions.outside.rules);
    tokenizer.stop();
  }

  /** What is settled: all before the block that is still open. */
  function settled(): string {
    const from = block.runs[0]?.start ?? read;
    if (read - from > MAX_BLOCK) {
      block.isTooLong = true;
      block.runs.length = 0;
      return settled();
    }
    const result = output + slice(sent, from);
    source = slice(from, base + source.length);
    base = sent = from;
    output = '';
    return result;
  }

  function readOn(isLast: boolean): void {
    read = base + tokenizer.read(source, read - base, { isLast });
    if (!isLast || isOver) return;
    tagAt = read;
    startBlock(regions.outside.rules);
  }

  function advance(isLast: boolean): string {
    try {
      if (!isOver) readOn(isLast);
    } catch (fault) {
      if (!onFault) throw fault;
      stop();
      onFault(fault);
    }
    if (isOver) read = base + source.length;
    return settled();
  }

  return {
    write(piece) {
      source += piece;
      return advance(false);
    },
    end: () => advance(true),
    stop,
    get marked() {
      return marked;
    },
    get hasRoot() {
      return hasRoot;
    },
  };
}

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
