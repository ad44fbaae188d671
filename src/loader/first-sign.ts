/** After a failure signs are passed over for so long: a pointer's moves come in dozens a second. In milliseconds. */
const PAUSE = 1000;

/**
 * Fetches at the first sign of a reader (a moving pointer, a touch, the focus) what then takes over, and hands it the
 * last event of each kind that came while it was on its way. Out of reach, it is fetched at a later sign, and the
 * console says so once. Ends with `signal`.
 *
 * Listens only, but for a plain click on a link to a term's page (`termOf`): whoever takes over will open the term, and
 * if nobody does, the link is followed.
 */
export function onFirstSign(
  load: () => Promise<(events: Map<Event, EventTarget>) => void>,
  termOf: (link: Element) => unknown,
  signal: AbortSignal,
): void {
  const last = new Map<string, [Event, EventTarget]>();
  let failures = 0;
  let held: HTMLAnchorElement | undefined;
  const waiting = new AbortController();
  signal.addEventListener('abort', () => waiting.abort());
  const listen = (event: Event): void => {
    if (!last.size) {
      load().then(
        (takeOver) => {
          waiting.abort();
          if (!signal.aborted) takeOver(new Map(last.values()));
        },
        ({ message }: Error) => {
          if (!failures++) console.error(`glosslight: ${message}`);
          setTimeout(() => last.clear(), PAUSE);
          if (held) location.assign(held.href);
        },
      );
    }
    last.delete(event.type); // In the order of their last coming.
    // Once it is over, an event has forgotten where in a shadow root it came from.
    last.set(event.type, [event, event.composedPath()[0]!]);
  };
  const click = (event: MouseEvent): void => {
    if (event.defaultPrevented) return;
    const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    if (link && !(button || altKey || ctrlKey || metaKey || shiftKey) && termOf(link)) {
      event.preventDefault();
      held = link;
    }
    listen(event);
  };
  const { signal: till } = waiting;
  for (const type of ['pointermove', 'pointerdown', 'focusin']) {
    document.addEventListener(type, listen, { passive: true, capture: true, signal: till });
  }
  // What the host has used is none of ours, so it is heard last.
  document.addEventListener('click', click, { signal: till });
}
