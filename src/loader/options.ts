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
  /** Whether the marks of terms that the reader has often seen stay as they are, `mark` (default), or `fade`. */
  seen?: 'mark' | 'fade' | undefined;
  /** What becomes of the terms in print: nothing (`off`, default), or their short forms as `notes` at the end. */
  print?: 'off' | 'notes' | undefined;
  /**
   * Milliseconds from the pointer's arrival to the tooltip (`open`, 250) and to fetching what it shows (`prefetch`, 150),
   * from its leaving to the tooltip's end (`close`, 300); for so long after one tooltip the next opens at once
   * (`warm`, 300), and for so long after a scroll none does (`mute`, 100).
   */
  delay?:
    { open?: number; close?: number; prefetch?: number; warm?: number; mute?: number } | undefined;
  /** Whether definitions may fetch images; `false` by default. */
  images?: boolean | undefined;
}
