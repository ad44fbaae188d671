import type { AnnotateOptions } from '../markup/annotate-options.ts';
import { UsageError } from './exit-code.ts';

/** What `--limit` says; throws a `UsageError` for what it cannot. */
export function readLimit(limit: string | undefined): AnnotateOptions['limit'] {
  if (limit === 'page' || limit === 'section' || limit === 'none') return limit;
  throw new UsageError(`--limit ${limit} is unknown; use page, section or none`);
}
