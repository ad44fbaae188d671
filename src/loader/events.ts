import type { GlosslightError } from '../core/error.ts';

const FLAGS = { bubbles: true, composed: true };

/** On the document, once the page has been scanned for the first time. */
export class GlossaryReadyEvent extends Event {
  /** How many mentions are marked. */
  declare readonly found: number;
  /** How many are not. */
  declare readonly suppressed: number;
  /** From the start to the marks, without waiting for the network, in milliseconds. */
  declare readonly duration: number;

  constructor(counts: { found: number; suppressed: number; duration: number }) {
    super('glossary-ready', FLAGS);
    Object.assign(this, counts);
  }
}

/** On the document, when there is nothing to mark with. The page is as it was. */
export class GlossaryErrorEvent extends Event {
  declare readonly code: GlosslightError['code'];
  declare readonly url: string;
  declare readonly message: string;

  constructor({ code, url, message }: Pick<GlosslightError, 'code' | 'url' | 'message'>) {
    super('glossary-error', FLAGS);
    Object.assign(this, { code, url, message });
  }
}

declare global {
  interface DocumentEventMap {
    'glossary-ready': GlossaryReadyEvent;
    'glossary-error': GlossaryErrorEvent;
  }
}
