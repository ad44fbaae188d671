// Controls but for tab and line ends.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const LONE_SURROGATES = /\p{Cs}/gu;

/** The text without control characters and broken ones (halves of surrogate pairs). */
export const cleanText = (text: string): string =>
  text.replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd');

/** The text as one line: every run of white space is one space, none at the ends. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  // Nearly always it is one already, and a copy in pieces for each word would take long and much memory.
  return /[^\S ]| {2}/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Whether the text has more than `max` characters, as people count them: an emoji is one, not two. */
export function isLonger(text: string, max: number): boolean {
  if (text.length <= max) return false;
  if (text.length > 2 * max) return true;
  return [...text].length > max;
}
