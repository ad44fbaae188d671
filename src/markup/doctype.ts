// Of the document types with a public identifier those that browsers lay out by the standards.
const STANDARD =
  /^<!doctype\s+html\s*(?:>|\[|system\s|public\s*(["'])-\/\/w3c\/\/dtd (?:xhtml|html 4\.0\/\/|html 4\.01(?:\/\/|\b[^"']*\1\s*["'])))/i;
const ANCIENT = /ibmxhtml1-transitional/i;

/** Whether a page with this document type is one in quirks mode, where a table does not end a paragraph. */
export const isQuirky = (doctype: string): boolean =>
  !STANDARD.test(doctype) || ANCIENT.test(doctype);
