import { type CaptureOptions, capture } from '../../capture/capture.ts';
import { CaptureInputError } from '../../capture/reading/captureInput.ts';
import { READING_LIMITS, refuseAbove } from '../../capture/reading/limits.ts';
import { isPlain, type ReadDocument, readDocument } from '../../capture/reading/readDocument.ts';
import { blankControls } from '../../language/controls.ts';
import type { CaptureResult } from '../../model/capture.ts';
import { previewAccepted, storeAccepted } from '../accept.ts';
import type { EngineContext } from '../context.ts';
import type { AcceptInput, AcceptPreview, AcceptResult } from '../contract.ts';
import { JobLimitReached } from '../errors.ts';

export async function read(
  { options }: EngineContext,
  { name, bytes: file, pasted = false }: { name: string; bytes: Blob; pasted?: boolean | undefined },
  signal: AbortSignal | undefined,
): Promise<ReadDocument> {
  // Refused before it is read: a disk image dropped by mistake must not fill the memory.
  refuseAbove(READING_LIMITS.container, file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!pasted && isPlain(name, bytes)) return readDocument(name, bytes);
  return apart(options.jobs('read', { name, bytes, pasted }, () => undefined, signal ?? new AbortController().signal));
}

/** A job that met its limit was given something too complex to be read. */
async function apart<T>(job: Promise<T>): Promise<T> {
  try {
    return await job;
  } catch (error) {
    if (error instanceof JobLimitReached) throw new CaptureInputError('tooComplex', error.message);
    throw error;
  }
}

/** Texts up to here, in UTF-16 units, are read at once; a worker takes longer to start than they take. */
const READ_AT_ONCE = 60_000;

/** Proposals for a text. A long one is read in a job of its own, so that the library goes on answering and the reading can be cancelled. */
export async function propose(
  { options: { jobs } }: EngineContext,
  { text: shown, ...options }: { text: string } & CaptureOptions,
  signal: AbortSignal | undefined,
): Promise<CaptureResult> {
  const text = blankControls(shown);
  if (text.length <= READ_AT_ONCE) return capture(text, options);
  return apart(jobs('propose', { text, options }, () => undefined, signal ?? new AbortController().signal));
}

export function accept(context: EngineContext, input: AcceptInput): AcceptResult {
  return storeAccepted(context.library, { ...input, text: blankControls(input.text) }, context.options.clock().toISOString().slice(0, 10));
}

export function preview(context: EngineContext, input: AcceptInput): AcceptPreview {
  return previewAccepted(context.library, input, context.options.clock().toISOString().slice(0, 10));
}
