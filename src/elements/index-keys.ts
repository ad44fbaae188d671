/** Where a key leads to from the field or from a row, among the rows that are there; `undefined` if nowhere. */
export function rowAt(
  key: string,
  from: Element,
  rows: readonly HTMLElement[],
  field: HTMLElement,
): HTMLElement | undefined {
  const at = rows.indexOf(from as HTMLElement);
  if (from === field) return key === 'ArrowDown' ? rows[0] : undefined;
  if (at < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return at ? rows[at - 1] : field;
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
