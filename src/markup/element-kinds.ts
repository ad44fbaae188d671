// What the HTML standard says of elements when it is about parsing; https://html.spec.whatwg.org/multipage/parsing.html

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Have no end tag. */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr',
);

/** Belong to the head, as long as there is no body. */
export const IN_HEAD = set(
  'base basefont bgsound link meta noframes noscript script style template title',
);

/** Are opened again behind the end of a block that cut them off. */
export const FORMATTING = set('a b big code em font i nobr s small strike strong tt u');

/** An end tag for something outside does not reach across these, nor does one of an inline element end them. */
export const SPECIAL = set(
  'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
);

/** Their start tags end a paragraph. */
export const ENDS_PARAGRAPH = set(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
);

/** Have no place in a list of choices. */
export const ENDS_SELECT = set('input keygen select textarea');

/** Are ended by their end tag if they are in scope, with all that is open in them. */
export const BLOCKS = set(
  'address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer form header hgroup listing main menu nav ol pre search section select summary ul',
);

export const HEADINGS = set('h1 h2 h3 h4 h5 h6');

/** Formatting does not reach out of these, nor into them. */
export const FENCES = set('applet caption marquee object td template th');

export const CELLS = set('td th');
export const ROW_GROUPS = set('tbody thead tfoot');
/** Start tags that count in a table only. */
export const TABLE_PARTS = set('caption col colgroup tbody td tfoot th thead tr');
/** Between these there is room for nothing but cells: all else is put before the table. */
export const TABLE_CONTEXT = set('table tbody tfoot thead tr');
/** May stand there all the same. */
export const IN_TABLE = set(
  'caption col colgroup script style tbody td template tfoot th thead tr',
);

/** Borders that a search among the open elements does not cross. */
const BASE = 'applet caption html table td th marquee object template';
export const SCOPE = set(BASE);
export const LIST_SCOPE = set(`${BASE} ol ul`);
export const BUTTON_SCOPE = set(`${BASE} button`);
export const TABLE_SCOPE = set('html table template');
/** Of SVG and MathML. */
export const FOREIGN_SCOPE = set('mi mo mn ms mtext annotation-xml foreignobject desc title');

/** Start tags that end a drawing or a formula. */
export const BREAKOUT = set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);
/** HTML inside SVG and MathML. */
export const SVG_POINTS = set('foreignobject desc title');
export const MATH_POINTS = set('mi mo mn ms mtext');

export const RUBY_PARTS = set('rb rp rt rtc');
/** Are ended by what cannot stand in them. */
export const IMPLIED_END = set('dd dt li optgroup option p rb rp rt rtc');
