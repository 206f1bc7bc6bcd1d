/** Why a file cannot be captured; the interface has a sentence for each. */
export type CaptureInputReason = 'empty' | 'tooLarge' | 'binary' | 'encoding' | 'unsupported' | 'encrypted' | 'tooComplex' | 'damaged';

/** A file that cannot be read. The message is the detail: what exactly was found, and the limit where there is one. */
export class CaptureInputError extends Error {
  override name = 'CaptureInputError';
  readonly reason: CaptureInputReason;

  constructor(reason: CaptureInputReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
