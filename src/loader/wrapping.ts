import '../define/glossary-term.ts';

/** Writes `<glossary-term>` elements around terms. */
export { createWrapPainter } from '../page/wrap-painter.ts';
