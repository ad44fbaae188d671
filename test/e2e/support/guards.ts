import type { Break } from './broken-build.ts';
import * as growth from './probes/growth.ts';
import * as marks from './probes/marks.ts';
import type { Probe } from './probes/probe.ts';
import * as requests from './probes/requests.ts';
import * as strict from './probes/strict.ts';
import * as undo from './probes/undo.ts';
import * as work from './probes/work.ts';

interface Guard {
  holds: string;
  probe: Probe;
  broken: Broken[];
}

/** A build that is broken on purpose, and what the probe says of it. */
interface Broken extends Break {
  that: string;
  says: RegExp;
}

/** What always holds, how it is tried, and builds in which it does not: each has to be caught. */
export const guards: Guard[] = [
  {
    holds: 'openings leave nothing behind',
    probe: growth.growsWithOpenings,
    broken: [
      {
        that: 'keeps each entry that it has opened',
        file: 'elements/opener.ts',
        from: 'await popover.updateComplete;',
        to: '(globalThis.kept ??= []).push(this.#open); await popover.updateComplete;',
        says: /objects/,
      },
      {
        that: 'keeps a long text for each',
        file: 'elements/opener.ts',
        from: 'await popover.updateComplete;',
        to: '(globalThis.kept ??= []).push(`${"-".repeat(9999)}${performance.now()}`.split("").join("")); await popover.updateComplete;',
        says: /heap/,
      },
      {
        that: 'listens on after a card is closed',
        file: 'elements/controllers/dismiss.ts',
        from: 'life.abort();',
        to: 'void life;',
        says: /listeners/,
      },
      {
        that: 'looks on where a card was that is closed',
        file: 'elements/controllers/anchor.ts',
        from: 'cancelAnimationFrame(frame);',
        to: 'const on = () => void requestAnimationFrame(on); cancelAnimationFrame(frame); on();',
        says: /frames/,
      },
    ],
  },
  {
    holds: "the host's changes leave nothing behind",
    probe: growth.growsWithChanges,
    broken: [
      {
        that: 'leaves the ranges of text that is gone',
        file: 'page/highlight-painter.ts',
        from: 'CSS.highlights.get(HIGHLIGHT)?.delete(range)',
        to: 'undefined',
        says: /marks/,
      },
      {
        that: 'keeps blocks without marks',
        file: 'page/highlight-painter.ts',
        from: 'else shown.delete(block);',
        to: 'else shown.set(block, after);',
        says: /nodes/,
      },
    ],
  },
  {
    holds: 'routes leave nothing behind',
    probe: growth.growsWithRoutes,
    broken: [
      {
        that: 'keeps the blocks of former routes',
        file: 'page/follower.ts',
        from: '    page.blocks = page.blocks.filter((block) => !gone.has(block));',
        to: '(globalThis.kept ??= []).push(gone); page.blocks = page.blocks.filter((block) => !gone.has(block));',
        says: /nodes/,
      },
    ],
  },
  {
    holds: 'starts and ends leave nothing behind',
    probe: growth.growsWithStarts,
    broken: [
      {
        that: 'listens on after the end',
        file: 'page/watch.ts',
        from: '      signal,\n      capture:',
        to: '      capture:',
        says: /listeners/,
      },
      {
        that: 'observes on after the end',
        file: 'page/observe.ts',
        from: 'stop: () => observer.disconnect()',
        to: 'stop: () => undefined',
        says: /observers/,
      },
      {
        that: 'leaves its style sheets',
        file: 'page/highlight-painter.ts',
        from: '.filter((other) => other !== sheet)',
        to: '',
        says: /sheets/,
      },
      {
        that: 'leaves its cards',
        file: 'loader/reading.ts',
        from: 'it.destroy()',
        to: 'undefined',
        says: /nodes/,
      },
    ],
  },
  {
    holds: 'no range is live',
    probe: growth.keepsLiveRanges,
    broken: [
      {
        that: 'marks by live ranges',
        file: 'page/block.ts',
        from: 'return new StaticRange({\n    startContainer: first.node,\n    startOffset: first.start,\n    endContainer: last.node,\n    endOffset: last.end,\n  });',
        to: 'const range = new Range(); range.setStart(first.node, first.start); range.setEnd(last.node, last.end); return range;',
        says: /live ranges/,
      },
    ],
  },
  {
    holds: 'the document is as it was after its terms were highlighted',
    probe: undo.leavesHighlights,
    broken: [
      {
        that: 'forgets its style sheet',
        file: 'page/highlight-painter.ts',
        from: '.filter((other) => other !== sheet)',
        to: '',
        says: /style sheet/,
      },
      {
        that: 'forgets its root',
        file: 'loader/root.ts',
        from: 'if (root && !root.firstChild) root.remove();',
        to: '',
        says: /GLOSSARY-ROOT/,
      },
    ],
  },
  {
    holds: 'the document is as it was after its terms were wrapped',
    probe: undo.leavesWrappers,
    broken: [
      {
        that: 'forgets a piece of a text',
        file: 'page/wrap-painter.ts',
        from: 'for (const piece of pieces) piece.remove();',
        to: 'for (const piece of pieces.slice(1)) piece.remove();',
        says: /GLOSSARY-TERM/,
      },
    ],
  },
  {
    holds: 'nothing is loaded before its time',
    probe: requests.loadsEarly,
    broken: [
      {
        that: 'does not wait for a reader',
        file: 'loader/first-sign.ts',
        from: '  for (const type of [',
        to: '  void load(); for (const type of [',
        says: /without a reader: reading/,
      },
      {
        that: 'loads Lit for whoever comes',
        file: 'loader/reading.ts',
        from: 'let reader: Promise<Reader> | undefined;',
        to: 'let reader = parts.cards() && undefined;',
        says: /without an intent: cards/,
      },
    ],
  },
  {
    holds: 'no server is told of the reader',
    probe: requests.tellsServers,
    broken: [
      {
        that: 'sends cookies',
        file: 'loader/fetch-json.ts',
        from: "credentials: 'omit'",
        to: "credentials: 'include'",
        says: /cookie/,
      },
      {
        that: 'says where the reader is',
        file: 'loader/fetch-json.ts',
        from: "referrerPolicy: 'no-referrer'",
        to: "referrerPolicy: 'origin'",
        says: /referrer/,
      },
    ],
  },
  {
    holds: 'what is never marked is not',
    probe: marks.marksWrongly,
    broken: [
      {
        that: 'marks what is being written',
        file: 'core/skip.ts',
        from: "'[contenteditable]:not([contenteditable=false i])'",
        to: "'[data-nothing]'",
        says: /Kubernetes/,
      },
    ],
  },
  {
    holds: 'a second script does nothing',
    probe: marks.marksTwice,
    broken: [
      {
        that: 'does not know that it runs already',
        file: 'loader/start.ts',
        from: 'let page = running.get(key);',
        to: 'let page;',
        says: /marks: 2/,
      },
    ],
  },
  {
    holds: 'highlights change nothing of the host',
    probe: marks.changesTheHost,
    broken: [
      {
        that: 'notes in the page what it has read',
        file: 'page/highlight-painter.ts',
        from: 'if (marks[0]) shown.set(block, after);',
        to: 'block.element.setAttribute("data-read", ""); if (marks[0]) shown.set(block, after);',
        says: /attributes of P/,
      },
    ],
  },
  {
    holds: 'a strict policy is kept',
    probe: strict.violatesPolicy,
    broken: [
      {
        that: 'writes HTML',
        file: 'elements/glossary-tooltip.ts',
        from: 'this.textContent = entry.short;',
        to: 'this.innerHTML = entry.short;',
        says: /require-trusted-types-for/,
      },
      {
        that: 'writes styles',
        file: 'loader/root.ts',
        from: "root.style.setProperty('display', 'contents', 'important');",
        to: "root.setAttribute('style', 'display: contents !important');",
        says: /style-src/,
      },
    ],
  },
  {
    holds: 'no link leads anywhere harmful',
    probe: strict.followsHostileLinks,
    broken: [
      {
        that: 'believes every address',
        file: 'core/safe-url.ts',
        from: 'return !scheme || SCHEMES.has(scheme[1]!.toLowerCase()) ? trimmed : undefined;',
        to: 'return trimmed;',
        says: /javascript:/,
      },
    ],
  },
  {
    holds: 'a forged glossary is refused',
    probe: strict.believesForgeries,
    broken: [
      {
        that: 'does not ask for the hash',
        file: 'loader/fetch-json.ts',
        from: '      integrity,\n',
        to: '',
        says: /believed/,
      },
    ],
  },
  {
    holds: 'Escape does not reach the host',
    probe: strict.leaksEscape,
    broken: [
      {
        that: "closes the host's dialog as well",
        file: 'elements/controllers/dismiss.ts',
        from: 'event.stopImmediatePropagation();',
        to: '',
        says: /Escape/,
      },
    ],
  },
  {
    holds: 'highlighting makes no work of its own',
    probe: work.worksForHighlights,
    broken: [
      {
        that: 'scans for ever',
        file: 'page/follower.ts',
        from: 'if (dirty.size || changes.isAny) follow();',
        to: 'dirty.add(document.body); follow();',
        says: /texts read/,
      },
    ],
  },
  {
    holds: 'wrapping makes no work of its own',
    probe: work.worksForWrappers,
    broken: [
      {
        that: 'hears itself',
        file: 'page/observe.ts',
        from: 'change();\n      observer.takeRecords();',
        to: 'change();',
        says: /texts read/,
      },
    ],
  },
  {
    holds: 'an editor makes no work',
    probe: work.worksForEditors,
    broken: [
      {
        that: 'follows every stroke of an editor',
        file: 'page/follower.ts',
        from: 'if (isOut) continue;',
        to: '',
        says: /queries/,
      },
    ],
  },
  {
    holds: 'only what has changed is read',
    probe: work.readsAllAnew,
    broken: [
      {
        that: 'scans all where one text has changed',
        file: 'page/follower.ts',
        from: 'parts?.forEach((part) => dirty.add(part));',
        to: 'parts?.forEach(() => dirty.add(document.body));',
        says: /texts read/,
      },
    ],
  },
  {
    holds: 'work is cut into slices',
    probe: work.holdsUpTheHost,
    broken: [
      {
        that: 'does not give way',
        file: 'page/slices.ts',
        from: 'const SLICE = 5;',
        to: 'const SLICE = 5000;',
        says: /in one go/,
      },
    ],
  },
];
