import { isError, type Problem } from '../content/problem.ts';

// Of a warning that half of all entries share, a few examples are enough.
const MAX_OTHERS = 4;

/** Problems for people: errors first, each with all its places, then how many there are. */
export function formatProblems(problems: readonly Problem[], file: string): string {
  const warnings = problems.filter((problem) => !isError(problem));
  const blocks = [...group(problems.filter(isError)), ...group(warnings)].map(formatGroup);
  return [...blocks, `${file}: ${countProblems(problems)}\n`].join('\n\n');
}

/** "2 errors, 1 warning" or "no problems". */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const counts = [count(errors, 'error'), count(problems.length - errors, 'warning')];
  return counts.filter(Boolean).join(', ') || 'no problems';
}

/** Problems for machines, in one object. */
export function problemsToJson(problems: readonly Problem[], file: string): object {
  const errors = problems.filter(isError).length;
  return { file, errors, warnings: problems.length - errors, problems };
}

/** Those that say the same of different places, together. */
function group(problems: readonly Problem[]): Problem[][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.message}\n${problem.remedy}`;
    const alike = groups.get(key);
    if (alike) alike.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()];
}

function formatGroup(alike: readonly Problem[]): string {
  const [{ severity, place, message, remedy }, ...others] = alike as [Problem, ...Problem[]];
  const shown = severity === 'error' ? others : others.slice(0, MAX_OTHERS);
  const more = others.length - shown.length;
  return [
    `${severity}: ${place} ${message}`,
    ...shown.map((other) => `    also ${other.place}`),
    ...(more ? [`    and ${more} more`] : []),
    `  → ${remedy}`,
  ].join('\n');
}

const count = (n: number, thing: string): string => (n ? `${n} ${thing}${n === 1 ? '' : 's'}` : '');
