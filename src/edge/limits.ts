/** How far the handler goes for one request. What is not given is as in `LIMITS`. */
export interface EdgeLimits {
  /** Bytes of a page's HTML that are read for marking; the rest passes through unmarked. */
  pageBytes: number;
  /** Milliseconds that marking one page may take; then the rest passes through unmarked. */
  pageTime: number;
  /** Bytes of a request's address and header fields; more is answered with 431, or 414 for the address alone. */
  requestHeaderBytes: number;
  /** Bytes of the header fields of an origin's answer; more is answered with 502. */
  responseHeaderBytes: number;
  /** Milliseconds until an origin's answer begins, and between any two pieces of it. */
  originTime: number;
  /** Bytes that the body of a request to an origin may have; more is answered with 413. */
  bodyBytes: number;
  /** Milliseconds that a page waits for the glossary; then it goes out unmarked. */
  storeTime: number;
  /** Milliseconds for which a channel's pointer is believed before the store is asked again. */
  pointerAge: number;
  /** Releases whose glossaries are kept in memory. */
  releases: number;
}

/** What holds where an owner says nothing. */
export const LIMITS: EdgeLimits = {
  pageBytes: 10_000_000,
  pageTime: 1000,
  requestHeaderBytes: 16_384,
  responseHeaderBytes: 65_536,
  originTime: 15_000,
  bodyBytes: 10_000_000,
  storeTime: 3000,
  pointerAge: 1000,
  releases: 3,
};
