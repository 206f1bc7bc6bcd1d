import type { Id } from '../../model/record.ts';
import type { ReturnedRefusal } from '../../model/returned.ts';

/** A returned file that cannot be read back. Nothing of it was taken. */
export class ReturnedRefused extends Error {
  override name = 'ReturnedRefused';
  readonly reason: ReturnedRefusal;
  /** The briefing it belongs to, where that is known. */
  readonly briefingId: Id | null;

  /** `detail` says what exactly was found, and the limit where there is one. */
  constructor(reason: ReturnedRefusal, detail: string, briefingId: Id | null = null) {
    super(detail);
    this.reason = reason;
    this.briefingId = briefingId;
  }
}
