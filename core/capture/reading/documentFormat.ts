import { CaptureInputError } from './captureInput.ts';

/** The kinds of file capture reads. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'email';

const SAMPLE_BYTES = 4096;
/** Header fields of RFC 5322 that a letter has and a text that begins with `Date:` has not two of. */
const MAIL_FIELDS =
  /^(?:from|to|cc|date|subject|received|return-path|delivered-to|reply-to|message-id|mime-version|content-type|x-[\w-]+|dkim-signature):/i;

/**
 * Which kind of file this is: by its first bytes, and by its name (`note.md`) only where those leave it open.
 * @throws CaptureInputError encrypted, or unsupported for the kinds that are known and not read (old Word, RTF, OpenDocument)
 */
export function formatOf(name: string, bytes: Uint8Array): DocumentFormat {
  const head = latin(bytes.subarray(0, SAMPLE_BYTES));
  // PDF readers accept anything up to 1,024 bytes before the mark (ISO 32000, implementation notes).
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw compoundFile(bytes);
  if (head.startsWith('{\\rtf')) throw new CaptureInputError('unsupported', 'an RTF file; save it as .docx');
  // The zeroes of UTF-16 come between the letters; a mark comes before them.
  const letters = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '');
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(letters)) return 'html';
  if (isMail(letters)) return 'email';
  const extension = /\.[^.\\/]*$/.exec(name.toLowerCase())?.[0];
  if ((extension === '.html' || extension === '.htm' || extension === '.xhtml') && /<[a-z][^<]*>/i.test(letters)) return 'html';
  if (extension === '.eml' && /^[\w-]+:/.test(letters)) return 'email';
  return extension === '.md' || extension === '.markdown' ? 'markdown' : 'text';
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** At least two fields of a letter among the first lines, and nothing else before the first empty one. */
function isMail(text: string): boolean {
  const lines = text.split(/\r?\n/);
  if (/^From \S+ /.test(lines[0] ?? '')) lines.shift();
  let fields = 0;
  for (const line of lines) {
    if (line === '') break;
    if (MAIL_FIELDS.test(line)) fields += 1;
    else if (!/^[ \t]|^[!-9;-~]+:/.test(line)) return false;
  }
  return fields >= 2 && /^(?:from|received|return-path|mime-version|message-id|delivered-to):/im.test(text);
}

/** A compound file (MS-CFB) is an old Office file, or a new one with a password: then it holds a stream `EncryptedPackage`. */
function compoundFile(bytes: Uint8Array): CaptureInputError {
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream)
    ? new CaptureInputError('encrypted', 'a Word file with a password')
    : new CaptureInputError('unsupported', 'a file of an old Office program; save it as .docx');
}
