import type { Glossary } from '../core/glossary.ts';
import { type Candidate, type Reason, select } from '../core/select.ts';
import { type Block, type HandMade, type Mark, rangeOf } from './block.ts';
import { createHighlightPainter } from './highlight-painter.ts';
import type { Painter } from './painter.ts';
import { createScanner, type ScannerOptions } from './scanner.ts';

/** What was marked on the page, and what was not and why; in document order. */
export interface Report {
  marks: { term: string; text: string; range: StaticRange }[];
  suppressed: { term: string; text: string; reason: Reason }[];
}

export interface AnnotatorOptions extends ScannerOptions {
  /** Reads all text as this language, whatever its `lang`. */
  lang: string | undefined;
  /** Marks regions that ask to be wrapped; without it they are not marked. */
  wrapPainter: Painter | undefined;
  /** Called whenever the marks may have changed. */
  onChange(): void;
}

/** Marks the terms of a glossary on the page, and keeps the marks right while the page changes. */
export interface Annotator {
  readonly blocks: readonly Block[];
  /** The mentions that a reader can open, in document order: the marks, and those made by hand. */
  readonly mentions: (Mark | HandMade)[];
  /** Scans the whole page, again if it was before; resolves when it is marked. */
  scan(): Promise<void>;
  /** The mark under a point of the viewport; `target` is the innermost element there. */
  hit(x: number, y: number, target: Node | undefined): Mark | undefined;
  /** Where a mark stands now. */
  placeOf(mark: Mark): StaticRange;
  report(): Report;
  /** Stops, and leaves the document as it was. */
  destroy(): void;
}

export function createAnnotator(glossary: Glossary, options: AnnotatorOptions): Annotator {
  const { lang, wrapPainter } = options;
  const highlightPainter = 'highlights' in CSS ? createHighlightPainter(document) : undefined;
  const painters = [highlightPainter, wrapPainter].filter((painter) => painter !== undefined);
  const painterOf = ({ rules }: Block): Painter | undefined => (rules.mark === 'wrap' ? wrapPainter : highlightPainter);
  const scanner = createScanner(options, {
    found: read,
    dropped: (block) => painterOf(block)?.paint(block, []),
    settled: settle,
  });

  function read(block: Block): void {
    if (block.heading || block.rules.mark === 'none') return;
    const matches = glossary.matcherFor(lang ?? block.rules.lang ?? glossary.lang)?.find(block.text) ?? [];
    block.marks = matches.map(({ entry, ...place }) => ({
      ...place,
      block,
      entry: glossary.entries[entry]!,
      reason: undefined,
    }));
  }

  /** Decides which mentions are marked, and shows the marks. */
  function settle(): void {
    const own = glossary.entryAt(location);
    const candidates: (Candidate & { mark?: Mark })[] = [];
    let section = 0;
    for (const block of scanner.blocks) {
      if (block.heading) section++;
      const { limit } = block.rules;
      const scope = limit === 'none' ? undefined : limit === 'section' ? section : 'page';
      for (const mention of inOrder(block)) {
        if ('term' in mention) {
          candidates.push({ term: mention.term, byHand: true, scope, block, words: 0 });
        } else {
          const { entry, words } = mention;
          if (entry === own) mention.reason = 'own-page';
          else candidates.push({ term: entry.id, auto: entry.auto !== false, scope, block, words, mark: mention });
        }
      }
    }
    select(candidates).forEach((reason, n) => {
      const { mark } = candidates[n]!;
      if (mark) mark.reason = reason;
    });
    for (const block of scanner.blocks) {
      const painter = painterOf(block);
      if (block.marks.length) painter?.paint(block, block.marks.filter((mark) => isShown(mark, painter)));
    }
    options.onChange();
  }

  function isShown(mark: Mark, painter: Painter): boolean {
    if (!mark.reason && painter === highlightPainter && !painter.place(mark) && !isSelectable(mark)) {
      mark.reason = 'not-selectable';
    }
    return !mark.reason;
  }

  const placeOf = (mark: Mark): StaticRange => painterOf(mark.block)?.place(mark) ?? rangeOf(mark);

  return {
    get blocks() {
      return scanner.blocks;
    },
    get mentions() {
      return scanner.blocks.flatMap(inOrder).filter((mention) => 'term' in mention || !mention.reason);
    },
    scan: scanner.scan,
    hit: (x, y, target) => painters.map((painter) => painter.hit(x, y, target)).find(Boolean),
    placeOf,
    report() {
      const report: Report = { marks: [], suppressed: [] };
      for (const mark of scanner.blocks.flatMap(({ marks }) => marks)) {
        const { block, entry, start, end, reason } = mark;
        const mention = { term: entry.id, text: block.text.slice(start, end) };
        if (reason) report.suppressed.push({ ...mention, reason });
        else report.marks.push({ ...mention, range: placeOf(mark) });
      }
      return report;
    },
    destroy() {
      scanner.stop();
      for (const painter of painters) painter.destroy();
    },
  };
}

const inOrder = ({ marks, byHand }: Block): (Mark | HandMade)[] =>
  byHand.length ? [...marks, ...byHand].sort((a, b) => a.start - b.start) : marks;

/** WebKit paints highlights on unselectable text in the wrong place. */
function isSelectable(mark: Mark): boolean {
  const style = getComputedStyle(rangeOf(mark).startContainer.parentElement!);
  return (style.userSelect || style.webkitUserSelect) !== 'none';
}
