/** What the command tells the shell. */
export const ExitCode = {
  Fine: 0,
  /** Something is wrong with the glossary or the input. */
  Problems: 1,
  /** The command was called in a way that cannot work. */
  WrongUse: 2,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Thrown where a command can only be called differently; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
