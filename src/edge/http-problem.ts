import { StoreError } from './store.ts';

/** Thrown where a request can only be refused; the message is shown to whoever asked. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  416: 'Range Not Satisfiable',
  421: 'Misdirected Request',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  508: 'Loop Detected',
};

/** A problem as machines read it (RFC 9457). */
export function problemResponse({ status, message, headers }: HttpProblem): Response {
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail: message };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/** What whoever asked is told of an error: of ours no more than that there was one. */
export function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  return error instanceof StoreError
    ? new HttpProblem(503, 'The glossary is out of reach for now.', { 'retry-after': '5' })
    : new HttpProblem(500, 'Something went wrong here.');
}
