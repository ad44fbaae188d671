/**
 * Lets `target` be described by `card`, which has an id, for as long as it is open. Adds to what the host's attribute
 * says, and gives it back exactly. Returns the way back.
 */
export function described(target: Element, card: Element): () => void {
  // An id says nothing in a shadow tree of which the card is no part; there the property does, where an engine has it.
  if (target.getRootNode() !== card.getRootNode() && 'ariaDescribedByElements' in target) {
    target.ariaDescribedByElements = [card];
    return () => (target.ariaDescribedByElements = null);
  }
  const before = target.getAttribute('aria-describedby');
  const during = before ? `${before} ${card.id}` : card.id;
  target.setAttribute('aria-describedby', during);
  return () => {
    const now = target.getAttribute('aria-describedby');
    // What the host has made of it meanwhile is the host's, but for our word.
    const after =
      now === during
        ? before
        : now
            ?.split(' ')
            .filter((id) => id !== card.id)
            .join(' ');
    if (after === null || after === undefined) target.removeAttribute('aria-describedby');
    else target.setAttribute('aria-describedby', after);
  };
}
