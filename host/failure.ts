import { ORPCError } from '@orpc/server';
import { type ImportRefusal, importRefusalSchema } from '../core/model/importing.ts';
import { type ReturnedRefusal, returnedRefusalSchema } from '../core/model/returned.ts';

/** A command ends with this message and exit code: 1 it failed, 2 it was used wrongly. */
export class CommandFailed extends Error {
  override name = 'CommandFailed';
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

const LIBRARY_REASONS: Record<string, string> = {
  missing: 'there is no library here; make one with `diptych capture --accept FILE` or `diptych demo`, or name another with --library',
  exists: 'there is a file here already; nothing was changed in it',
  notALibrary: 'this file is not a Diptych library; nothing was changed in it',
  newer: 'this library was made by a newer Diptych; open it with that version',
  damaged: 'this library is damaged and was not opened; restore a backup from the folder beside it',
  busy: 'another program holds this library; close it and try again',
  unwritable: 'this place cannot be written; check the folder and its permissions',
};

const INPUT_REASONS: Record<string, string> = {
  empty: 'there is no text in it; a scanned page has to go through text recognition first',
  tooLarge: 'this file is too large to be read; divide it',
  binary: 'this is not a text file; copy the text from the program it belongs to',
  encoding: 'its encoding could not be recognised; save it as UTF-8',
  unsupported: 'this kind of file is not read; save it as .docx, .pdf or .txt',
  encrypted: 'this file is locked by a password; save a copy without one',
  tooComplex: 'this file is built in such a way that reading it was stopped; copy its text',
  damaged: 'this file is damaged or incomplete; open it in its own program and save it again',
};

const IMPORT_REASONS: Record<ImportRefusal, string> = {
  empty: 'there is nothing in it',
  tooLarge: 'this file is too large; divide it',
  longLine: 'this is no table, or a quotation mark in it is not closed; save it again as CSV from a spreadsheet',
  quotes: 'a quotation mark is not closed; close it, or save the table again as CSV from a spreadsheet',
  encoding: 'its encoding could not be read; save it as UTF-8',
  binary: 'this file holds no text; export it as CSV, RIS, BibTeX or CSL-JSON',
  unknown: 'this kind of file is not imported; give a CSV or TSV table, RIS, BibTeX, CSL-JSON or a .diptych bundle',
  mapping: 'its columns do not say what they hold; name one “value” or “text”',
  damaged: 'this file is damaged or incomplete; export it again',
  newer: 'this file comes from a newer Diptych; update this one',
  unsafe: 'this file holds a dangerous entry; do not use it',
  bomb: 'unpacked, this file is far too large; do not use it',
  gone: 'this file is not kept any more; open it again',
};

const RETURNED_REASONS: Record<ReturnedRefusal, string> = {
  table: 'there is no review table in it; give the file that was exported with --layout review',
  columns: 'the table lacks the column of a language, or its head was changed; put the head back',
  otherBriefing: 'it belongs to another briefing; leave --briefing out, or name that one',
  noBriefing: 'the briefing it was made from is not in this library; name another with --library',
  format: 'it is neither a Word file nor XLIFF 1.2 or 2.x',
  languages: 'its languages are not French and Russian',
  unsafe: 'it declares a document type, through which files could be read; do not use it',
  tooComplex: 'it is built in such a way that reading it was stopped; have it saved again',
  tooLarge: 'it is too large to be read',
  damaged: 'it is damaged or incomplete; have it saved and sent again',
};

/** What a person at a terminal should read of a failure: what happened, what was kept, what to do. */
export function failureMessage(error: unknown): string {
  if (error instanceof ORPCError) {
    const data: unknown = error.data;
    if (error.code === 'LIBRARY_FILE' && isProblem(data))
      return `${data.path}: ${LIBRARY_REASONS[data.reason] ?? data.reason}${data.detail ? ` (${data.detail})` : ''}`;
    if (error.code === 'IMPORT_REFUSED' && isInput(data)) {
      const reason = importRefusalSchema.safeParse(data.reason).data;
      return `${reason ? IMPORT_REASONS[reason] : data.reason} (${data.detail}); nothing was stored`;
    }
    if (error.code === 'RETURNED_REFUSED' && isInput(data)) {
      const reason = returnedRefusalSchema.safeParse(data.reason).data;
      return `${reason ? RETURNED_REASONS[reason] : data.reason} (${data.detail}); nothing was taken`;
    }
    if (error.code === 'INPUT' && isInput(data))
      return `${INPUT_REASONS[data.reason] ?? data.reason}${data.detail ? ` (${data.detail})` : ''}`;
    return error.message;
  }
  return error instanceof Error ? error.message : String(error);
}

function isProblem(data: unknown): data is { path: string; reason: string; detail: string } {
  return typeof data === 'object' && data !== null && 'path' in data && 'reason' in data && 'detail' in data;
}

function isInput(data: unknown): data is { reason: string; detail: string } {
  return typeof data === 'object' && data !== null && 'reason' in data && 'detail' in data;
}
