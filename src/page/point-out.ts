import { ACTIVE } from './highlight-painter.ts';

/** A flash is off for so long, in milliseconds, and on for as long; twice, which is less than disturbs anybody. */
const BLINK = 220;

/**
 * Shows which mention is open, by a highlight of its own; with `flash`, so that the eye finds it, unless the reader wants
 * nothing to move. Returns the way back.
 */
export function pointOut(range: StaticRange, flash: boolean): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const paint = (isOn: boolean): void => {
    if (isOn && !CSS.highlights.has(ACTIVE)) CSS.highlights.set(ACTIVE, new Highlight());
    if (isOn) CSS.highlights.get(ACTIVE)!.add(range);
    else CSS.highlights.get(ACTIVE)?.delete(range);
    if (!CSS.highlights.get(ACTIVE)?.size) CSS.highlights.delete(ACTIVE);
  };
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const timers = (flash && !isCalm ? [false, true, false, true] : []).map((isOn, n) =>
    setTimeout(() => paint(isOn), (n + 1) * BLINK),
  );
  paint(true);
  return () => {
    timers.forEach(clearTimeout);
    paint(false);
  };
}
