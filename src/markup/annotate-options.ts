/** What is marked of a page's HTML, and where; the same names as the attributes of the script tag. */
export interface AnnotateOptions {
  /** CSS selector of where to mark; `main, article, [role=main]` if not given. A stream knows no siblings to come. */
  root?: string | undefined;
  /** CSS selector of what is never marked, on top of the built-in list. */
  exclude?: string | undefined;
  /** Within which a term is marked once: `page` (the default) or `section`; `none` marks each mention. */
  limit?: 'page' | 'section' | 'none' | undefined;
  /** Reads all text as this language, whatever its `lang`. */
  lang?: string | undefined;
  /** What names mean where several entries share one: words that tell them apart, with commas between. */
  sense?: string | undefined;
  /** The page's address: nothing is marked on a term's own page, and links to terms count as mentions. */
  url?: string | undefined;
  /** So many characters are read; the rest passes through unmarked. 10 million if not given. */
  maxLength?: number | undefined;
  /** Asked between blocks: once it says so, the rest passes through unmarked. */
  isEnough?: (() => boolean) | undefined;
}
