declare class CloseWatcher extends EventTarget {
  destroy(): void;
}

export interface DismissOptions {
  /** Escape was pressed. */
  onEscape(): void;
  /** The pointer was pressed outside of `card`, or focus went elsewhere. */
  onOutside?(target: Node): void;
}

/**
 * Tells when an open card is to be closed. Escape is ours alone while something of ours is open, so the host's
 * dialog around it stays: it is caught before everyone else's listeners. Returns the way to stop.
 */
export function dismiss(card: HTMLElement, { onEscape, onOutside }: DismissOptions): () => void {
  const life = new AbortController();
  const { signal } = life;
  const isOutside = (event: Event): boolean => !event.composedPath().includes(card);
  let isDownOutside = false;
  const outside = (event: Event): void => {
    if (isOutside(event)) onOutside?.(event.target as Node);
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onEscape();
    },
    { capture: true, signal },
  );
  // Only once it has come up: who goes down may select text, or scroll, or think better of it.
  const listeners = {
    pointerdown: (event: Event) => (isDownOutside = isOutside(event)),
    pointercancel: () => (isDownOutside = false),
    pointerup: (event: Event) => isDownOutside && outside(event),
    focusin: (event: Event) => outside(event),
  };
  for (const [type, listener] of Object.entries(listeners))
    document.addEventListener(type, listener, { capture: true, signal });
  // The Back gesture, where there is one, closes like Escape, and no page is left for it.
  const back = onOutside && 'CloseWatcher' in globalThis ? new CloseWatcher() : undefined;
  back?.addEventListener('close', onEscape, { signal });
  return () => {
    life.abort();
    back?.destroy();
  };
}
