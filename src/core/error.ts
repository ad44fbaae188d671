/** Why a glossary could not be used; stable, for the owner's code to switch on. */
export type ErrorCode =
  | 'no-glossary' // the page names none, or `#id` points at nothing
  | 'network' // unreachable, CORS refused, wrong integrity hash
  | 'timeout'
  | 'http' // an answer other than 2xx
  | 'too-large' // over 32 MB
  | 'json' // HTML instead of JSON, or JSON cut short
  | 'version' // a format that this version cannot read
  | 'empty' // no usable entry left
  | 'selector'; // data-root or data-exclude is no CSS selector

/**
 * The one error that the widget throws. The message names what failed and what to do;
 * `url` is the file at fault (`#id` for inline glossaries).
 */
export class GlosslightError extends Error {
  declare readonly code: ErrorCode;
  declare readonly url: string;

  constructor(code: ErrorCode, url: string, message: string) {
    super(message + (url && ` (${url})`));
    this.name = 'GlosslightError';
    this.code = code;
    this.url = url;
  }
}
