/** What a client takes, by how much it likes it: the names of a list such as `br;q=1, *;q=0.5`, in lower case. */
export function qualitiesOf(list: string): Map<string, number> {
  const qualities = new Map<string, number>();
  for (const item of list.split(',')) {
    const [name, ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    if (!name) continue;
    const q = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '');
    const quality = q === undefined ? 1 : Number(q);
    // What cannot be read is not asked for.
    qualities.set(name, quality >= 0 && quality <= 1 ? quality : 0);
  }
  return qualities;
}

/** Of no compression. */
export const IDENTITY = 'identity';

/**
 * Of the encodings there are, which the client takes by `Accept-Encoding`, the best first; of those that it likes the
 * same, in our order. `identity` comes last and is there unless it is refused.
 */
export function acceptedEncodings<T extends string>(
  list: string | null,
  available: readonly T[],
): (T | typeof IDENTITY)[] {
  // Who says nothing may take anything, but what comes to those that cannot say is read as it comes.
  if (list === null) return [IDENTITY];
  const qualities = qualitiesOf(list.replace(/\bx-gzip\b/gi, 'gzip'));
  const any = qualities.get('*');
  const explicit = qualities.get(IDENTITY) ?? (any === 0 ? 0 : undefined);
  const liked = available
    .map((name) => ({ name, quality: qualities.get(name) ?? any ?? 0 }))
    .filter(({ quality }) => quality > 0);
  const all: { name: T | typeof IDENTITY; quality: number }[] = [...liked];
  if (explicit !== 0) all.push({ name: IDENTITY, quality: explicit ?? 0 });
  return all.sort((one, other) => other.quality - one.quality).map(({ name }) => name);
}

/** Whether a client would rather have JSON than HTML, by `Accept`. */
export function prefersJson(list: string | null): boolean {
  if (list === null) return false;
  const qualities = qualitiesOf(list);
  const qualityOf = (type: string): number =>
    qualities.get(type) ?? qualities.get(type.replace(/\/.*/, '/*')) ?? qualities.get('*/*') ?? 0;
  return qualityOf('application/json') > qualityOf('text/html');
}
