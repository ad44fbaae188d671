/** Known to all copies of the script. A host that copies its page, to show it again later, copies no property. */
const ALIVE = Symbol.for('glosslight root');

/** The one element of ours on the page, the last of the body, made when it is first asked for. It takes no room. */
export function rootElement(): HTMLElement {
  removeCopies();
  let root = document.querySelector<HTMLElement>('glossary-root');
  if (!root) {
    root = Object.assign(document.createElement('glossary-root'), { [ALIVE]: true });
    root.role = 'region';
    root.ariaLabel = 'Glossary';
    // Hosts hide what they do not know: `body > :not(main) { display: none !important }`.
    root.style.setProperty('display', 'contents', 'important');
    document.body.append(root);
  }
  return root;
}

/** Removes what a host has copied of us: nobody answers for it. */
export function removeCopies(): void {
  for (const root of document.querySelectorAll('glossary-root'))
    if (!(ALIVE in root)) root.remove();
}

/** Takes the root away if nobody has anything in it any more. */
export function giveRootBack(): void {
  removeCopies();
  const root = document.querySelector('glossary-root');
  if (root && !root.firstChild) root.remove();
}
