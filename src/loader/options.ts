/** How a page wants its terms marked and explained; the same as the script tag's `data-` attributes, and more. */
export interface GlosslightOptions {
  /** URL of a raw glossary or of a built manifest, or `#id` of an inline `<script type="application/json">`. */
  glossary: string;
  /** CSS selector of what to scan. Default: `main, article, [role=main]`, else the body. */
  root?: string | undefined;
  /** CSS selector of what never to scan, on top of the built-in list. */
  exclude?: string | undefined;
  /** A term's first mention `page` (default) or `section` wide, or each: `none`. */
  limit?: 'page' | 'section' | 'none' | undefined;
  /** Whether to scan the open shadow trees of the page's components too; `off` by default. */
  shadow?: 'off' | 'on' | undefined;
  /** `highlight` (default) touches no node, `wrap` puts elements around terms, `none` serves hand-made mentions only. */
  mark?: 'highlight' | 'wrap' | 'none' | undefined;
  /** Of terms with one name, those that are meant: words for their `sense`, `category` or `id`, with commas between. */
  sense?: string | undefined;
  /** Reads all text as this language. Default: the nearest `lang`, else the glossary's. */
  lang?: string | undefined;
  /** Colours of the cards; `auto` (default) follows the page. */
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Whether plain links to a term's page open the term; `on` by default. */
  links?: 'on' | 'off' | undefined;
  /** The "terms on this page" button: shown on `focus` (default), always `on`, or `off`. */
  panel?: 'focus' | 'on' | 'off' | undefined;
  /** Milliseconds to a tooltip's opening (250) and closing (300). */
  delay?: { open?: number; close?: number } | undefined;
  /** Whether definitions may fetch images; `false` by default. */
  images?: boolean | undefined;
}
