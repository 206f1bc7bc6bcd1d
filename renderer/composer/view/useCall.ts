import { useEffect, useState } from 'react';
import { type CommandContext, writingEditor } from '../commands.ts';
import { type Call, callAt } from '../features/typeahead/typeahead.ts';

/**
 * The menu that was called by typing, as long as the caret stays behind its sign. It opens when the sign itself has just been typed, so that a
 * caret that comes by later opens nothing, and what was closed stays closed.
 */
export function useCall(context: CommandContext): { call: Call | null; close(): void } {
  const [call, setCall] = useState<Call | null>(null);
  useEffect(() => {
    const look = (typed: boolean) => {
      const editor = writingEditor(context);
      const now = callAt(editor);
      setCall((open) => {
        if (!now) return null;
        if (open) return open.key === now.key && open.start === now.start && open.editor === editor ? now : null;
        return typed && now.query === '' ? now : null;
      });
    };
    const leavePair = context.pair.subscribe(({ kind }) => look(kind !== 'selection'));
    const leavePlace = context.place.subscribe(() => look(false));
    return () => {
      leavePair();
      leavePlace();
    };
  }, [context]);
  return { call, close: () => setCall(null) };
}
