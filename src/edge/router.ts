/** What a path leads to, and what stands in it where the pattern has a name. */
export interface Found<T> {
  route: T;
  parameters: Readonly<Record<string, string>>;
}

/**
 * Finds what a path leads to, of the patterns that fit the first. In a pattern `:name` is one part of a path or of a
 * part's beginning, `*name` all the rest of it, also nothing.
 */
export function createRouter<T extends { pattern: string }>(
  routes: readonly T[],
): (path: string) => Found<T> | undefined {
  const compiled = routes.map((route) => ({ route, pattern: compile(route.pattern) }));
  return (path) => {
    for (const { route, pattern } of compiled) {
      const match = pattern.exec(path);
      if (!match) continue;
      const parameters = decodeAll({ ...match.groups });
      return parameters && { route, parameters };
    }
    return undefined;
  };
}

const compile = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.]/g, '\\.')
      .replace(/:(\w+)/g, '(?<$1>[^/]+)')
      .replace(/\*(\w+)/g, '(?<$1>.*)')}$`,
  );

/** Percent-decoded; `undefined` where one cannot be. */
function decodeAll(parameters: Record<string, string>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return undefined;
  }
}
