/** Something about a glossary that its owner should know, and what to do about it. */
export interface Problem {
  /** With an error the glossary is not built, and the page leaves out what is wrong; a warning changes nothing. */
  severity: 'error' | 'warning';
  /** Where it is, for people: `terms[3] "docker", field related`. */
  place: string;
  /** The entry's id, or `#3` for `terms[3]` if it has none. Absent if the glossary as a whole is meant. */
  entry?: string;
  /** The field and the place in it: `related`, `articles[0].url`. */
  field?: string;
  /** Completes the sentence that begins with the place; no full stop. */
  message: string;
  /** What to do, a whole sentence. */
  remedy: string;
}

export const isError = (problem: Problem): boolean => problem.severity === 'error';
