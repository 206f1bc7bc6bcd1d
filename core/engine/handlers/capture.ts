import { capture } from '../../capture/capture.ts';
import { READING_LIMITS, refuseAbove } from '../../capture/reading/limits.ts';
import { decodeText } from '../../capture/reading/plainText.ts';
import type { CaptureResult } from '../../model/capture.ts';
import type { Lang } from '../../model/language.ts';
import { storeAccepted } from '../accept.ts';
import type { EngineContext } from '../context.ts';
import type { AcceptInput, AcceptResult } from '../contract.ts';

export async function read(_context: EngineContext, input: { name: string; bytes: Blob }): Promise<{ text: string; encoding: string }> {
  // Refused before it is read: a disk image dropped by mistake must not fill the memory.
  refuseAbove(READING_LIMITS.text, input.bytes.size);
  return decodeText(new Uint8Array(await input.bytes.arrayBuffer()));
}

export function propose(_context: EngineContext, input: { text: string; lang?: Lang | undefined }): CaptureResult {
  return capture(input.text, input.lang ? { lang: input.lang } : {});
}

export function accept(context: EngineContext, input: AcceptInput): AcceptResult {
  return storeAccepted(context.library, input, context.options.clock().toISOString().slice(0, 10));
}
