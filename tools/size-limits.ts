/** What one step of a page's life may weigh, in kB of 1,000 B, compressed with Brotli at quality 11. */
export interface SizeLimit {
  readonly title: string;
  /** Over it the check fails. */
  readonly limit: number;
  /** Where we want to be, if not there yet: then the limit only keeps what is reached. */
  readonly goal?: number;
}

/** In the order of a page's life; a page seldom takes all the steps. The build names each step's files. */
export const stepLimits: Record<string, SizeLimit> = {
  before: { title: 'before any interaction', limit: 13.8, goal: 6 },
  change: { title: 'when the page first changes', limit: 1.2 },
  intent: { title: 'at the first intent', limit: 16.1, goal: 15 },
  opening: { title: 'at the first opening', limit: 9.4, goal: 6 },
};

export const lifeLimit: SizeLimit = { title: 'all of a page’s life', limit: 40.2, goal: 27 };

export const manifestLimit: SizeLimit = { title: 'a manifest', limit: 1 };
