import { DECIDING_ATTRIBUTES } from '../core/skip.ts';
import { parentOf } from './composed.ts';

/** What we need to know of a change. */
export type Change = Pick<MutationRecord, 'type' | 'target'> & {
  addedNodes: Iterable<Node>;
  removedNodes: Iterable<Node>;
};

/** The host's changes to attributes that matter and to all text, but for those in the head. */
export interface Changes {
  /** Whether there are any that have not been taken. */
  readonly isAny: boolean;
  /** All since they were last taken, oldest first. */
  take(): Change[];
  /** Whether one of them has taken `node` from its place, alone or with what is around it. */
  tookAway(node: Node): boolean;
  /** Hears of those in a shadow tree too. */
  watch(root: Node): void;
  /** Makes a change of our own, which is none of the host's. */
  unobserved(change: () => void): void;
  stop(): void;
}

/** More than so many are not kept one by one: then everything may have changed. */
const MOST = 9999;

/** Keeps the host's changes from now on, and calls back when there are new ones. */
export function observeChanges(onChange: () => void): Changes {
  let changes: Change[] = [];
  const keep = (records: MutationRecord[]): void => {
    for (const record of records) if (isTheirs(record)) changes.push(record);
    if (changes.length > MOST)
      changes = [
        { type: 'attributes', target: document.documentElement, addedNodes: [], removedNodes: [] },
      ];
  };
  const observer = new MutationObserver((records) => {
    keep(records);
    if (changes[0]) onChange();
  });
  const watch = (root: Node): void =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...DECIDING_ATTRIBUTES],
    });
  watch(document.documentElement);
  const isAny = (): boolean => {
    keep(observer.takeRecords());
    return !!changes[0];
  };
  return {
    get isAny() {
      return isAny();
    },
    take() {
      const taken = isAny() ? changes : [];
      changes = [];
      return taken;
    },
    tookAway(node) {
      if (!isAny()) return false;
      const removed = new Set(changes.flatMap(({ removedNodes }) => [...removedNodes]));
      let at: Node | null = node;
      while (at && !removed.has(at)) at = parentOf(at);
      return !!at;
    },
    watch,
    unobserved(change) {
      keep(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    stop: () => observer.disconnect(),
  };
}

/** The coming and going of our own root, alone, is ours. */
function isTheirs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return (
    !(target instanceof Element && target.closest('head,glossary-root')) &&
    !(nodes[0] && nodes.every(({ nodeName }) => nodeName === 'GLOSSARY-ROOT'))
  );
}
