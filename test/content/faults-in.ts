/** What a page may be given, said once more and independently of the sources. */

/** The nodes of a definition, with all that they may have. */
const NODES: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    'p h quote em strong del li ul tr th td table'.split(' ').map((tag) => [tag, ['children']]),
  ),
  ol: ['start', 'children'],
  code: ['text'],
  pre: ['text'],
  br: [],
  hr: [],
  a: ['href', 'children'],
  term: ['id', 'children'],
  img: ['src', 'alt'],
};

type Check = (value: unknown) => string[];

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSOUND = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}/u;

const text: Check = (value) => {
  if (typeof value !== 'string') return [`${typeof value} for text`];
  return UNSOUND.test(value) ? [`control or broken characters in ${JSON.stringify(value)}`] : [];
};

/** As a browser would follow it from a page. */
function leads(url: string): string[] {
  const { protocol = 'https:' } = URL.parse(url, 'https://site.example/page') ?? {};
  return /^(?:https?|mailto):$/.test(protocol) ? [] : [`leads to ${url}`];
}

const address: Check = (value) => [
  ...text(value),
  ...(typeof value === 'string' ? leads(value) : []),
];

const number: Check = (value) => (Number.isInteger(value) ? [] : [`${String(value)} for a number`]);

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) ? value.flatMap((item) => check(item)) : ['no list'];

const record =
  (checks: Record<string, Check>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null) return [`${String(value)} for an object`];
    return Object.entries(value).flatMap(([key, inner]) =>
      Object.hasOwn(checks, key) ? checks[key]!(inner) : [`a field ${key}`],
    );
  };

const node: Check = (value) => {
  if (typeof value === 'string') return text(value);
  const { tag = '' } = value as { tag?: string };
  if (!Object.hasOwn(NODES, tag)) return [`a node ${JSON.stringify(value)}`];
  const allowed = Object.entries(NODE_FIELDS).filter(([key]) => NODES[tag]!.includes(key));
  return record({ tag: text, ...Object.fromEntries(allowed) })(value);
};

const NODE_FIELDS: Record<string, Check> = {
  children: listOf((child) => node(child)),
  start: number,
  text,
  href: address,
  src: address,
  alt: text,
  id: text,
};

const link = record({ title: text, url: address, date: text });

const entry = record({
  id: text,
  term: text,
  short: text,
  definition: listOf(node),
  abbreviation: text,
  aliases: listOf(text),
  category: text,
  related: listOf(text),
  service: link,
  articles: listOf(link),
  seeAlso: link,
  lang: text,
  sense: text,
  auto: (value) => (value === false ? [] : ['an auto that is not false']),
});

/** What a definition holds that no page may be given; nothing where it is sound. */
export const faultsInTree = listOf(node);

/** The same of the entries of a glossary. */
export const faultsInEntries = listOf(entry);

/** The same of what a glossary says of itself. */
export const faultsInHead = record({ lang: text, title: text, url: address });

const TAG =
  /<\/?(?:p|h2|blockquote|em|strong|del|ul|ol|li|table|tr|td|code)>|<(?:br|hr)>|<ol start="-?\d+">|<th scope="col">|<\/th>|<pre tabindex="0">|<\/pre>|<\/a>/g;
const ADDRESS =
  /<a href="([^"<>]*)">|<img src="([^"<>]*)" alt="[^"<>]*" loading="lazy" referrerpolicy="no-referrer">/g;

/** The same of the HTML of a definition. */
export function faultsInHtml(html: string): string[] {
  const addresses = [...html.matchAll(ADDRESS)].map(([, href, src]) => href ?? src!);
  const decode = (text: string): string =>
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const escaped = addresses.filter((it) => /&(?!#\d+;)/.test(it));
  const markup = html.replace(TAG, '').replace(ADDRESS, '').match(/<.*/gs) ?? [];
  return [...markup, ...escaped, ...addresses.flatMap((it) => leads(decode(it)))];
}
