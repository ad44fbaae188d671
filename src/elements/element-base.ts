/** `HTMLElement`, or on a server, where there is none, something to extend all the same: modules import anywhere. */
export const ElementBase: typeof HTMLElement = globalThis.HTMLElement ?? class {};
