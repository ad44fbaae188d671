// The entities that prose uses: all of Latin-1, Greek letters, and signs. HTML knows 2,000 more, mostly of mathematics.
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
const SIGNS =
  'amp & lt < gt > quot " apos \' hellip … mdash — ndash – lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › bull • dagger † permil ‰ euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ sum ∑ radic √ OElig Œ oelig œ Scaron Š scaron š prime ′ check ✓';

const NAMED = new Map<string, string>();
LATIN.split(' ').forEach((name, n) => NAMED.set(name, String.fromCharCode(0xa0 + n)));
GREEK.split(' ').forEach((name, n) => {
  const letter = String.fromCharCode(0x3b1 + n);
  NAMED.set(name, letter);
  if (name !== 'sigmaf') NAMED.set(name[0]!.toUpperCase() + name.slice(1), letter.toUpperCase());
});
const signs = SIGNS.split(' ');
for (let n = 0; n < signs.length; n += 2) NAMED.set(signs[n]!, signs[n + 1]!);

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,9}));/gi;

/** Text as its author meant it: `&amp;` and `&#38;` become `&`. What is no known reference stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(REFERENCE, (reference, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED.get(name) ?? reference;
    return characterAt(decimal ? parseInt(decimal, 10) : parseInt(hex!, 16));
  });

/** The character, or U+FFFD for what is none: controls, surrogates, numbers past Unicode. */
function characterAt(code: number): string {
  const isControl = code < 0x20 ? code !== 9 && code !== 10 : code >= 0x7f && code < 0xa0;
  const isNone = (code >= 0xd800 && code < 0xe000) || code > 0x10ffff;
  return isControl || isNone ? '\ufffd' : String.fromCodePoint(code);
}
