import './glossary-tooltip.ts';

/** What a reader needs at the first intent: the tooltip, and who leads through it. */
export { Reader } from '../elements/reader.ts';
export { speak } from '../elements/words/words.ts';
