import type { Mention } from '../mention.ts';
import { parentOf } from '../parent-of.ts';

/** Whether any of a mention is in sight: in the window, and in all that scrolls or is cut off around it. */
export function inSight({ target }: Mention, rect: DOMRect): boolean {
  let { top, right, bottom, left } = rect;
  const cut = (by: Pick<DOMRect, 'top' | 'right' | 'bottom' | 'left'>): void => {
    top = Math.max(top, by.top);
    right = Math.min(right, by.right);
    bottom = Math.min(bottom, by.bottom);
    left = Math.max(left, by.left);
  };
  const { clientWidth, clientHeight } = document.documentElement;
  cut({ top: 0, right: clientWidth, bottom: clientHeight, left: 0 });
  for (let at = parentOf(target); at && at !== document.body; at = parentOf(at)) {
    if (getComputedStyle(at).overflowY !== 'visible') cut(at.getBoundingClientRect());
  }
  return bottom > top && right > left;
}
