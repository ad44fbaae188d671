export type { Article, Entry, Link } from './core/bundle.ts';
export type { ContentNode } from './core/content.ts';
export { type ErrorCode, GlosslightError } from './core/error.ts';
export type { Reason } from './core/select.ts';
export {
  GlossaryFollowEvent,
  GlossaryHideEvent,
  GlossarySeenEvent,
  GlossaryShowEvent,
} from './elements/events.ts';
export { GlossaryErrorEvent, GlossaryReadyEvent } from './loader/events.ts';
export { glosslight } from './loader/glosslight.ts';
export type { GlosslightOptions } from './loader/options.ts';
export type { GlosslightPage } from './loader/start.ts';
export type { Report } from './page/annotator.ts';
