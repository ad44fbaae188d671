import { resolve } from 'node:path';
import { countProblems } from '../compiler/format-problems.ts';
import { isError } from '../content/problem.ts';
import type { Glossary } from '../core/glossary.ts';
import { loadGlossary } from './load-glossary.ts';
import { type ProcessLike, write } from './process-like.ts';

/** What of a glossary can be used, after a word on what cannot; `undefined` if that is nothing. */
export async function usableGlossary(
  file: string,
  { cwd, stderr }: Pick<ProcessLike, 'cwd' | 'stderr'>,
): Promise<Glossary | undefined> {
  const { glossary, problems } = await loadGlossary(resolve(cwd(), file));
  if (problems.some(isError)) {
    await write(stderr, `${file}: ${countProblems(problems)}; glosslight check names them\n`);
  }
  return glossary.entries.length ? glossary : undefined;
}
