/** Defines an element, once on a page; on a server there is nowhere to. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry?.get(name)) registry?.define(name, element);
}
