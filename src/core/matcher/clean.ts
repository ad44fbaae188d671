import { Kind, type Unicode } from '../unicode.ts';
import { type CharTable, isLoose, kindOf, widthAt } from './char-table.ts';

/** A text in the form that is matched: in NFC, without invisible characters. */
export interface CleanText {
  text: string;
  /** For each code unit where in the original that begins, and ends, which it was made of. */
  starts: number[];
  ends: number[];
}

/**
 * Cleans a text by clusters, a character with the marks and whatever else composes with it: composition never reaches
 * across. An offset inside of one is that of the whole.
 */
export function cleanText(original: string, { normalize }: Unicode, table: CharTable): CleanText {
  const clean: CleanText = { text: '', starts: [], ends: [] };
  for (let start = 0, end = 0; start < original.length; start = end) {
    end = start + widthAt(original, start);
    for (let next = end; end < original.length; end = next) {
      const entry = table.at(original, end);
      if (!isLoose(entry)) break; // Nearly always.
      next = end + widthAt(original, end);
      if (kindOf(entry) === Kind.Mark) continue;
      const [before, after] = [original.slice(start, end), original.slice(end, next)];
      if (normalize(before + after) === normalize(before) + normalize(after)) break;
    }
    if (kindOf(table.at(original, start)) === Kind.Invisible) continue;
    const cluster = normalize(original.slice(start, end));
    const isSame = cluster.length === end - start;
    for (let i = 0; i < cluster.length; i++) {
      clean.starts.push(isSame ? start + i : start);
      clean.ends.push(isSame ? start + i + 1 : end);
    }
    clean.text += cluster;
  }
  return clean;
}
