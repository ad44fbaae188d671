import type { ContentNode } from '../core/content.ts';
import { safeUrl } from '../core/safe-url.ts';

/** The address of an entry's page; `undefined` where there is none to link to. */
export type PageOf = (id: string) => string | undefined;

/** Deeper trees are cut: no author nests so far, and no bundle shall exhaust the stack. */
const DEPTH = 40;

/**
 * A content tree as HTML, for pages that are made before they are asked for.
 *
 * Every element stands here as a literal, text and attributes are escaped, and links pass `safeUrl`, so whatever a
 * bundle holds, nothing else can come of it. Unknown nodes are left out.
 */
export const toHtml = (nodes: readonly ContentNode[], pageOf: PageOf): string =>
  allToHtml(nodes, pageOf, 0);

/** Text as it has to be written in HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: unknown): string =>
  typeof text === 'string'
    ? text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    : '';

function allToHtml(nodes: unknown, pageOf: PageOf, depth: number): string {
  if (!Array.isArray(nodes) || depth >= DEPTH) return '';
  return (nodes as ContentNode[]).map((node) => nodeToHtml(node, pageOf, depth + 1)).join('');
}

function nodeToHtml(node: ContentNode, pageOf: PageOf, depth: number): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (typeof node !== 'object' || node === null) return '';
  const inside = 'children' in node ? allToHtml(node.children, pageOf, depth) : '';
  switch (node.tag) {
    case 'p':
    case 'em':
    case 'strong':
    case 'del':
    case 'ul':
    case 'li':
    case 'table':
    case 'tr':
    case 'td':
      return `<${node.tag}>${inside}</${node.tag}>`;
    case 'th': // Markdown has header cells in the first row only.
      return `<th scope="col">${inside}</th>`;
    case 'h': // On a page of its own the term is the <h1>.
      return `<h2>${inside}</h2>`;
    case 'quote':
      return `<blockquote>${inside}</blockquote>`;
    case 'ol':
      return `<ol${Number.isSafeInteger(node.start) ? ` start="${node.start}"` : ''}>${inside}</ol>`;
    case 'code':
      return `<code>${escapeHtml(node.text)}</code>`;
    case 'pre': // Wide code scrolls, and what scrolls has to be in reach of the keyboard.
      return `<pre tabindex="0"><code>${escapeHtml(node.text)}</code></pre>`;
    case 'br':
    case 'hr':
      return `<${node.tag}>`;
    case 'a':
      return link(node.href, inside);
    case 'term':
      return link(pageOf(node.id), inside);
    case 'img':
      return image(node.src, node.alt);
    default:
      return '';
  }
}

function link(url: string | undefined, inside: string): string {
  const href = safeUrl(url);
  return href === undefined ? inside : `<a href="${escapeHtml(href)}">${inside}</a>`;
}

function image(url: string, alt: string): string {
  const src = safeUrl(url);
  if (src === undefined) return escapeHtml(alt);
  return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" loading="lazy" referrerpolicy="no-referrer">`;
}
