/** A request that is over. */
export interface Counted {
  /** The route's name; there are few of them. */
  route: string;
  status: number;
  /** How long it took, in milliseconds. */
  ms: number;
}

/** How the requests to one route with one class of status went. */
export interface Series {
  route: string;
  /** `2xx` and so on. */
  status: string;
  count: number;
  /** Milliseconds in all. */
  sum: number;
  /** By the position of a limit in `LIMITS_MS`, how many took no longer than that, and no less than the limit before. */
  buckets: readonly number[];
}

export interface Metrics {
  count(request: Counted): void;
  snapshot(): Series[];
  /** The same as Prometheus reads it. */
  toText(): string;
}

/** The limits of the histograms, in milliseconds; the last bucket is for what took longer than all of them. */
export const LIMITS_MS: readonly number[] = [
  5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000,
];

/** Whatever comes in: there are never more series than this. */
const MOST = 200;

/** Counts the requests of one instance, in memory that does not grow with their number. */
export function createMetrics(): Metrics {
  const all = new Map<string, Series & { buckets: number[] }>();

  function seriesOf(route: string, status: string): Series & { buckets: number[] } {
    const key = `${route} ${status}`;
    const known = all.get(key);
    if (known) return known;
    if (all.size >= MOST && route !== OTHER) return seriesOf(OTHER, status);
    const buckets = Array.from<number>({ length: LIMITS_MS.length + 1 }).fill(0);
    const series = { route, status, count: 0, sum: 0, buckets };
    all.set(key, series);
    return series;
  }

  const snapshot = (): Series[] =>
    [...all.values()].map((series) => ({ ...series, buckets: [...series.buckets] }));

  return {
    snapshot,
    count({ route, status, ms }) {
      const series = seriesOf(route, `${Math.floor(status / 100)}xx`);
      series.count++;
      series.sum += ms;
      const at = LIMITS_MS.findIndex((limit) => ms <= limit);
      series.buckets[at < 0 ? LIMITS_MS.length : at]!++;
    },
    toText: () => toText(snapshot()),
  };
}

const OTHER = 'other';
const NAME = 'glosslight_request_duration_seconds';

function toText(all: readonly Series[]): string {
  const lines = [
    `# HELP ${NAME} How long requests took until their last byte was there.`,
    `# TYPE ${NAME} histogram`,
  ];
  for (const { route, status, count, sum, buckets } of all) {
    const labels = `route="${route}",status="${status}"`;
    let below = 0;
    for (const [at, size] of buckets.entries()) {
      below += size;
      const limit = LIMITS_MS[at];
      const le = limit === undefined ? '+Inf' : limit / 1000;
      lines.push(`${NAME}_bucket{${labels},le="${le}"} ${below}`);
    }
    lines.push(`${NAME}_sum{${labels}} ${sum / 1000}`, `${NAME}_count{${labels}} ${count}`);
  }
  return `${lines.join('\n')}\n`;
}
