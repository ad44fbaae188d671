import type { Glossary } from '../core/glossary.ts';
import type { Annotator } from '../page/annotator.ts';
import type { GlosslightOptions } from './options.ts';

/** Tells the owner, in one console line, why nothing is marked on a page. */
export function explain(
  annotator: Annotator,
  glossary: Glossary,
  options: GlosslightOptions,
  root: string,
): void {
  console.info(`glosslight: nothing is marked: ${reasonFor(annotator, glossary, options, root)}`);
}

function reasonFor(
  annotator: Annotator,
  glossary: Glossary,
  options: GlosslightOptions,
  root: string,
): string {
  const { blocks } = annotator;
  const { suppressed } = annotator.report();
  if (options.mark === 'none') return 'data-mark is "none"';
  if (!('highlights' in CSS))
    return 'this browser has no CSS Custom Highlight API; data-mark="wrap" does without';
  if (!document.querySelector(root)) return `no element fits data-root="${root}"`;
  if (blocks.every(({ heading }) => heading))
    return `${root} has no text outside of what is never marked`;
  if (suppressed[0])
    return `all ${suppressed.length} mentions are left out, the first as "${suppressed[0].reason}"`;
  const languages = new Set(blocks.map(({ rules }) => options.lang ?? rules.lang ?? glossary.lang));
  const foreign = [...languages].filter((lang) => !glossary.matcherFor(lang));
  if (foreign.length === languages.size)
    return `the text is in "${foreign.join('", "')}", the glossary is not`;
  return `no term of the glossary occurs in ${root}`;
}
