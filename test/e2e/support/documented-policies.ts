import { readSource } from './built.ts';

/** A way to use the script, and the sources of a policy that allows it and nothing else, by directive. */
export interface DocumentedPolicy {
  what: string;
  sources: ReadonlyMap<string, string>;
}

const [section = ''] = (await readSource('docs/owners.md'))
  .split('\n## Content Security Policy\n')[1]!
  .split('\n## ');

const [table = ''] = /(?:^\|.*\n)+/m.exec(section) ?? [];
const [head = [], , ...rows] = Array.from(table.matchAll(/^\|(.*)\|$/gm), ([, row]) =>
  row!.split('|').map((cell) => cell.trim()),
);
const code = (cell = ''): string | undefined => /^`(.*)`$/.exec(cell)?.[1];

/** What `docs/owners.md` tells owners to allow, row by row. */
export const documentedPolicies: readonly DocumentedPolicy[] = rows.map(
  ([what = '', ...cells]) => ({
    what,
    sources: new Map(
      cells.flatMap((cell, n) => {
        const [directive, sources] = [code(head[n + 1]), code(cell)];
        return directive && sources ? [[directive, sources]] : [];
      }),
    ),
  }),
);

/** The policy that it prints in full. */
export const [, documentedHeader = ''] = /^Content-Security-Policy: (.*)$/m.exec(section) ?? [];

/** The other headers that it tells about, of this name. */
export const documentedHeaders = (name: string): Record<string, string>[] =>
  Array.from(section.matchAll(/^\| `([\w-]+): (.*?)`/gm), ([, each, value]) => ({
    [each!]: value!,
  })).filter((header) => name in header);

/** A policy that allows nothing but these sources. */
export function policyOf(sources: ReadonlyMap<string, string>): string {
  const of = (...names: string[]): string[] =>
    names.flatMap((name) => (sources.has(name) ? `${name} ${sources.get(name)}` : []));
  return [
    "default-src 'none'",
    ...of('script-src', 'connect-src'),
    "require-trusted-types-for 'script'",
    ...of('trusted-types'),
    ...of('img-src'),
  ].join('; ');
}
