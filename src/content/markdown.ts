import type { MarkedToken, Token, Tokens } from 'marked';
import { type ContentNode, textOf } from '../core/content.ts';
import { safeUrl } from '../core/safe-url.ts';
import { BoundedLexer, TooComplex } from './bounded-lexer.ts';
import { decodeEntities } from './entities.ts';
import { quote } from './quote.ts';
import type { Report } from './reporter.ts';

const SILENT: Report = { error() {}, warning() {} };

/**
 * The content tree that GitHub-flavoured Markdown means.
 *
 * Any string is fine and takes bounded time. HTML is text like any other; a link or image that would not be safe
 * leaves its text. What was not taken as written is reported.
 */
export function parseMarkdown(markdown: string, report: Report = SILENT): ContentNode[] {
  try {
    const tokens = new BoundedLexer(markdown).lex(markdown);
    return new Converter(report).nodesOf(tokens);
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    report.error(
      'is too deeply nested or too dense to parse, and shown as plain text',
      'Use fewer levels of nesting and shorter paragraphs.',
    );
    return markdown.split(/\n\s*\n/).map((text) => ({ tag: 'p', children: [text] }));
  }
}

/** Turns marked's tokens into content nodes. It works from what was written, `raw`, wherever marked escapes for HTML. */
class Converter {
  readonly #report: Report;
  #sawHtml = false;

  constructor(report: Report) {
    this.#report = report;
  }

  nodesOf(tokens: readonly Token[]): ContentNode[] {
    const nodes: ContentNode[] = [];
    for (const token of tokens) {
      for (const node of this.#convert(token as MarkedToken)) {
        const last = nodes.length - 1;
        if (typeof node === 'string' && typeof nodes[last] === 'string') nodes[last] += node;
        else if (node !== '') nodes.push(node);
      }
    }
    // A list that has grown has room for more, and there are many of them.
    return nodes.slice();
  }

  #convert(token: MarkedToken): ContentNode[] {
    switch (token.type) {
      case 'paragraph':
        return [{ tag: 'p', children: this.nodesOf(token.tokens) }];
      case 'heading':
        return [{ tag: 'h', children: this.nodesOf(token.tokens) }];
      case 'blockquote':
        return [{ tag: 'quote', children: this.nodesOf(token.tokens) }];
      case 'em':
      case 'strong':
      case 'del':
        return [{ tag: token.type, children: this.nodesOf(token.tokens) }];
      case 'hr':
      case 'br':
        return [{ tag: token.type }];
      case 'code':
        return [{ tag: 'pre', text: token.text.replace(/\n$/, '') }];
      case 'codespan':
        return [{ tag: 'code', text: token.text }];
      case 'escape':
        return [token.text];
      case 'text':
        return token.tokens ? this.nodesOf(token.tokens) : [prose(token.raw)];
      case 'checkbox':
        return [token.checked ? '☑ ' : '☐ '];
      case 'html':
        return this.#html(token);
      case 'link':
        return this.#link(token);
      case 'image':
        return this.#image(token);
      case 'list':
        return [this.#list(token)];
      case 'table':
        return [this.#table(token)];
      default: // white space between blocks, definitions of links
        return [];
    }
  }

  #html({ block, raw }: Tokens.HTML | Tokens.Tag): ContentNode[] {
    const html = raw.trim();
    if (!this.#sawHtml) {
      this.#report.warning(
        `holds HTML, which is shown as text: ${quote(html)}`,
        'Write Markdown instead.',
      );
    }
    this.#sawHtml = true;
    return block ? [{ tag: 'p', children: [html] }] : [raw];
  }

  #link(token: Tokens.Link): ContentNode[] {
    const href = token.autolink ? token.href : decodeEntities(token.href);
    const text = token.autolink ? [token.text] : this.nodesOf(token.tokens);
    const children = text.length ? text : [href];
    // Found in running text (ftp://…), not made a link by the author: nothing was asked for, nothing to report.
    if (token.autolink && !token.raw.startsWith('<') && !safeUrl(href)) return children;
    const id = termOf(href);
    if (id !== undefined) return [{ tag: 'term', id, children }];
    const url = this.#safe(href, 'links to');
    return url === undefined ? children : [{ tag: 'a', href: url, children }];
  }

  #image(token: Tokens.Image): ContentNode[] {
    const alt = textOf(this.nodesOf(token.tokens));
    const src = this.#safe(decodeEntities(token.href), 'shows an image from');
    return src === undefined ? [alt] : [{ tag: 'img', src, alt }];
  }

  #list({ ordered, start, items }: Tokens.List): ContentNode {
    const children = items.map((item): ContentNode => ({
      tag: 'li',
      children: this.nodesOf(item.tokens),
    }));
    if (!ordered) return { tag: 'ul', children };
    return start === 1 || start === '' ? { tag: 'ol', children } : { tag: 'ol', start, children };
  }

  #table({ header, rows }: Tokens.Table): ContentNode {
    const children = [header, ...rows].map((cells): ContentNode => ({
      tag: 'tr',
      children: cells.map((cell) => ({
        tag: cell.header ? 'th' : 'td',
        children: this.nodesOf(cell.tokens),
      })),
    }));
    return { tag: 'table', children };
  }

  /** The URL if it is safe. Spaces, which `<…>` allows, are written as URLs write them. */
  #safe(href: string, does: string): string | undefined {
    const url = safeUrl(href.trim().replaceAll(' ', '%20'));
    if (url === undefined) {
      this.#report.error(
        `${does} ${quote(href)}, which is not a safe address`,
        'Use an http, https, mailto or relative address.',
      );
    }
    return url;
  }
}

/** Written text as it reads: entities decoded, a line break in the source is a space. */
const prose = (raw: string): string => decodeEntities(raw.replace(/\n[ \t]*/g, ' '));

/** The id in `glossary:id`, which a URL may have percent-encoded; `undefined` for any other URL. */
function termOf(href: string): string | undefined {
  const id = /^\s*glossary:(.*)$/is.exec(href)?.[1]?.trim();
  if (id === undefined) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
