/** What XML 1.0 (fifth edition, production 2) does not allow in a document: control characters, lone surrogates, U+FFFE, U+FFFF. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The text without the characters that no XML file can hold. A tab becomes a space: a briefing's text has no tab stops.
 * Line ends are left as `\n`.
 */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '').replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
}
