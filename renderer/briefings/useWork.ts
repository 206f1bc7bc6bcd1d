import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../core/model/briefing.ts';
import type { Lang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import type { WorkAt } from '../../core/model/translation.ts';
import { type CommandHandlers, runCommand, useCommandHandlers } from '../app/commandHandlers.ts';
import { shortcutOf } from '../app/commands.ts';
import { useErrorText } from '../app/errorText.ts';
import { isMac } from '../app/platform.ts';
import { matches } from '../app/shortcut.ts';
import type { ComposerHandle } from '../composer/Composer.tsx';
import type { CaretPlace } from '../composer/features/work/caretPlace.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { say, warn } from '../ui/toasts.ts';

/** How long the caret rests before the memory is asked, in milliseconds. */
const REST = 150;
/** Blocks on either side that are sent along: the sentences around one are nearly always among them. */
const AROUND = 8;
const LEAST = 50;
const MOST = 9;

/** The work on the sentence at the caret. */
export interface Work {
  /** The language that is translated into; null when the caret is in no text. */
  lang: Lang | null;
  at: WorkAt | null;
  error: unknown;
  /** Puts in the match of this number, from 1. */
  insert(number: number): Promise<void>;
  confirm(): Promise<void>;
  /** Puts in the best match, confirms it and goes on. */
  accept(): Promise<void>;
  goTo(index: number): void;
  /** Takes in blocks that were changed from those that were sent. */
  take(changed: readonly Block[], sent: readonly Block[]): void;
}

interface WorkOptions {
  id: Id;
  composer: RefObject<ComposerHandle | null>;
  /** Whether the matches are in sight. */
  shown: boolean;
  touched(): void;
}

/** Follows the caret, asks the memory about the sentence there, and does what a translator does with the answer. */
export function useWork({ id, composer, shown, touched }: WorkOptions): Work {
  const { t } = useTranslation('memory');
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const [asked, setAsked] = useState<{ place: CaretPlace; blocks: Block[] } | null>(null);
  useCaretAtRest(composer, shown, setAsked);
  const input = asked && questionOf(asked.place, asked.blocks);
  const found = useQuery({
    ...queries.translation.at.queryOptions({ input: input ?? { blocks: [], place: { block: '', cell: null }, lang: 'ru', offset: 0 } }),
    enabled: shown && input !== null,
    gcTime: 0,
    placeholderData: (before) => before,
  });

  const take = useCallback(
    (changed: readonly Block[], sent: readonly Block[]) => {
      if (changed.length === 0) return;
      composer.current?.takeBlocks(changed, sent);
      touched();
    },
    [composer, touched],
  );
  /** What is at the caret now, whatever is shown. */
  const here = async () => {
    const place = composer.current?.caret() ?? null;
    const blocks = composer.current?.flush().blocks ?? [];
    if (place === null) return null;
    const at = await client.translation.at(questionOf(place, blocks));
    return at.segments.length === 0 ? null : { place, blocks, at };
  };
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      warn(errorText(error).what);
    }
  };
  const put = async (number: number): Promise<boolean> => {
    const now = await here();
    const match = now?.at.matches[number - 1];
    if (!now || !match) {
      say(t('work.noMatch', { number }));
      return false;
    }
    const { place, blocks, at } = now;
    const question = questionOf(place, blocks);
    const answer = await client.translation.insert({ ...question, index: at.index, unitId: match.unit.id });
    take(answer.blocks, blocks);
    composer.current?.goTo({ ...place, offset: answer.offset });
    return answer.blocks.length > 0 || match.insertion === at.segments[at.index]?.target;
  };
  const confirmHere = async () => {
    const now = await here();
    if (!now) {
      say(t('work.noText'));
      return;
    }
    const { place, blocks, at } = now;
    if (at.segments[at.index]?.target === '') {
      say(t('work.nothingToConfirm'));
      return;
    }
    const answer = await client.translation.confirm({
      id,
      blocks,
      place: { block: place.block, cell: null },
      lang: place.lang,
      index: at.index,
    });
    take(answer.blocks, blocks);
    void queryClient.invalidateQueries({ queryKey: queries.memory.key() });
    void queryClient.invalidateQueries({ queryKey: queries.translation.at.key() });
    if (answer.repeated > 0) say(t('work.repeated', { count: answer.repeated }));
    if (answer.next === null) say(t('work.allConfirmed'));
    else composer.current?.goTo({ block: answer.next.place.block, lang: place.lang, offset: answer.next.offset });
  };
  const insert = (number: number) => attempt(async () => void (await put(number)));
  const confirm = () => attempt(confirmHere);
  const accept = () =>
    attempt(async () => {
      if (await put(1)) await confirmHere();
    });
  const goTo = (index: number) => {
    const start = found.data?.segments.slice(0, index).reduce((sum, { target }) => sum + target.length + (target === '' ? 0 : 1), 0) ?? 0;
    if (asked) composer.current?.goTo({ ...asked.place, offset: start });
  };
  useCommandHandlers({
    ...insertCommands((number) => void insert(number)),
    'match.confirm': { perform: () => void confirm() },
    'match.accept': { perform: () => void accept() },
  });
  useEffect(followConfirming, []);
  return {
    lang: asked?.place.lang ?? null,
    at: input === null ? null : (found.data ?? null),
    error: found.error,
    insert,
    confirm,
    accept,
    goTo,
    take,
  };
}

