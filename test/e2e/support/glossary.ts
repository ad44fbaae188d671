import { readSource } from './built.ts';

interface SourceEntry {
  id: string;
  term: string;
  short: string;
  related: string[];
}

const { terms } = JSON.parse(await readSource('glossary.json')) as { terms: SourceEntry[] };
const byId = new Map(terms.map((entry) => [entry.id, entry]));

/** An entry of the sample glossary as its authors wrote it. */
export function entryOf(id: string): SourceEntry {
  const entry = byId.get(id);
  if (!entry) throw new Error(`glossary.json has no "${id}"`);
  return entry;
}
