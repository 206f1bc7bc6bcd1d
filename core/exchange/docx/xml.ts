/** The first line of every part of a package. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const SPECIAL = /[&<>"]/;

/** A text as it may stand in an element or a quoted attribute. It must not hold what no XML file can: see `legalText`. */
export function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
