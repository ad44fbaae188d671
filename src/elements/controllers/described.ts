let count = 0;

/**
 * Lets `target` be described by `card` for as long as it is open. Adds to what the host's attribute says,
 * and gives it back exactly. Returns the way back.
 */
export function described(target: Element, card: Element): () => void {
  card.id ||= `glossary-tooltip-${++count}`;
  const before = target.getAttribute('aria-describedby');
  target.setAttribute('aria-describedby', before ? `${before} ${card.id}` : card.id);
  return () => {
    if (before === null) target.removeAttribute('aria-describedby');
    else target.setAttribute('aria-describedby', before);
  };
}
