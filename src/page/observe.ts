import { DECIDING_ATTRIBUTES } from '../core/skip.ts';

/**
 * Tells of the host's changes, to the attributes that matter and to all text. What happens in the head, and the
 * coming and going of our own root, is left out.
 */
export function observe(onChange: (records: MutationRecord[]) => void): MutationObserver {
  const observer = new MutationObserver((records) => {
    const theirs = records.filter(isTheirs);
    if (theirs[0]) onChange(theirs);
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...DECIDING_ATTRIBUTES],
  });
  return observer;
}

export const isTheirs = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  !(target instanceof Element && target.closest('head,glossary-root')) &&
  ![...addedNodes, ...removedNodes].some(({ nodeName }) => nodeName === 'GLOSSARY-ROOT');
