import { GlossaryHideEvent, GlossarySeenEvent } from './events.ts';
import type { Mention, Via } from './mention.ts';
import { schemeAt, type Theme } from './theme.ts';

/** Which card of which entry, and by which hand. */
export interface What {
  term: string;
  kind: 'tooltip' | 'popover';
  via: Via;
}

export interface CardHome {
  /** Where the cards live: an element of ours, the last of the body. */
  root: HTMLElement;
  theme: Theme;
}

/** Takes back what was done; nothing where nothing was. */
export type Undo = (() => void) | undefined;

/** A card that has been open so long counts as seen, in milliseconds. */
const SEEN = 1000;

/**
 * Shows a card in the top layer, within reach, in colours that fit the place of its mention; then `arrange` puts it
 * there. Returns the way to close it, by which everything is undone in reverse, and the host is told.
 */
export function openCard(
  card: HTMLElement,
  mention: Mention,
  what: What,
  { root, theme }: CardHome,
  arrange: () => Undo[],
): () => void {
  card.setAttribute('scheme', schemeAt(mention.target, theme));
  const undo: Undo[] = [
    moveTo(mention.target, root),
    show(card),
    ...arrange(),
    seen(mention, what),
  ];
  return () => {
    undo.reverse().forEach((step) => step?.());
    mention.target.dispatchEvent(new GlossaryHideEvent(what));
  };
}

/** Everything outside an open modal dialog or a fullscreen element is out of reach: the cards go inside. */
function moveTo(target: Element, root: HTMLElement): Undo {
  const home = root.parentNode;
  const modal = target.closest(':modal, :fullscreen');
  if (!modal || modal.contains(root)) return undefined;
  modal.append(root);
  return () => home?.append(root);
}

function show(card: HTMLElement): Undo {
  card.showPopover();
  return () => card.isConnected && card.hidePopover();
}

function seen(mention: Mention, what: What): Undo {
  const timer = setTimeout(() => mention.target.dispatchEvent(new GlossarySeenEvent(what)), SEEN);
  return () => clearTimeout(timer);
}
