/** One line for all that is unsound in a glossary. */
export function warnOfProblems(url: string, count: number, first: string): void {
  console.warn(`glosslight: ${count} unsound in ${url}, left out; the first: ${first}`);
}
