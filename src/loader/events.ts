import type { ErrorCode } from '../core/error.ts';

/** On the document, once the page has been scanned for the first time. */
export class GlossaryReadyEvent extends Event {
  /** How many mentions are marked. */
  readonly found: number;
  /** How many are not. */
  readonly suppressed: number;
  /** From the start to the marks, without waiting for the network, in milliseconds. */
  readonly duration: number;

  constructor(counts: { found: number; suppressed: number; duration: number }) {
    super('glossary-ready', { bubbles: true, composed: true });
    this.found = counts.found;
    this.suppressed = counts.suppressed;
    this.duration = counts.duration;
  }
}

/** On the document, when there is nothing to mark with. The page is as it was. */
export class GlossaryErrorEvent extends Event {
  readonly code: ErrorCode;
  readonly url: string;
  readonly message: string;

  constructor({ code, url, message }: { code: ErrorCode; url: string; message: string }) {
    super('glossary-error', { bubbles: true, composed: true });
    this.code = code;
    this.url = url;
    this.message = message;
  }
}

declare global {
  interface DocumentEventMap {
    'glossary-ready': GlossaryReadyEvent;
    'glossary-error': GlossaryErrorEvent;
  }
}
