import {
  BARRIER,
  CONTENT_TAGS,
  DECIDING_ATTRIBUTES,
  FURNITURE_TAGS,
  INLINE_TAGS,
  isBlockTag,
  REPLACED_TAGS,
  SKIP_SELECTOR,
  SKIPPED_TAGS,
} from '../core/skip.ts';
import { type Block, createBlock, type Rules } from './block.ts';
import { closest } from './composed.ts';

/** What a walk needs to know of the site and its glossary. */
export interface Scope {
  /** Never scanned, on top of the built-in list. */
  exclude: string;
  mark: Rules['mark'];
  limit: Rules['limit'];
  /** What names mean where no region says so. */
  sense?: string | undefined;
  /** The term that an element was made for by hand: a `<glossary-term>`, or a link to a term's page. */
  termOf(element: Element): string | undefined;
  /** The shadow tree of an element, which is read before its children; without it none is. */
  shadowOf?: ((element: Element) => ShadowRoot | undefined) | undefined;
}

const SKIPPED = new Set(SKIPPED_TAGS);
const HEADING = /^h[1-6]$/;
const HAND_MADE = 'a[href], [data-term], glossary-term[term]';
const REGION = '[lang],[data-glossary-mark],[data-glossary-limit],[data-glossary-sense]';
// Elements that one of these fits are looked at closely; one query finds them all.
const SPECIAL = `.notranslate,[data-term],${DECIDING_ATTRIBUTES.map((name) => `[${name}]`)}`;

export const isInline = (element: Element): boolean => INLINE_TAGS.has(element.localName);

/** What is never scanned, as one CSS selector. */
export const skipsOf = ({ exclude }: Scope): string =>
  exclude ? `${SKIP_SELECTOR},${exclude}` : SKIP_SELECTOR;

/** The rules in force at `element`. */
export function rulesAt(element: Element, scope: Scope): Rules {
  const nearest = (name: string): string | null | undefined =>
    closest(element, `[${name}]`)?.getAttribute(name);
  return {
    lang: nearest('lang') || undefined,
    mark: (nearest('data-glossary-mark') as Rules['mark'] | undefined) || scope.mark,
    limit: (nearest('data-glossary-limit') as Rules['limit'] | undefined) || scope.limit,
    sense: nearest('data-glossary-sense') ?? scope.sense,
  };
}

/**
 * Hands the blocks of text inside `root` to `found`, in document order, without what is never marked.
 * Only markup decides; styles are not read.
 *
 * After each block it stops at the node where it will go on. The document may change meanwhile, as long as
 * that node is not taken from its place: then the walk has lost its way.
 */
export function* walk(
  root: Element | ShadowRoot,
  scope: Scope,
  found: (block: Block) => void,
): Generator<Node, void> {
  const isElement = root instanceof Element;
  const shadow = isElement && scope.shadowOf?.(root);
  if (shadow) yield* walk(shadow, scope, found);
  const host = isElement ? root : root.host;
  const special = new Set(
    root.querySelectorAll(scope.exclude ? `${SPECIAL},${scope.exclude}` : SPECIAL),
  );
  const skips = skipsOf(scope);
  // The elements around the node at hand that hold blocks of their own.
  const outer: Container[] = [];
  let inner: Container = { element: root, block: host, rules: rulesAt(host, scope) };
  let block = createBlock(host, inner.rules);

  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) {
      block.starts.push(block.text.length);
      block.nodes.push(node as Text);
      block.text += (node as Text).data;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const name = element.localName;
      const isSpecial = special.has(element);
      const isRegion = isSpecial && element.matches(REGION);
      const byHand =
        isSpecial || name === 'a' || name === 'glossary-term'
          ? element.matches(HAND_MADE) && scope.termOf(element)
          : undefined;
      const skipped =
        byHand ||
        SKIPPED.has(name) ||
        (isSpecial && element.matches(skips)) ||
        (FURNITURE_TAGS.includes(name) && !closest(element, String(CONTENT_TAGS)));
      const tree = skipped ? undefined : scope.shadowOf?.(element);
      const isBlock = isBlockTag(name);
      const isOwn = isBlock || isRegion || tree;
      if (isOwn) {
        if (hasContent(block)) {
          found(block);
          yield node;
        }
        block = createBlock(inner.block, inner.rules);
      }
      if (byHand) block.byHand.push({ element, term: byHand, start: block.text.length });
      if (skipped && HEADING.test(name)) found(createBlock(element, inner.rules, true));
      if (tree) yield* walk(tree, scope, found);
      if (!skipped && element.firstChild) {
        if (isOwn) {
          outer.push(inner);
          inner = {
            element,
            block: isBlock ? element : inner.block,
            rules: isRegion ? rulesAt(element, scope) : inner.rules,
          };
          block = createBlock(inner.block, inner.rules);
        }
        node = element.firstChild;
        continue;
      }
      if (name === 'br') block.text += '\n';
      else if (!isBlock && (skipped || REPLACED_TAGS.has(name))) block.text += BARRIER;
    }
    while (!node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) {
        if (hasContent(block)) found(block);
        return;
      }
      if (node === inner.element) {
        if (hasContent(block)) {
          found(block);
          yield node;
        }
        inner = outer.pop()!;
        block = createBlock(inner.block, inner.rules);
      }
    }
    node = node.nextSibling;
  }
}

interface Container {
  element: Element | ShadowRoot;
  /** The nearest block-level element, itself or around it. */
  block: Element;
  rules: Rules;
}

const hasContent = ({ text, byHand }: Block): boolean =>
  byHand.length > 0 || /[^\s\ufffc]/.test(text);
