/** A name, and what else the same thing is called, as they are compared: folded. */
export interface FoldedNames {
  name: string;
  others: readonly string[];
}

/** How well a name fits what a reader looks for, the best first. */
export const Fit = { Exact: 0, Beginning: 1, Word: 2, Inside: 3, None: 4 } as const;

/** How well names fit `wanted`, which is folded as they are and not empty; one of `Fit`. */
export function fitOf({ name, others }: FoldedNames, wanted: string): number {
  let fit = fitOfText(name, wanted);
  // What a reader may not know as its name comes behind what is called so, unless it is the very same.
  for (const other of others) {
    const its = fitOfText(other, wanted);
    fit = Math.min(fit, its === Fit.Beginning ? Fit.Word : its);
  }
  return fit;
}

function fitOfText(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return Fit.None;
  if (at === 0) return text.length === wanted.length ? Fit.Exact : Fit.Beginning;
  return text.includes(` ${wanted}`) ? Fit.Word : Fit.Inside;
}

/** The order of names that fit alike. */
export const byName = (one: FoldedNames, other: FoldedNames): number =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
