import { type CaptureOptions, capture } from '../../capture/capture.ts';
import { CaptureInputError } from '../../capture/reading/captureInput.ts';
import { READING_LIMITS, refuseAbove } from '../../capture/reading/limits.ts';
import { isPlain, type ReadDocument, readDocument } from '../../capture/reading/readDocument.ts';
import type { CaptureResult } from '../../model/capture.ts';
import { storeAccepted } from '../accept.ts';
import type { EngineContext } from '../context.ts';
import type { AcceptInput, AcceptResult } from '../contract.ts';
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
  try {
    return await options.jobs('read', { name, bytes, pasted }, () => undefined, signal ?? new AbortController().signal);
  } catch (error) {
    if (error instanceof JobLimitReached) throw new CaptureInputError('tooComplex', error.message);
    throw error;
  }
}

export function propose(_context: EngineContext, { text, ...options }: { text: string } & CaptureOptions): CaptureResult {
  return capture(text, options);
}

export function accept(context: EngineContext, input: AcceptInput): AcceptResult {
  return storeAccepted(context.library, input, context.options.clock().toISOString().slice(0, 10));
}
