import type { Glossary } from '../../core/glossary.ts';
import type { AnnotateOptions } from '../../markup/annotate-options.ts';
import { annotateStream } from '../../markup/index.ts';
import type { EdgeLimits } from '../limits.ts';
import { charsetOf } from './annotatable.ts';
import { createStopwatch } from './stopwatch.ts';
import { watchBody, type WatchOptions } from './watch-body.ts';

export interface MarkPageOptions {
  /** The header fields of the origin's answer. */
  headers: Headers;
  annotate: AnnotateOptions;
  /** The address of the page, as the public knows it. */
  url: string;
  limits: Pick<EdgeLimits, 'pageBytes' | 'pageTime' | 'originTime'>;
  /** From the bytes as they come to those of the page, where there is something to undo. */
  undo(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array>;
  /** Bytes that the body must have, if that is known. */
  length: number | undefined;
}

export interface MarkedPage {
  body: ReadableStream<Uint8Array>;
  /** Resolves once the page is over or nobody wants more of it; rejects where it has broken off. */
  done: Promise<void>;
}

/**
 * A page's bytes with its terms marked, as they come; what is beyond a limit is as it was. Where the origin stalls, or
 * sends less than it has said, the page breaks off. Throws where the options ask for what cannot be done.
 */
export function markPage(
  glossary: Glossary,
  body: ReadableStream<Uint8Array>,
  { headers, annotate, url, limits, undo, length }: MarkPageOptions,
): MarkedPage {
  const isOver = createStopwatch(limits.pageTime);
  const marking = annotateStream(glossary, {
    ...annotate,
    charset: charsetOf(headers),
    url: annotate.url ?? url,
    maxLength: Math.min(annotate.maxLength ?? Infinity, limits.pageBytes),
    isEnough: () => isOver() || !!annotate.isEnough?.(),
  });
  let read = 0;
  const watched = watchBody(body, {
    limit: limits.originTime,
    onBytes: (count) => (read += count),
    onEnd() {
      if (length !== undefined && read < length) {
        throw new Error(`the origin has sent ${read} of ${length} bytes`);
      }
    },
  });
  const marked = undo(watched).pipeThrough(marking);
  const { promise, ...callbacks } = whenOver();
  return { body: watchBody(marked, callbacks), done: promise };
}

/** A promise, and what settles it once a body is over. */
function whenOver(): Pick<WatchOptions, 'onEnd' | 'onStop'> & { promise: Promise<void> } {
  let onEnd = (): void => undefined;
  let onStop = (error?: unknown): void => void error;
  const promise = new Promise<void>((resolve, reject) => {
    onEnd = resolve;
    onStop = (error) => (error === undefined ? resolve() : reject(error));
  });
  return { promise, onEnd, onStop };
}
