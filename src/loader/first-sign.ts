/** After a failure signs are passed over for so long: a pointer's moves come in dozens a second. In milliseconds. */
const PAUSE = 1000;

/**
 * Fetches at the first sign of a reader (a moving pointer, a touch, the focus) what then takes over, and hands it the
 * last event of each kind that came while it was on its way. Out of reach, it is fetched at a later sign, and the
 * console says so once. Listens only. Ends with `signal`.
 */
export function onFirstSign(
  load: () => Promise<(events: Map<Event, EventTarget>) => void>,
  signal: AbortSignal,
): void {
  const last = new Map<string, [Event, EventTarget]>();
  let failures = 0;
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
        },
      );
    }
    last.delete(event.type); // In the order of their last coming.
    // Once it is over, an event has forgotten where in a shadow root it came from.
    last.set(event.type, [event, event.composedPath()[0]!]);
  };
  for (const type of ['pointermove', 'pointerdown', 'click', 'focusin']) {
    document.addEventListener(type, listen, {
      passive: true,
      capture: true,
      signal: waiting.signal,
    });
  }
}
