import { readSource } from './built.ts';

/** A way to use the script, and the sources of a policy that allows it and nothing else, by directive. */
export interface DocumentedPolicy {
  what: string;
  sources: ReadonlyMap<string, string>;
}

const [section = ''] = (await readSource('docs/owners.md'))
  .split('\n## Content Security Policy\n')[1]!
  .split('\n## ');

const [head = [], , ...rows] = Array.from(section.matchAll(/^\|(.*)\|$/gm), ([, row]) =>
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
