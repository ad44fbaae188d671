/** Marks terms as most scripts do: each text that has one is replaced by new nodes. Runs in the page. */
export function rival(terms: string[]): void {
  const pattern = new RegExp(`(${terms.join('|')})`, 'gi');
  addEventListener('load', () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parts = text.data.split(pattern);
      if (parts.length === 1) continue;
      text.replaceWith(
        ...parts.map((part, n) => {
          if (n % 2 === 0) return part;
          const term = document.createElement('glossary-term');
          term.textContent = part;
          return term;
        }),
      );
    }
  });
}
