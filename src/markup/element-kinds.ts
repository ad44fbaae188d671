// What the HTML standard says of elements when it is about parsing; https://html.spec.whatwg.org/multipage/parsing.html

/** What an element is to a parser: one bit each, since all of it is asked of every tag of a page. */
export const Kind = {
  /** Has no end tag. */
  Void: 1 << 0,
  /** Belongs to the head, as long as there is no body. */
  InHead: 1 << 1,
  /** Is opened again behind the end of a block that cut it off. */
  Formatting: 1 << 2,
  /** An end tag of an inline element does not reach across it. */
  Special: 1 << 3,
  /** Its start tag ends a paragraph. */
  EndsParagraph: 1 << 4,
  /** Is ended by its end tag if it is in scope, with all that is open in it. */
  Block: 1 << 5,
  Heading: 1 << 6,
  /** Formatting does not reach out of it, nor into it. */
  Fence: 1 << 7,
  Cell: 1 << 8,
  RowGroup: 1 << 9,
  /** Its start tag counts in a table only. */
  TablePart: 1 << 10,
  /** Has room for cells and what they are in: all else is put before the table. */
  TableContext: 1 << 11,
  /** Has its place there all the same. */
  InTable: 1 << 12,
  /** A search among the open elements ends at it. */
  Scope: 1 << 13,
  ListScope: 1 << 14,
  ButtonScope: 1 << 15,
  TableScope: 1 << 16,
  /** Has no place in a list of choices. */
  EndsSelect: 1 << 17,
  RubyPart: 1 << 18,
  /** Is ended by what cannot stand in it. */
  ImpliedEnd: 1 << 19,
  /** Its start tag ends a drawing or a formula. */
  Breakout: 1 << 20,
  /** What is in it is not markup. */
  RawText: 1 << 21,
} as const;

const NAMES: Record<keyof typeof Kind, string> = {
  Void: 'area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr',
  InHead: 'base basefont bgsound link meta noframes noscript script style template title',
  Formatting: 'a b big code em font i nobr s small strike strong tt u',
  Special:
    'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
  EndsParagraph:
    'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
  Block:
    'address article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption figure footer header hgroup listing main menu nav ol pre search section select summary ul',
  Heading: 'h1 h2 h3 h4 h5 h6',
  Fence: 'applet caption marquee object td template th',
  Cell: 'td th',
  RowGroup: 'tbody thead tfoot',
  TablePart: 'caption col colgroup tbody td tfoot th thead tr',
  TableContext: 'table tbody tfoot thead tr',
  InTable: 'caption col colgroup script style tbody td template tfoot th thead tr',
  Scope: 'applet caption html table td th marquee object template',
  ListScope: 'applet caption html table td th marquee object template ol ul',
  ButtonScope: 'applet caption html table td th marquee object template button',
  TableScope: 'html table template',
  EndsSelect: 'input keygen select textarea',
  RubyPart: 'rb rp rt rtc',
  ImpliedEnd: 'dd dt li optgroup option p rb rp rt rtc',
  RawText: 'iframe noembed noframes noscript plaintext script style textarea title xmp',
  Breakout:
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
};

const kinds = new Map<string, number>();
for (const [kind, names] of Object.entries(NAMES))
  for (const name of names.split(' '))
    kinds.set(name, (kinds.get(name) ?? 0) | Kind[kind as keyof typeof Kind]);

/** The kinds of an element of HTML, as one number. */
export const kindsOf = (name: string): number => kinds.get(name) ?? 0;

/** In SVG and MathML: what bounds a search, and is special; in most of these there is HTML. */
export const FOREIGN_SCOPE: ReadonlySet<string> = new Set(
  'mi mo mn ms mtext annotation-xml foreignobject desc title'.split(' '),
);
/** HTML inside SVG and MathML. */
export const SVG_POINTS: ReadonlySet<string> = new Set(['foreignobject', 'desc', 'title']);
export const MATH_POINTS: ReadonlySet<string> = new Set(['mi', 'mo', 'mn', 'ms', 'mtext']);
