/** How far what is new comes from, in pixels, and how long it takes, in milliseconds. */
const WAY = 12;
const TIME = 160;

/** Lets new content come gently, from the side that the reader has turned to: 1 is forward, -1 back. */
export function settle(content: HTMLElement, turn: -1 | 0 | 1): void {
  if (!turn || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const side = content.matches(':dir(rtl)') ? -turn : turn;
  content.animate([{ opacity: 0, translate: `${side * WAY}px` }, {}], {
    duration: TIME,
    easing: 'ease-out',
  });
}
