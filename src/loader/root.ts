/** The one element of ours on the page, the last of the body, made when it is first asked for. It takes no room. */
export function rootElement(): HTMLElement {
  let root = document.querySelector<HTMLElement>('glossary-root');
  if (!root) {
    root = document.createElement('glossary-root');
    root.role = 'region';
    root.ariaLabel = 'Glossary';
    // Hosts hide what they do not know: `body > :not(main) { display: none !important }`.
    root.style.setProperty('display', 'contents', 'important');
    document.body.append(root);
  }
  return root;
}

/** Takes the root away if nobody has anything in it any more. */
export function giveRootBack(): void {
  const root = document.querySelector('glossary-root');
  if (root && !root.firstChild) root.remove();
}
