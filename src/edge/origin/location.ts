/**
 * Where a redirect of the origin leads for the reader: what names the origin's own address becomes the same place on the
 * public one. Everything else stays as it is; redirects are the browser's to follow, never ours.
 */
export function publicLocation(
  location: string,
  { origin, target, url }: { origin: string; target: string; url: URL },
): string {
  if (!/^[\t\n\r ]*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(location)) return location; // relative
  try {
    const to = new URL(location, target);
    if (to.origin !== origin) return location;
    // Two slashes at the start of the path would make a host of what comes next, so the whole address is written.
    return `${url.origin}${to.pathname}${to.search}${to.hash}`;
  } catch {
    return location;
  }
}
