// Writes what `tableUnicode` knows into `src/core/unicode-tables.ts`. All of it is asked of the engine that runs this,
// so that there are no files of data to fetch, and the two makers of `Unicode` agree.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { nativeUnicode } from '../src/core/native-unicode.ts';

/** The file that is written. */
export const target = path.resolve(import.meta.dirname, '../src/core/unicode-tables.ts');

type Row = readonly number[];

const codesOf = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0)!);
const decomposed = (text: string): string => text.normalize('NFD');
const isSyllable = (char: string): boolean => char >= '\uac00' && char <= '\ud7a3';

/** The text of the file. */
export function generate(): string {
  const chars = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
  const decomposable = chars.filter((char) => decomposed(char) !== char && !isSyllable(char));
  const ranks = rank(chars);
  const tables = [
    table('KINDS', 'Where a kind begins, and which.', runs(chars.map(nativeUnicode.kind))),
    table(
      'RANKS',
      'Where a rank begins, and which: the canonical combining classes, numbered in their order.',
      runs(chars.map((char) => ranks.get(char) ?? 0)),
    ),
    table(
      'FOLDS',
      'A character, and what it folds to.',
      chars
        .map((char) => codesOf(char + nativeUnicode.fold(char)))
        .filter(([code, folded, more]) => folded !== code || more),
    ),
    table(
      'REPLACEMENTS',
      'A character that NFC never has, and what it has instead.',
      decomposable
        .filter((char) => char.normalize() !== char)
        .map((char) => codesOf(char + char.normalize())),
    ),
    table(
      'COMPOSITES',
      'A character, and the two that it is composed of.',
      decomposable.filter((char) => char.normalize() === char).map(takeApart),
    ),
  ];
  return [
    `// Generated from Unicode ${process.versions.unicode} by \`npm run unicode\`; not to be edited.`,
    '// Numbers are base 36, each the difference to the one above it; `*` says how often a row is repeated.',
    ...tables,
    '',
  ].join('\n');
}

/** Marks that move in NFD, with the number of their class. */
function rank(chars: readonly string[]): Map<string, number> {
  // The engine tells which of two marks comes first, and no more; of these, one is of the first class and one of the last.
  const order = (a: string, b: string): number =>
    decomposed(a + b) !== a + b ? 1 : decomposed(b + a) !== b + a ? -1 : 0;
  const marks = chars
    .filter((char) => decomposed(char) === char)
    .filter((char) => order(char, '\u0334') || order(char, '\u0345'));
  const classes: string[] = [];
  for (const mark of marks) {
    if (!classes.some((other) => order(mark, other) === 0)) classes.push(mark);
  }
  classes.sort(order);
  const rankOf = (mark: string): number =>
    1 + classes.findIndex((other) => order(mark, other) === 0);
  return new Map(marks.map((mark) => [mark, rankOf(mark)]));
}

/** A composite and its two parts; the first may be a composite itself. */
function takeApart(composite: string): Row {
  const parts = [...decomposed(composite)];
  const last = parts.pop()!;
  const row = codesOf(composite + parts.join('').normalize() + last);
  if (row.length !== 3) throw new Error(`U+${row[0]!.toString(16)} is not composed of two`);
  return row;
}

/** Position and value of each number that is not that before it. */
function runs(values: readonly number[]): Row[] {
  return values.flatMap((value, at) => (value === values[at - 1] ? [] : [[at, value]]));
}

function table(name: string, comment: string, rows: readonly Row[]): string {
  return `\n/** ${comment} */\nexport const ${name} = \`\n${wrap(encode(rows))}\`;`;
}

function encode(rows: readonly Row[]): string[] {
  const steps = rows.map((row, at) =>
    row.map((value, column) => (value - (rows[at - 1]?.[column] ?? 0)).toString(36)).join(),
  );
  const repeated: { step: string; times: number }[] = [];
  for (const step of steps) {
    const last = repeated.at(-1);
    if (last?.step === step) last.times++;
    else repeated.push({ step, times: 1 });
  }
  return repeated.map(({ step, times }) => (times > 1 ? `${step}*${times.toString(36)}` : step));
}

function wrap(words: readonly string[]): string {
  let [text, width] = ['', 0];
  for (const word of words) {
    const isFull = width + word.length > 100;
    text += (isFull ? '\n' : width ? ' ' : '') + word;
    width = (isFull ? 0 : width + 1) + word.length;
  }
  return text;
}

if (import.meta.main) writeFileSync(target, generate());
