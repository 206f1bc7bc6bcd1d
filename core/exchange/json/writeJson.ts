import type { Briefing } from '../../model/briefing.ts';

/** The briefing itself, as its schema in core/model/briefing.ts has it, without parked text: that never leaves. */
export function writeJson(briefing: Briefing): string {
  return `${JSON.stringify({ ...briefing, parked: [] }, null, 2)}\n`;
}
