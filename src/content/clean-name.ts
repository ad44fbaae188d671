// As the matcher sees them: not there. (Kind.Invisible of core.)
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g;

/** A name as indexes have it: in NFC, without invisible characters. */
export const cleanName = (name: string): string => name.replace(INVISIBLE, '').normalize();
