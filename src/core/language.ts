/**
 * The available language that serves text in `wanted`: the same tag, else a shorter one
 * (pt-BR → pt, BCP 47 lookup), else any of the same primary language (en → en-GB).
 * Tags compare without case; `undefined` if there is none.
 */
export function lookUpLanguage(wanted: string, available: Iterable<string>): string | undefined {
  const tags = [...available];
  const find = (fits: (tag: string) => boolean): string | undefined =>
    tags.find((tag) => fits(tag.toLowerCase()));
  const parts = wanted.toLowerCase().split('-');
  for (let n = parts.length; n > 0; n--) {
    const shorter = parts.slice(0, n).join('-');
    const found = find((tag) => tag === shorter);
    if (found) return found;
  }
  return find((tag) => tag.split('-')[0] === parts[0]);
}

/**
 * The available languages of which terms are looked for in text in `wanted`, the best first: what is more general or
 * more special than it, since "en" and "en-GB" serve each other; else the one that `lookUpLanguage` finds.
 */
export function servingLanguages(wanted: string, available: readonly string[]): string[] {
  const related = available.filter((tag) => isPrefix(tag, wanted) || isPrefix(wanted, tag));
  const best = lookUpLanguage(wanted, related.length ? related : available);
  return best === undefined ? [] : [best, ...related.filter((tag) => tag !== best)];
}

const isPrefix = (one: string, other: string): boolean =>
  `${other}-`.toLowerCase().startsWith(`${one}-`.toLowerCase());
