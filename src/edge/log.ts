import type { LogRecord } from './hooks.ts';

/** A log that writes each record as one line of JSON, with the time it was written. */
export const jsonLog =
  (write: (line: string) => void): ((record: LogRecord) => void) =>
  (record) =>
    write(JSON.stringify({ time: new Date().toISOString(), ...record }));
