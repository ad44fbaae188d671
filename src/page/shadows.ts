/** The open shadow trees of a page, for owners who have asked for them. */
export interface Shadows {
  /** The shadow tree of an element, if it has one that is open. */
  of(element: Element): ShadowRoot | undefined;
  /** Lets go of the trees that have left the page. */
  tidy(): void;
  /** Leaves all trees as they were. */
  destroy(): void;
}

/**
 * Gives each tree `sheet`, since the document's own does not reach into it, and hands it to `watch` when it is first
 * seen. An element that is defined later may have a tree then, which nothing else tells of: hence `onLate`.
 */
export function createShadows(
  sheet: CSSStyleSheet | undefined,
  watch: (root: ShadowRoot) => void,
  onLate: () => void,
): Shadows {
  const trees = new Set<ShadowRoot>();
  const awaited = new Set<string>();
  const listener: Listener = { onLate };

  function enter(root: ShadowRoot): void {
    trees.add(root);
    watch(root);
    if (sheet) root.adoptedStyleSheets.push(sheet);
  }

  function leave(root: ShadowRoot): void {
    trees.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  }

  return {
    of(element) {
      const { shadowRoot: root, localName } = element;
      if (root && !trees.has(root)) enter(root);
      if (!root && element.matches(':not(:defined)') && !awaited.has(localName)) {
        awaited.add(localName);
        tellWhenDefined(localName, listener);
      }
      return root ?? undefined;
    },
    tidy: () => trees.forEach((root) => root.isConnected || leave(root)),
    destroy() {
      trees.forEach(leave);
      delete listener.onLate;
    },
  };
}

interface Listener {
  onLate?: () => void;
}

/** Holds nothing but the listener, since an element may never be defined, and the wait cannot be taken back. */
function tellWhenDefined(name: string, listener: Listener): void {
  void customElements.whenDefined(name).then(() => listener.onLate?.());
}
