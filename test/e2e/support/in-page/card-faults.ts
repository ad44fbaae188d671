// Runs in the page.

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

// All that our templates have, said once more.
const ELEMENTS = words(
  'a b blockquote br button code del div em h2 h3 hgroup hr i input li nav ol p path pre section slot span strong svg table td th time tr ul',
);
const ATTRIBUTES = words(
  'aria-describedby aria-hidden aria-label aria-labelledby class d data-term datetime dir disabled href id lang part placeholder rel role start tabindex title type viewBox',
);
// Our own elements, which stand in the page, may have a place on it.
const HOSTS = words('glossary-root glossary-tooltip glossary-popover glossary-panel');
const OF_HOSTS = words(
  'aria-label away count dir floating id keyboard lang name popover role scheme sheet style visible',
);
// The last is that of an address which is none, and leads nowhere.
const PROTOCOLS = words('http: https: mailto: :');

/** Elements, attributes and addresses in our part of the page that we have not put there. */
export function cardFaults(root: Element): string[] {
  const all = [root, ...descendants(root)];
  return all.flatMap((element) => {
    const isHost = HOSTS.has(element.localName);
    const known = isHost ? OF_HOSTS : ATTRIBUTES;
    const faults = [...element.attributes]
      .filter(({ name }) => !known.has(name))
      .map(({ name, value }) => `${element.localName} ${name}=${value}`);
    if (!isHost && !ELEMENTS.has(element.localName)) faults.push(element.outerHTML.slice(0, 200));
    if (element instanceof HTMLAnchorElement && !PROTOCOLS.has(element.protocol))
      faults.push(`a link to ${element.href}`);
    return faults;
  });
}

/** All that is in an element, in shadow roots too; but for the button, which has no more of a glossary than a number. */
const descendants = (root: Element): Element[] =>
  root.localName === 'glossary-panel'
    ? []
    : [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
        child,
        ...descendants(child),
      ]);
