/** A mention that the reader points at, has focused or has opened; the same for marks, elements and links. */
export interface Mention {
  /** Id of the entry; of several, the first. */
  term: string;
  /** Ids of all entries that have this name, `term` first, where there are several and nothing decides. */
  senses?: readonly string[] | undefined;
  /** The wording on the page. */
  text: string;
  /** The element that is the mention, or for a highlight the one that holds it. Events fire here. */
  target: Element;
  /** Whether `target` is the mention itself, so that focus and descriptions are its own. */
  isElement: boolean;
  /** Its client rectangles now, one for each line. */
  rects(): DOMRect[];
  /** Where it stands now. */
  range(): StaticRange;
}

export type Via = 'mouse' | 'touch' | 'pen' | 'keyboard';

export interface WatchEvents {
  /** The pointer has moved onto a mention, or focus has come to one. */
  enter(mention: Mention, via: Via, point: Point | undefined): void;
  /** It is there no more; `atOnce` if the page moved under it, or the focus has gone elsewhere. */
  leave(atOnce: boolean): void;
  /** A click, a tap, or Enter on it. */
  open(mention: Mention, via: Via, point: Point | undefined): void;
  /** Focus has come to an element that is no mention. */
  focus(target: Element): void;
  /** A click on an element that is no mention. */
  click(target: Element, via: Via): void;
}

export interface WatchOptions {
  /** Events that came earlier, with their targets. */
  before: ReadonlyMap<Event, EventTarget>;
  /** How long after a scroll nothing is entered, in milliseconds. */
  mute: number;
  signal: AbortSignal;
}

export interface Point {
  x: number;
  y: number;
}

/** How long the scrolling that focus causes may take, in milliseconds. */
const FOCUS_SCROLL = 500;
/** What has a click of its own. Marks are never inside, but hand-made mentions may be, or be one. */
const INTERACTIVE = 'a[href],button,label,summary';

/**
 * Reports the mention under the pointer, the focus and the tap. Listens only: the host's events are neither
 * stopped nor cancelled, but for a plain click on a link to a term's page, which opens the term.
 *
 * `find` names the mention at an event, if there is one. Ends with `signal`.
 */
export function watch(
  find: (target: Element | undefined, point: Point | undefined) => Mention | undefined,
  events: WatchEvents,
  { before, mute, signal }: WatchOptions,
): void {
  let current: Mention | undefined;
  let focused: Element | undefined;
  let hand: Via = 'mouse';
  let screen = '';
  let focusedAt = 0;
  let lastFocus: Event | undefined;
  const watched = new WeakSet<ShadowRoot>();
  let lastScroll = -mute;

  const leave = (): void => {
    if (current) events.leave(false);
    current = undefined;
  };

  const listeners: Listeners = {
    pointermove(event) {
      if (event.pointerType === 'touch' || event.buttons || performance.now() - lastScroll < mute)
        return;
      // What slides under a pointer at rest makes WebKit report a move to where it was.
      const place = `${event.screenX} ${event.screenY}`;
      if (place === screen) return;
      screen = place;
      const mention = find(targetOf(event, before), pointOf(event));
      if (mention && current && isSame(mention, current)) return;
      leave();
      current = mention;
      if (mention) events.enter(mention, viaOf(event), pointOf(event));
    },
    pointerdown(event) {
      hand = viaOf(event);
    },
    keydown() {
      hand = 'keyboard';
    },
    click(event) {
      const { altKey, ctrlKey, metaKey, shiftKey, button, detail, defaultPrevented } = event;
      // One that came earlier may have been kept from leading away for us.
      if (
        (defaultPrevented && !before.has(event)) ||
        altKey ||
        ctrlKey ||
        metaKey ||
        shiftKey ||
        button
      )
        return;
      if (getSelection()?.isCollapsed === false) return;
      const via = detail ? hand : 'keyboard';
      const point = via === 'keyboard' ? undefined : pointOf(event);
      const target = targetOf(event, before);
      const mention = find(target, point);
      const interactive = target?.closest(INTERACTIVE);
      if (mention && (!interactive || interactive === mention.target)) {
        if (interactive) event.preventDefault();
        events.open(mention, via, point);
      } else if (target) {
        events.click(hostOf(target), via);
      }
    },
    focusin(event) {
      const target = targetOf(event, before);
      watchInside(target?.getRootNode());
      if (event === lastFocus) return; // Heard inside and outside.
      lastFocus = event;
      const mention = target?.matches(':focus-visible') ? find(target, undefined) : undefined;
      focused = mention?.target;
      focusedAt = performance.now();
      if (mention) events.enter(mention, 'keyboard', undefined);
      else if (target) events.focus(hostOf(target));
    },
    focusout() {
      if (focused) events.leave(true); // What it covers may have the focus next.
      focused = undefined;
    },
    pointerout(event) {
      if (!event.relatedTarget) leave(); // Out of the window.
    },
    scroll({ target }) {
      if (target instanceof Element && target.closest('glossary-root')) return;
      lastScroll = performance.now();
      // Focus scrolls what it comes to into view; that is not the reader going on.
      if (current || (focused && lastScroll - focusedAt > FOCUS_SCROLL)) events.leave(true);
      current = undefined;
    },
  };

  /** Focus that stays within a shadow tree is heard in there only. */
  function watchInside(root: Node | undefined): void {
    if (!(root instanceof ShadowRoot) || watched.has(root)) return;
    watched.add(root);
    for (const type of ['focusin', 'focusout'] as const)
      root.addEventListener(type, listeners[type] as EventListener, { signal });
  }

  for (const [type, listener] of Object.entries(listeners) as [string, (event: Event) => void][]) {
    // A click is ours only if the host has not used it, so it is heard last; the others make no difference.
    document.addEventListener(type, listener, {
      signal,
      capture: type !== 'click',
      passive: type !== 'click',
    });
    for (const event of before.keys()) if (event.type === type) listener(event);
  }
}

type Listeners = {
  [
    Type in
      | 'pointermove'
      | 'pointerdown'
      | 'keydown'
      | 'pointerout'
      | 'click'
      | 'focusin'
      | 'focusout'
      | 'scroll'
  ]: (event: DocumentEventMap[Type]) => void;
};

/** The innermost element of an event; that of one that is over was kept. */
function targetOf(event: Event, before: ReadonlyMap<Event, EventTarget>): Element | undefined {
  let target = event.composedPath()[0] ?? before.get(event) ?? null;
  // Text that a component shows in its slot belongs to the component's element.
  while (target instanceof HTMLSlotElement) {
    const root = target.getRootNode();
    target = root instanceof ShadowRoot ? root.host : null;
  }
  return target instanceof Element ? target : undefined;
}

/** The element itself, or the component that it is a part of. */
function hostOf(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : element;
}

const pointOf = ({ clientX: x, clientY: y }: MouseEvent): Point => ({ x, y });

const viaOf = ({ pointerType }: PointerEvent): Via =>
  pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';

/** Highlights have no identity of their own: the same wording of the same term in the same place is the same. */
function isSame(a: Mention, b: Mention): boolean {
  const [first, second] = [a.rects()[0], b.rects()[0]];
  return (
    a.term === b.term && a.target === b.target && first?.x === second?.x && first?.y === second?.y
  );
}
