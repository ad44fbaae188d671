const SCHEMES = new Set(['http', 'https', 'mailto']);

/**
 * The URL if following it is harmless (http, https, mailto, a fragment or relative), else `undefined`.
 *
 * Browsers drop tabs, newlines and leading control characters before they read the scheme
 * (`java\nscript:`), so any URL that holds one is refused rather than repaired.
 */
export function safeUrl(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined;
  const trimmed = url.trim();
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  if (!trimmed || /[\u0000-\u0020\u007f-\u009f]/.test(trimmed)) return undefined;
  const scheme = /^([^/?#]*?):/.exec(trimmed);
  return !scheme || SCHEMES.has(scheme[1]!.toLowerCase()) ? trimmed : undefined;
}
