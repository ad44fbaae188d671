import type { Via } from './mention.ts';

type Kind = 'tooltip' | 'popover';

class GlossaryEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

class CardEvent extends GlossaryEvent {
  /** Id of the entry. */
  readonly term: string;
  readonly kind: Kind;
  readonly via: Via;

  constructor(
    type: string,
    { term, kind, via }: { term: string; kind: Kind; via: Via },
    cancelable = false,
  ) {
    super(type, cancelable);
    this.term = term;
    this.kind = kind;
    this.via = via;
  }
}

/** Before a tooltip or a popover opens; cancel it and it does not. */
export class GlossaryShowEvent extends CardEvent {
  constructor(what: { term: string; kind: Kind; via: Via }) {
    super('glossary-show', what, true);
  }
}

/** After it has closed. */
export class GlossaryHideEvent extends CardEvent {
  constructor(what: { term: string; kind: Kind; via: Via }) {
    super('glossary-hide', what);
  }
}

/** Once it has been open for a second. */
export class GlossarySeenEvent extends CardEvent {
  constructor(what: { term: string; kind: Kind; via: Via }) {
    super('glossary-seen', what);
  }
}

/** When the reader follows a link of an entry, or steps to a related term (`href` is then its page, or empty). */
export class GlossaryFollowEvent extends GlossaryEvent {
  /** Id of the entry that is left. */
  readonly term: string;
  readonly to: 'related' | 'service' | 'article';
  readonly href: string;

  constructor(what: { term: string; to: 'related' | 'service' | 'article'; href: string }) {
    super('glossary-follow');
    this.term = what.term;
    this.to = what.to;
    this.href = what.href;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'glossary-show': GlossaryShowEvent;
    'glossary-hide': GlossaryHideEvent;
    'glossary-seen': GlossarySeenEvent;
    'glossary-follow': GlossaryFollowEvent;
  }
}
