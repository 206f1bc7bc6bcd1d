import PostalMime, { type Email } from 'postal-mime';
import type { SourceProposal } from '../../model/capture.ts';
import { CaptureInputError } from './captureInput.ts';
import { readFragment } from './htmlPage.ts';
import { READING_LIMITS } from './limits.ts';
import { joinWrappedLines } from './wrappedLines.ts';

export interface ReadEmail {
  text: string;
  source: Partial<SourceProposal>;
  /** File names; what is attached is not read. */
  attachments: string[];
}

/** A plain part this much shorter than the formatted one is a note that says where to read the message. */
const STUB = 1 / 3;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An e-mail (RFC 5322, MIME): its subject, then its text, which is the plain part unless the formatted one says much more.
 * @throws CaptureInputError tooComplex, damaged, empty
 */
export async function readEmail(bytes: Uint8Array): Promise<ReadEmail> {
  const email = await parse(bytes);
  const plain = joinWrappedLines((email.text ?? '').replaceAll('\r\n', '\n'))
    // A signature begins with this line (RFC 3676, 4.3).
    .replace(/\n-- \n[\s\S]*$/, '')
    .trim();
  const formatted = email.html === undefined ? '' : readFragment(email.html);
  const body = plain.length > formatted.length * STUB ? plain : formatted;
  const subject = (email.subject ?? '').replace(/^(?:(?:re|fwd?|tr|rép|отв|пер)\s?:\s*)+/i, '').trim();
  if (body === '') throw new CaptureInputError('empty', 'the message has no text');
  const author = email.from?.name.trim() ?? '';
  const published = dayOf(email.headers.find(({ key }) => key === 'date')?.value ?? '');
  return {
    text: subject === '' || body.startsWith(subject) ? body : `${subject}\n\n${body}`,
    source: {
      ...(subject === '' ? {} : { title: subject }),
      ...(author === '' ? {} : { author }),
      ...(published === null ? {} : { published }),
    },
    attachments: email.attachments.filter(({ related }) => related !== true).map(({ filename, mimeType }) => filename ?? mimeType),
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: READING_LIMITS.parts, maxRfc822NestingDepth: 3 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof RangeError || /exceed|maximum|nest/i.test(message)) throw new CaptureInputError('tooComplex', message);
    throw new CaptureInputError('damaged', message);
  }
}

/** The day as the sender's clock had it: `Mon, 17 Mar 2025 23:40:00 +0100` is the 17th everywhere. */
function dayOf(date: string): string | null {
  const [, day = '', month = '', year = ''] = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(date) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
