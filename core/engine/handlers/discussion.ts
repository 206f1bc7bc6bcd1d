import { locate, reanchored } from '../../briefing/discussion.ts';
import type { Library } from '../../library/library.ts';
import type { Block } from '../../model/briefing.ts';
import type { Anchor, Thread } from '../../model/discussion.ts';
import type { Id } from '../../model/record.ts';
import type { EngineContext } from '../context.ts';

/** Threads about passages of briefings. */

export function list(context: EngineContext, input: { briefingId: Id }): (Thread & { orphaned: boolean })[] {
  const { library } = context;
  const { blocks } = library.briefings.get(input.briefingId);
  return library.threadsOf(input.briefingId).map((thread) => ({ ...thread, orphaned: locate(thread.anchor, blocks) === null }));
}

interface Said {
  author: string;
  text: string;
}

export function start(context: EngineContext, { briefingId, anchor, ...said }: Said & { briefingId: Id; anchor: Anchor }): Thread {
  const { library } = context;
  return library.action('startThread', () => {
    library.briefings.get(briefingId);
    return library.threads.save({ briefingId, anchor, comments: [comment(context, said)], resolved: null });
  });
}

/** Answers a thread. One that was resolved is open again: there is something to say. */
export function reply(context: EngineContext, { id, ...said }: Said & { id: Id }): Thread {
  const { library } = context;
  return library.action('replyToThread', () => {
    const thread = library.threads.get(id);
    return library.threads.save({ ...thread, comments: [...thread.comments, comment(context, said)], resolved: null });
  });
}

function comment({ options }: EngineContext, { author, text }: Said) {
  return { id: options.newId(), author, at: options.clock().toISOString(), text };
}

export function resolve(context: EngineContext, { id, author }: { id: Id; author: string }): Thread {
  const { library, options } = context;
  return library.action('resolveThread', () => {
    const thread = library.threads.get(id);
    return library.threads.save({ ...thread, resolved: { by: author, at: options.clock().toISOString() } });
  });
}

export function reopen(context: EngineContext, { id }: { id: Id }): Thread {
  const { library } = context;
  return library.action('reopenThread', () => library.threads.save({ ...library.threads.get(id), resolved: null }));
}

export function remove(context: EngineContext, { id }: { id: Id }): Record<string, never> {
  context.library.action('removeThread', () => context.library.threads.remove(id));
  return {};
}

export function restore(context: EngineContext, { id }: { id: Id }): Thread {
  return context.library.action('restoreThread', () => context.library.threads.restore(id));
}

/** Writes down where the threads of a briefing stand after an edit, where that can no longer be told from what is known. Within an action. */
export function followText(library: Library, briefingId: Id, blocks: readonly Block[]): void {
  for (const thread of library.threadsOf(briefingId)) {
    const anchor = reanchored(thread.anchor, blocks);
    if (anchor !== thread.anchor) library.threads.save({ ...thread, anchor });
  }
}
