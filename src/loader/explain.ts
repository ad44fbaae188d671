import type { Annotator } from '../page/annotator.ts';
import type { GlosslightOptions } from './options.ts';

/** Tells the owner, in one console line, why nothing is marked on a page. */
export function explain(annotator: Annotator, options: GlosslightOptions, root: string): void {
  console.info(`glosslight: nothing is marked: ${reasonFor(annotator, options, root)}`);
}

function reasonFor(annotator: Annotator, options: GlosslightOptions, root: string): string {
  const { blocks } = annotator;
  const { suppressed, foreign } = annotator.report();
  if (options.mark === 'none') return 'data-mark is "none"';
  if (!('highlights' in CSS))
    return 'this browser has no CSS Custom Highlight API; data-mark="wrap" does without';
  if (!document.querySelector(root)) return `no element fits data-root="${root}"`;
  if (blocks.every(({ heading }) => heading))
    return `${root} has no text outside of what is never marked`;
  if (suppressed[0])
    return `all ${suppressed.length} mentions are left out, the first as "${suppressed[0].reason}"`;
  if (
    foreign[0] &&
    blocks.every(({ heading, rules, foreign }) => heading || foreign || rules.mark === 'none')
  )
    return `the text is in "${foreign.map(({ lang }) => lang).join('", "')}", the glossary is not`;
  return `no term of the glossary occurs in ${root}`;
}
