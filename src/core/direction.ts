/** Languages that are written from right to left, by their primary subtags. */
const RIGHT_TO_LEFT = new Set('ar ckb dv fa he ks ps sd syr ug ur yi'.split(' '));
/** A script that a tag names decides: `az-Arab`, `ku-Latn`. */
const SCRIPT = /-([a-z]{4})(?:-|$)/i;
const RTL_SCRIPT = /^(?:arab|hebr|syrc|thaa|nkoo)$/i;

/** Which way text of a language runs, by its BCP 47 tag. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const script = SCRIPT.exec(lang)?.[1];
  const isRtl = script
    ? RTL_SCRIPT.test(script)
    : RIGHT_TO_LEFT.has(lang.split('-', 1)[0]!.toLowerCase());
  return isRtl ? 'rtl' : 'ltr';
}
