import { html, nothing } from 'lit';
import type { ContentNode } from '../core/content.ts';
import { safeUrl } from '../core/safe-url.ts';

export interface ContentActions {
  /** A term inside the text was chosen. */
  walk(id: string): void;
  /** Whether the glossary has such an entry. */
  has(id: string): boolean;
  /** The address of an entry's page, if it has one. */
  pageOf(id: string): string | undefined;
  /** Whether images may be fetched. */
  images: boolean;
}

/** Deeper trees are cut: no author nests so far, and no bundle shall exhaust the stack. */
const DEPTH = 40;

/**
 * A content tree as Lit templates, node by node. Every tag stands here as a literal and text stays text,
 * so whatever a bundle holds, nothing but these elements can come of it. Unknown nodes are left out.
 */
export function contentView(nodes: unknown, actions: ContentActions, depth = 0): unknown {
  if (!Array.isArray(nodes) || depth > DEPTH) return nothing;
  return (nodes as ContentNode[]).map((node) => nodeView(node, actions, depth + 1));
}

function nodeView(node: ContentNode, actions: ContentActions, depth: number): unknown {
  if (typeof node === 'string') return node;
  if (typeof node !== 'object' || node === null) return nothing;
  const inside = (): unknown =>
    contentView('children' in node ? node.children : undefined, actions, depth);
  switch (node.tag) {
    case 'p':
      return html`<p>${inside()}</p>`;
    case 'h':
      return html`<h3>${inside()}</h3>`;
    case 'quote':
      return html`<blockquote>${inside()}</blockquote>`;
    case 'em':
      return html`<em>${inside()}</em>`;
    case 'strong':
      return html`<strong>${inside()}</strong>`;
    case 'del':
      return html`<del>${inside()}</del>`;
    case 'ul':
      return html`<ul>
        ${inside()}
      </ul>`;
    case 'ol':
      return html`<ol start=${typeof node.start === 'number' ? node.start : 1}>
        ${inside()}
      </ol>`;
    case 'li':
      return html`<li>${inside()}</li>`;
    case 'table':
      return html`<div class="table" tabindex="0" role="group">
        <table>
          ${inside()}
        </table>
      </div>`;
    case 'tr':
      return html`<tr>
        ${inside()}
      </tr>`;
    case 'th':
      return html`<th>${inside()}</th>`;
    case 'td':
      return html`<td>${inside()}</td>`;
    case 'code':
      return html`<code>${text(node.text)}</code>`;
    case 'pre':
      return html`<pre tabindex="0"><code>${text(node.text)}</code></pre>`;
    case 'br':
      return html`<br />`;
    case 'hr':
      return html`<hr />`;
    case 'a': {
      const href = safeUrl(node.href);
      return href ? html`<a href=${href} rel="noopener">${inside()}</a>` : inside();
    }
    case 'term':
      return actions.has(node.id) ? termView(node.id, inside(), actions) : inside();
    case 'img': {
      const src = actions.images ? safeUrl(node.src) : undefined;
      return src
        ? html`<img src=${src} alt=${text(node.alt)} loading="lazy" referrerpolicy="no-referrer" />`
        : text(node.alt);
    }
    default:
      return nothing;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A link to the term's page, for those who want it in a tab of its own; a plain click walks there in place. */
function termView(id: string, label: unknown, { pageOf, walk }: ContentActions): unknown {
  return html`<a
    class="term"
    part="term-link"
    data-term=${id}
    href=${safeUrl(pageOf(id)) ?? '#'}
    @click=${stepTo(id, walk)}
    >${label}</a
  >`;
}

/** Walks to an entry at a plain click. It is prevented, so that nobody else takes it for a click on a mention. */
export const stepTo =
  (id: string, walk: (id: string) => void) =>
  (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    walk(id);
  };
