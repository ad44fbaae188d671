/** A sheet drawn so far down is meant to go, in pixels. */
const FAR = 72;
/** So is one that was flung at least so far, so fast in pixels a millisecond. */
const FLUNG = 20;
const FAST = 0.5;

/**
 * Lets a finger that has come down on a part of `sheet` draw it down, and calls `onClose` if it lets go far enough or
 * fast enough. Else the sheet goes back to its place.
 */
export function swipe(sheet: HTMLElement, down: PointerEvent, onClose: () => void): void {
  const handle = down.currentTarget as HTMLElement;
  if (down.pointerType === 'mouse') return;
  const life = new AbortController();
  const { signal } = life;
  const drawn = ({ clientY }: PointerEvent): number => Math.max(0, clientY - down.clientY);
  const end = (): void => {
    life.abort();
    sheet.style.removeProperty('--_drawn');
  };
  handle.addEventListener(
    'pointermove',
    (event) => {
      // Captured only once it moves: a tap is for the button that it falls on.
      if (drawn(event)) handle.setPointerCapture(down.pointerId);
      sheet.style.setProperty('--_drawn', `${drawn(event)}px`);
    },
    { signal },
  );
  handle.addEventListener(
    'pointerup',
    (event) => {
      const way = drawn(event);
      end();
      const speed = way / (event.timeStamp - down.timeStamp);
      if (way > FAR || (way > FLUNG && speed > FAST)) onClose();
    },
    { signal },
  );
  handle.addEventListener('pointercancel', end, { signal });
}
