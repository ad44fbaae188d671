/** A mention that could be marked, in document order among all of a page. */
export interface Candidate {
  /** Id of the entry it names. */
  term: string;
  /** Made by hand (a link or an element): stays as it is and counts as the term's first mention. */
  byHand?: boolean;
  /** `false` where the entry is for hand-made mentions only. */
  auto?: boolean;
  /** Within which a term is marked once: one value for the page, or one per section; `undefined` marks each. */
  scope: unknown;
  /** The block of text it stands in; identity matters only. */
  block: unknown;
  /** Words of its block before it. */
  words: number;
}

/** Why a mention is not marked. */
export type Reason =
  | 'not-automatic' // the entry is for hand-made mentions only
  | 'repeated' // not the first of its page or section
  | 'dense' // too close behind another mark
  | 'own-page' // on the term's own page
  | 'not-selectable'; // text that cannot be selected cannot be highlighted

/** So many words keep two automatic marks of a block apart, on average. */
const WORDS_PER_MARK = 40;

/** The scope of mentions under a limit (`page`, `section`, `none`), in the section with this number. */
export const scopeOf = (limit: string, section: number): unknown =>
  limit === 'none' ? undefined : limit === 'section' ? section : 'page';

/** Decides on one candidate after the other, in document order: `undefined`, or the reason why it is not marked. */
export type Selection = (candidate: Candidate) => Reason | undefined;

/**
 * Begins to decide on the mentions of a page.
 *
 * The first mention of a term in its scope is marked; the first mark of a block is always allowed, the n-th needs
 * 40·(n−1) words before it. One pass in document order, so that a stream decides like a page.
 */
export function createSelection(): Selection {
  const seen = new Map<unknown, Set<string>>();
  let block: unknown;
  let inBlock = 0;
  return ({ term, byHand, auto, scope, words, block: itsBlock }) => {
    if (itsBlock !== block) {
      block = itsBlock;
      inBlock = 0;
    }
    let terms = seen.get(scope);
    if (!terms) seen.set(scope, (terms = new Set()));
    let reason: Reason | undefined;
    if (!byHand) {
      if (auto === false) reason = 'not-automatic';
      else if (scope !== undefined && terms.has(term)) reason = 'repeated';
      else if (scope !== undefined && words < WORDS_PER_MARK * inBlock) reason = 'dense';
      else inBlock++;
    }
    if (!reason) terms.add(term);
    return reason;
  };
}
