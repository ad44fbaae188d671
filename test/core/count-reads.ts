/** The ways in which the matcher looks at a text, and what each of them costs. */
const COSTS: Record<string, (result: unknown) => number> = {
  charCodeAt: () => 1,
  codePointAt: () => 1,
  charAt: () => 1,
  slice: () => 1,
  normalize: (result) => String(result).length,
};

/** How many characters `act` reads from strings. */
export function countReads(act: () => unknown): number {
  let reads = 0;
  const originals = Object.getOwnPropertyDescriptors(String.prototype) as Record<
    string,
    PropertyDescriptor
  >;
  for (const [name, cost] of Object.entries(COSTS)) {
    const original = originals[name]!.value as (...args: unknown[]) => unknown;
    const counting = function (this: string, ...args: unknown[]): unknown {
      const result = original.apply(this, args);
      reads += cost(result);
      return result;
    };
    Object.defineProperty(String.prototype, name, { ...originals[name], value: counting });
  }
  try {
    act();
  } finally {
    for (const name of Object.keys(COSTS))
      Object.defineProperty(String.prototype, name, originals[name]!);
  }
  return reads;
}