const CONFIRMING = ['match.confirm', 'match.accept'] as const;

/** The keys of confirming would break the line if the editor heard of them first. */
function followConfirming(): () => void {
  const listen = (event: KeyboardEvent) => {
    const isInText = event.target instanceof Element && event.target.closest('[data-pane=document]') !== null;
    const id = CONFIRMING.find((command) => matches(shortcutOf(command) ?? '', event, isMac));
    if (!isInText || id === undefined || !runCommand(id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', listen, true);
  return () => document.removeEventListener('keydown', listen, true);
}

function insertCommands(insert: (number: number) => void): CommandHandlers {
  return {
    'match.insert1': { perform: () => insert(1) },
    'match.insert2': { perform: () => insert(2) },
    'match.insert3': { perform: () => insert(3) },
    'match.insert4': { perform: () => insert(4) },
    'match.insert5': { perform: () => insert(5) },
    'match.insert6': { perform: () => insert(6) },
    'match.insert7': { perform: () => insert(7) },
    'match.insert8': { perform: () => insert(8) },
    'match.insert9': { perform: () => insert(9) },
  };
}

function questionOf({ block, lang, offset }: CaretPlace, blocks: readonly Block[]) {
  const at = blocks.findIndex((each) => each.id === block);
  const around = blocks.slice(Math.max(0, at - AROUND), at + AROUND + 1);
  return { blocks: around, place: { block, cell: null }, lang, offset, least: LEAST, most: MOST };
}

/** Tells where the caret is once it has rested, as long as anybody wants to know. */
function useCaretAtRest(
  composer: RefObject<ComposerHandle | null>,
  shown: boolean,
  tell: (asked: { place: CaretPlace; blocks: Block[] } | null) => void,
): void {
  const telling = useRef(tell);
  useEffect(() => {
    telling.current = tell;
  });
  useEffect(() => {
    if (!shown) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const read = () => {
      const place = composer.current?.caret() ?? null;
      const content = composer.current?.flush();
      // The text was left for the list of matches: it is still what is worked on.
      if (place !== null && content !== undefined) telling.current({ place, blocks: content.blocks });
    };
    const soon = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(read, REST);
    };
    soon();
    const events = ['selectionchange', 'input', 'keyup'] as const;
    for (const type of events) document.addEventListener(type, soon);
    return () => {
      if (timer !== null) clearTimeout(timer);
      for (const type of events) document.removeEventListener(type, soon);
    };
  }, [composer, shown]);
}
