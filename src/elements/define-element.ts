/** Defines an element, once on a page; on a server there is nowhere to. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if ('customElements' in globalThis && !customElements.get(name))
    customElements.define(name, element);
}
