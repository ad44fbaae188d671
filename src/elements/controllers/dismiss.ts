declare class CloseWatcher extends EventTarget {
  destroy(): void;
}

export interface DismissOptions {
  /** Escape was pressed. */
  onEscape(): void;
  /** The pointer went down outside of `card`, a finger has tapped there, or focus went elsewhere. */
  onOutside?(target: Node): void;
}

/**
 * Tells when an open card is to be closed. Escape is ours alone while something of ours is open, so the host's
 * dialog around it stays: it is caught before everyone else's listeners. Returns the way to stop.
 */
export function dismiss(card: HTMLElement, { onEscape, onOutside }: DismissOptions): () => void {
  const life = new AbortController();
  const { signal } = life;
  const outside = (event: Event): void => {
    if (!event.composedPath().includes(card)) onOutside?.(event.target as Node);
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
  // A finger that goes down may be about to scroll, and is then cancelled; one that comes up has tapped.
  for (const type of ['pointerdown', 'pointerup'] as const) {
    document.addEventListener(
      type,
      (event) => {
        if ((event.pointerType === 'touch') === (type === 'pointerup')) outside(event);
      },
      { capture: true, signal },
    );
  }
  document.addEventListener('focusin', outside, { capture: true, signal });
  // The Back gesture, where there is one, closes like Escape, and no page is left for it.
  const back = onOutside && 'CloseWatcher' in globalThis ? new CloseWatcher() : undefined;
  back?.addEventListener('close', onEscape, { signal });
  return () => {
    life.abort();
    back?.destroy();
  };
}
