/** Whether a name matches only in its very case: acronyms do, since "it" is not "IT". */
export function isExact(name: string): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 0 && capitals >= 0.75 * letters;
}

/** A name without what does not count: case, kind of separator. */
export const foldName = (name: string): string =>
  name
    .normalize()
    .toLowerCase()
    .replace(/[-\u2010\u2011]/g, ' ');

/** One value for all names that match the same text. */
export const nameKey = (name: string, exact = isExact(name)): string =>
  exact ? `=${name}` : `~${foldName(name)}`;
