// Runs in the page.

/** Words that a glossary of this page could be about: the most frequent long ones where terms are marked. */
export function frequentWords(): string[] {
  const roots = document.querySelectorAll('main, article, [role=main]');
  const counts = new Map<string, number>();
  const segmenter = new Intl.Segmenter(document.documentElement.lang || 'en', {
    granularity: 'word',
  });
  for (const root of roots.length ? roots : [document.body]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (!parentElement?.closest('p, li, dd, td') || parentElement.closest(NEVER_MARKED)) continue;
      for (const { segment, isWordLike } of segmenter.segment(data.replaceAll('\u00ad', ''))) {
        const word = segment.toLowerCase();
        if (isWordLike && isLong(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 30)
    .map(([word]) => word);
}

const NEVER_MARKED =
  'a, button, code, kbd, pre, nav, svg, math, script, style, [hidden], [contenteditable]';

/** Words of some letters, or of more than one where each is a syllable. */
const isLong = (word: string): boolean =>
  /^\p{L}+$/u.test(word) && word.length > (/\p{Script=Latin}/u.test(word) ? 5 : 1);
