// Runs in the page.

/** All that a guest could leave behind in a document, and which node each thing is. */
export interface Snapshot {
  html: string;
  nodes: Node[];
  /** What each node holds itself. */
  contents: string[];
  highlights: string[];
  sheets: readonly CSSStyleSheet[];
}

export function takeSnapshot(): Snapshot {
  const nodes = nodesOf(document);
  return {
    html: document.documentElement.outerHTML,
    nodes,
    contents: nodes.map(contentOf),
    highlights: [...CSS.highlights.keys()],
    sheets: [document, ...nodes.flatMap((node) => shadowOf(node) ?? [])].flatMap(
      ({ adoptedStyleSheets }) => [...adoptedStyleSheets],
    ),
  };
}

/** What has changed since, in words; nothing if the document is as it was, byte for byte and node for node. */
export function changesSince(before: Snapshot): string[] {
  const now = takeSnapshot();
  const changes: string[] = [];
  const compare = (what: string, old: readonly unknown[], new_: readonly unknown[]): void => {
    if (old.length !== new_.length) changes.push(`${new_.length} ${what}, not ${old.length}`);
    const n = old.findIndex((each, index) => each !== new_[index]);
    if (n >= 0) changes.push(`${what} ${n}: ${tell(new_[n])}, not ${tell(old[n])}`);
  };
  compare('nodes', before.nodes, now.nodes);
  compare('contents', before.contents, now.contents);
  compare('highlights', before.highlights, now.highlights);
  compare('sheets', before.sheets, now.sheets);
  if (before.html !== now.html && !changes[0]) changes.push('another serialization');
  return changes;
}

const shadowOf = (node: Node): ShadowRoot | undefined =>
  (node instanceof Element && node.shadowRoot) || undefined;

/** A node and all in it, in shadow roots and templates too. */
export function nodesOf(node: Node): Node[] {
  const inside = [
    shadowOf(node),
    node instanceof HTMLTemplateElement ? node.content : undefined,
    ...node.childNodes,
  ];
  return [node, ...inside.flatMap((each) => (each ? nodesOf(each) : []))];
}

export function contentOf(node: Node): string {
  if (node instanceof DocumentType) return `<!${node.name} ${node.publicId} ${node.systemId}>`;
  if (!(node instanceof Element)) return `${node.nodeName} ${node.nodeValue}`;
  const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}="${value}"`);
  return `<${node.localName}${attributes.join('')}>`;
}

const tell = (thing: unknown): string =>
  JSON.stringify(thing instanceof Node ? contentOf(thing) : thing) ?? 'nothing';
