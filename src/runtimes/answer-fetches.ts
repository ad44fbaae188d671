/** What of a fetch event is used; Fastly has the client, service workers have `waitUntil`. */
export interface FetchEventLike extends Event {
  readonly request: Request;
  readonly client?: { readonly address: string } | undefined;
  waitUntil(work: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
}

/** Answers the global scope's fetch events; what `answer` has nothing for is left to the platform. */
export function answerFetches(
  answer: (event: FetchEventLike) => Promise<Response> | undefined,
): void {
  addEventListener('fetch', (event) => {
    const response = answer(event as unknown as FetchEventLike);
    if (response) (event as unknown as FetchEventLike).respondWith(response);
  });
}
