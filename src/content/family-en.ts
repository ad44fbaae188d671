// The last word, if it is of small letters but for its first.
const LAST_WORD = /(?<![\p{L}\p{N}])[A-Za-z][a-z]{3,}$/u;

/** How a word ends, and what other words of the same family end in; the first row that fits decides. */
type Row = readonly [ending: RegExp, ...instead: string[]];

// What is done: "Serialization" is what a text speaks of that says "serializes". What does it is named so, too.
const ROWS: readonly Row[] = [
  [/(?<=.{3}i[sz])ation$/, 'e', 'ed', 'ing', 'er'],
  [/(?<=.{4})ation$/, 'ate', 'ated', 'ating'],
  [/(?<=.{3}[cp]t)ion$/, 's', 'ed', 'ing'],
  [/(?<=.{4})ing$/, 'ed'],
  [/(?<=ous|al|ive)$/, 'ly'],
  [/(?<=ic)$/, 'ally'],
  [/(?<=.{3}[ai])ble$/, 'bility'],
];

// The last word of several need not be a noun: "percent-encoding", "sample merged".
const VERB_ROWS: readonly Row[] = [
  [/(?<=.{2})([bdglmnprt])\1ing$/, '$1', '$1$1', '$1$1ed'],
  [/(?<=.{3})ing$/, '', 'e', 'ed'],
  [/(?<=.{3})ed$/, '', 'e', 'ing'],
];

// Nouns and adjectives that are seldom verbs, by their endings.
const NO_VERB =
  /(?:[st]ion|ment|ness|ity|is[mt]|[eo]r|ing|ed|[ae]nce|ology|ware|able|ible|ful|less|ly|s|gra(?:m|ph)|[ae]ncy|[iu]um|[eo]n|[aiou])$/;

const VERBS: readonly Row[] = [
  [/(?<=[^eoy])e$/, 'ing', 'ed'],
  [/(?<=[^aeiou])y$/, 'ying', 'ied'],
  // In words of one syllable the last consonant is doubled, in others it may be.
  [/(?<=^[^aeiou]*[aeiou]([bdglmnprt]))$/, '$1ing', '$1ed'],
  [/(?<=[^aeiou][aeiou]([bdglmnprt]))$/, 'ing', 'ed', '$1ing', '$1ed'],
  [/$/, 'ing', 'ed'],
];

// These say something else, and often.
const NEVER = new Set(
  'based called calling given included includes including making named needed noted placed stated used using'.split(
    ' ',
  ),
);

/**
 * Words of the same family as an English form's last: what one does with a thing, or who does it. "Throttle" →
 * "throttling", "throttled"; "Serialization" → "serialize", "serialized". Some of them do not exist, which does no harm.
 */
export function englishFamily(form: string): string[] {
  const word = LAST_WORD.exec(form)?.[0];
  if (word === undefined) return [];
  const before = form.slice(0, form.length - word.length);
  const rows = before ? [...VERB_ROWS, ...ROWS] : NO_VERB.test(word) ? ROWS : [...ROWS, ...VERBS];
  const [ending, ...instead] = rows.find(([pattern]) => pattern.test(word)) ?? [];
  if (!ending) return [];
  return instead
    .map((letters) => word.replace(ending, letters))
    .filter((its) => !NEVER.has(its.toLowerCase()))
    .map((its) => before + its);
}
