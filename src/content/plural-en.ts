// The last word, if it is of Latin letters and digits; "C++" and "Web 2.0" have no plural.
const LAST_WORD = /(?=[^\s]*\p{L})[\p{sc=Latin}\p{M}\p{N}]{2,}$/u;

/** How a word ends, and what that ending becomes; the first row that fits decides. No plurals: it is one. */
type Row = readonly [ending: RegExp, ...plurals: string[]];

const ROWS: readonly Row[] = [
  // Plurals and masses that do not look it.
  [
    /^(?:metadata|data|media|criteria|phenomena|bacteria|people|children|men|women|mice|feet|indices|matrices)$/i,
  ],

  // Old English.
  [/(child)$/i, '$1ren'],
  [/^(person)$/i, '$1s', 'people'],
  [/^((?:hu|ger|ro|sha|talis|otto)man)$/i, '$1s'],
  [/(m)an$/i, '$1en'],
  [/^(m|l)ouse$/i, '$1ice'],
  [/^(f)oot$/i, '$1eet'],
  [/^(t)ooth$/i, '$1eeth'],
  [/^(lea|hal|shel|sel|wol|cal|loa|thie)f$|^(kni|wi|li)fe$/i, '$1$2ves'],
  [/^(quiz)$/i, '$1zes'],

  // Greek and Latin.
  [/(criteri|phenomen|automat)on$/i, '$1a', '$1ons'],
  [/(medi|dat|bacteri|spectr|quant|symposi)um$/i, '$1a', '$1ums'],
  [/(radi|nucle|stimul|loc|cact|foc)us$/i, '$1i', '$1uses'],
  [/(corp)us$/i, '$1ora', '$1uses'],
  [/(formul|antenn)a$/i, '$1as', '$1ae'],
  [/(schem)a$/i, '$1as', '$1ata'],
  [/([sx])is$/i, '$1es'],
  [/(.[^f])([ei]x)$/i, '$1$2es', '$1ices'],

  // Hissing sounds.
  [/(alias|bias|canvas|atlas|gas|lens|us|ss|sh|[xz])$/i, '$1es'],
  [/(epoch|tech)$/i, '$1s'],
  [/(ch)$/i, '$1es'],
  [/s$/i],

  [/([^aeiou]|qu)y$/i, '$1ies'],
  [/(hero|echo|potato|tomato|veto|torpedo|tornado|cargo)$/i, '$1es'],
  [/$/, 's'],
];

/** Plurals of an English form, made on its last word: "service worker" → "service workers". */
export function englishPlurals(form: string): string[] {
  const word = LAST_WORD.exec(form)?.[0];
  if (word === undefined) return [];
  const before = form.slice(0, form.length - word.length);
  return pluralsOfWord(word).map((plural) => before + plural);
}

function pluralsOfWord(word: string): string[] {
  // Acronyms keep their letters: APIs, PHYs, and of CMS both ways are in use.
  if (/[\p{Lu}\p{N}]$/u.test(word)) {
    return word.endsWith('S') ? [`${word}es`, `${word}s`] : [`${word}s`];
  }
  const [ending, ...plurals] = ROWS.find(([pattern]) => pattern.test(word))!;
  return plurals.map((plural) => word.replace(ending, plural));
}
