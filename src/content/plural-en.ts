// The last word, if it is of Latin letters and digits.
const LAST_WORD = /(?=[^\s]*\p{L})[\p{sc=Latin}\p{M}\p{N}]{2,}$/u;

/** How a word ends, and what that ending becomes; the first row that fits decides. */
type Row = readonly [ending: RegExp, ...plurals: string[]];

const ROWS: readonly Row[] = [
  // Acronyms whose own last letters read like an ending: DNSes, CACHEs.
  [/(?<=[\p{Lu}\p{N}])S$/u, 'Ses', 'Ss'],
  [/(?<=[^U](?:[OSZ]|[CS]H))E$/u, 'Es'],

  // Old English.
  [/(child)$/i, '$1ren'],
  [/^(pe)rson$/i, '$1ople'],
  [/^(?:hu|ger|ro|sha|talis|otto)man$/i],
  [/(m)an$/i, '$1en'],
  [/^(m|l)ouse$/i, '$1ice'],
  [/^(f|t)oo(t|th)$/i, '$1ee$2'],
  [/^(lea|hal|shel|sel|wol|cal|loa|thie)f$|^(kni|wi|li)fe$/i, '$1$2ves'],
  [/^(quiz)$/i, '$1zes'],

  // Greek and Latin.
  [/(criteri|phenomen|automat)on$/i, '$1a'],
  [/(medi|dat|bacteri|spectr|quant|symposi)um$/i, '$1a'],
  [/(radi|nucle|stimul|loc|cact|foc)us$/i, '$1i'],
  [/(corp)us$/i, '$1ora'],
  [/(formul|antenn)a$/i, '$1ae'],
  [/(schem)a$/i, '$1ata'],
  [/(.[^f])[ei]x$/i, '$1ices'],
  [/(?<!.the|ly)([sx])is$/i, '$1es'],
];

/** The plurals of an English form that its endings do not tell, made on its last word: "dormouse" → "dormice". */
export function englishPlurals(form: string): string[] {
  const word = LAST_WORD.exec(form)?.[0];
  if (word === undefined) return [];
  const before = form.slice(0, form.length - word.length);
  const [ending, ...plurals] = ROWS.find(([pattern]) => pattern.test(word)) ?? [];
  return ending ? plurals.map((plural) => before + word.replace(ending, plural)) : [];
}
