/** What is marked of a page's HTML, and where; the names are those of the script tag's attributes. */
export interface AnnotateOptions {
  /**
   * CSS selector of where to mark; `main, article, [role=main]` if not given, and of a whole document that has none of
   * these the body. Of a page that streams by, it may ask for elements, their attributes and what they are in.
   */
  root?: string | undefined;
  /** CSS selector of what is never marked, on top of the built-in list. */
  exclude?: string | undefined;
  /** Within which a term is marked once: `page` (the default) or `section`; `none` marks each mention. */
  limit?: 'page' | 'section' | 'none' | undefined;
  /** Reads all text as this language, whatever its `lang`. */
  lang?: string | undefined;
  /** What names mean where several entries share one: words that tell them apart, with commas between. */
  sense?: string | undefined;
  /** `off`: plain links to a term's page do not count as its mention. */
  links?: 'on' | 'off' | undefined;
  /** The page's address, by which a term's own page is known, and links that do not name a host. */
  url?: string | undefined;
  /** So many characters of the page are marked, the rest passes through as it is; 10 million if not given. */
  maxLength?: number | undefined;
  /** Asked before each block of text: once it says so, the rest passes through as it is. */
  isEnough?: (() => boolean) | undefined;
  /** Told of a fault of ours, after which the rest passes through as it is; without it the fault is thrown. */
  onFault?: ((fault: unknown) => void) | undefined;
  /** Told of each mention that is marked, in document order. */
  onMark?: ((mark: { term: string; text: string }) => void) | undefined;
}
