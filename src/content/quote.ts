const LONGEST = 60;

// What a terminal obeys or a reader cannot see: controls, line separators, direction overrides.
const UNSEEN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Foreign text for a message: in quotes, cut to a readable length, with nothing in it that a terminal would obey. */
export function quote(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return JSON.stringify(cut).replace(UNSEEN, escape);
}

const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
