/** One line of the log: what happened, and nothing that says who asked. */
export interface LogRecord {
  level: 'info' | 'warn' | 'error';
  /** What happened: `request` once a request is answered, `failure` where something of ours went wrong. */
  event: string;
  [field: string]: string | number | boolean | undefined;
}

/** Watches requests: spans, metrics. The handler works the same without. */
export interface Telemetry {
  /** A request has come; what goes on in it is told to the trace. */
  begin(request: Request): Trace;
}

/** One request as it is watched. */
export interface Trace {
  /** Does `work`, and tells how long it took; fails as it fails. */
  step<T>(name: Step, work: () => Promise<T>): Promise<T>;
  /** Within the step `origin`: makes the request to it part of this trace. */
  inject(headers: Headers): void;
  /** What the log says of it so far: the trace's id, and how long its steps took. */
  describe(): Readonly<Record<string, string | number>>;
  /** The answer is there, if not yet its last byte; may add header fields, and may watch the body go by. */
  end(response: Response, facts: Facts): Response;
  /** Resolves once all of its steps are over, also those that go on after the answer, and are told of. */
  readonly done: Promise<void>;
}

/** What the handler spends its time on. */
export type Step = 'store' | 'match' | 'annotate' | 'origin';

/** What is known of a request once it is answered; few values each, fit for metrics. */
export interface Facts {
  /** The route's name, such as `term`; never the address that was asked for. */
  route: string;
  /** The release that the answer is of. */
  release?: string | undefined;
}
