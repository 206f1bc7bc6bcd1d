import { useMutation, useQuery } from '@tanstack/react-query';
import { CheckCheck, RotateCcw } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang } from '../../core/model/language.ts';
import { isTyping, useCommandHandlers } from '../app/commandHandlers.ts';
import { shortcutOf } from '../app/commands.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { readTags } from '../library/itemDraft.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import screen from '../ui/Screen.module.css';
import { SidePane } from '../ui/SidePane.tsx';
import { say, warn } from '../ui/toasts.ts';
import { Article } from './Article.tsx';
import { useCaptureDraft } from './captureDraft.ts';
import { KnownStories } from './KnownStories.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { ProposalList } from './ProposalList.tsx';
import { Recognised } from './Recognised.tsx';
import { Records } from './Records.tsx';
import styles from './ReviewScreen.module.css';
import {
  acceptAll,
  addQuote,
  addStatistic,
  type Bounds,
  countDecisions,
  decide,
  dragBound,
  move,
  moveBound,
  nextSentence,
  type Review,
  replace,
  setBounds,
  toAccept,
} from './review.ts';
import { SelectedWords } from './SelectedWords.tsx';

/** Whether the focus is on a list to choose from: there a letter looks for a choice. */
const isAtChoice = () => document.activeElement?.closest('[aria-haspopup=listbox]') != null;

/** The article with what was found in it, and the list of what was found. */
export function ReviewScreen({ review, onLanguage }: { review: Review; onLanguage(lang: Lang): void }) {
  const { t } = useTranslation('capture');
  const { client, queries } = useEngine();
  const { update, undo, redo, past, future, restart, set, tags, missionId, joins } = useCaptureDraft();
  const missions = useQuery(queries.missions.list.queryOptions());
  const [editing, setEditing] = useState<string | null>(null);
  const counts = countDecisions(review);
  const { current } = review;
  const missionTags = missions.data?.find(({ id }) => id === missionId)?.tags ?? [];
  const [showsRecords, setShowsRecords] = useState(false);
  const toStore = (now: Review) => ({ ...toAccept(now, [...new Set([...missionTags, ...readTags(tags)])]), joins: [...joins] });
  const store = useMutation({
    mutationFn: () => client.capture.accept(toStore(review)),
    onSuccess: (stored) => set({ stored }),
  });
  const focusOn = (id: string | null) =>
    requestAnimationFrame(() => {
      if (id === null) return;
      const card = document.querySelector<HTMLElement>(`[data-proposal-card="${id}"]`);
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'nearest' });
      document.querySelector(`[data-passage~="${id}"]`)?.scrollIntoView({ block: 'center' });
    });
  const focusOnFirst = useEffectEvent(() => focusOn(current));
  useEffect(() => {
    focusOnFirst();
  }, []);
  const change = (step: (review: Review) => Review) => {
    update(step);
    focusOn(useCaptureDraft.getState().review?.current ?? null);
  };
  const select = (id: string) => change((now) => ({ ...now, current: id }));
  const edit = (id: string, on: boolean) => {
    setEditing(on ? id : null);
    // The fields take the focus themselves.
    if (on) update((now) => ({ ...now, current: id }));
    else select(id);
  };
  const decideOn = (id: string, decision: 'accepted' | 'rejected') => {
    setEditing(null);
    change((now) => decide(now, id, decision));
  };
  const onCurrent = (act: (id: string) => void) => ({
    available: () => current !== null && !store.isPending && !isAtChoice(),
    perform: () => current !== null && act(current),
  });
  const bound = (which: 'start' | 'end', step: 1 | -1) => ({
    available: () => current !== null && editing === current && !isAtChoice(),
    perform: () => current !== null && update((now) => moveBound(now, current, which, step)),
  });
  /** What is accepted at once is shown as the records it will be. */
  const acceptRest = () => {
    update(acceptAll);
    setShowsRecords(true);
  };
  const [words, setWords] = useState<Bounds | null>(null);
  const editAdded = (step: (review: Review) => Review) => {
    window.getSelection()?.removeAllRanges();
    change(step);
    setEditing(useCaptureDraft.getState().review?.current ?? null);
  };
  const figure = useMutation({
    mutationFn: async (selected: Bounds) => {
      const { statistics } = await client.capture.propose({ text: review.text.slice(selected.start, selected.end), lang: review.lang });
      return { selected, read: statistics[0] };
    },
    onSuccess: ({ selected, read }) => (read ? editAdded((now) => addStatistic(now, selected, read)) : warn(t('words.noFigure'))),
  });
  const quoteOf = (selected: Bounds) => editAdded((now) => addQuote(now, selected));
  const addQuotation = () => {
    const selected = words ?? nextSentence(review);
    if (selected) quoteOf(selected);
    else warn(t('words.noSentence'));
  };
  const boundsOf = (id: string, selected: Bounds) => {
    window.getSelection()?.removeAllRanges();
    change((now) => setBounds(now, id, selected));
  };
  const onWords = (act: (id: string, selected: Bounds) => void) => ({
    available: () => current !== null && words !== null && !store.isPending,
    perform: () => current !== null && words !== null && act(current, words),
  });
  const takeBack = (step: () => void) => ({
    available: () => (step === undo ? past : future).length > 0 && !store.isPending && !isTyping(document.activeElement),
    perform: () => {
      setEditing(null);
      step();
      focusOn(useCaptureDraft.getState().review?.current ?? null);
    },
  });
  const canStore = counts.accepted > 0 && !store.isPending;
  useCommandHandlers({
    'capture.next': onCurrent(() => change((now) => move(now, 1))),
    'capture.previous': onCurrent(() => change((now) => move(now, -1))),
    'capture.accept': onCurrent((id) => decideOn(id, 'accepted')),
    'capture.reject': onCurrent((id) => decideOn(id, 'rejected')),
    'capture.edit': onCurrent((id) => edit(id, true)),
    'capture.acceptAll': { available: () => counts.open > 0 && !isAtChoice(), perform: () => acceptRest() },
    'capture.startEarlier': bound('start', -1),
    'capture.startLater': bound('start', 1),
    'capture.endEarlier': bound('end', -1),
    'capture.endLater': bound('end', 1),
    'capture.addQuote': { available: () => !store.isPending && !isAtChoice(), perform: addQuotation },
    'capture.addFigure': { available: () => words !== null && !store.isPending, perform: () => words && figure.mutate(words) },
    'capture.setBounds': onWords(boundsOf),
    'capture.undo': takeBack(undo),
    'capture.redo': takeBack(redo),
    'capture.store': { available: () => canStore, perform: () => store.mutate() },
    'app.back': {
      perform: () => editing !== null && edit(editing, false),
      available: () => editing !== null,
    },
  });
  const startOver = () => {
    const before = useCaptureDraft.getState();
    restart();
    say(t('review.left'), () =>
      set({
        text: before.text,
        source: before.source,
        review: before.review,
        joins: before.joins,
        tags: before.tags,
        missionId: before.missionId,
      }),
    );
  };
  return (
    <main className={screen.screen}>
      <div className={screen.toolbar} data-pane="toolbar">
        <h1 className={screen.title}>{t('title')}</h1>
        <Button tone="quiet" icon={RotateCcw} onPress={startOver}>
          {t('review.other')}
        </Button>
        <span className={screen.spring} />
        <span className={styles.counts} role="status">
          {t('review.counts', { ...counts })}
        </span>
        <Button icon={CheckCheck} isDisabled={counts.open === 0} onPress={acceptRest} shortcut={shortcutOf('capture.acceptAll')}>
          {t('review.acceptAll')}
        </Button>
        <Button tone="primary" isDisabled={!canStore} onPress={() => store.mutate()} shortcut={shortcutOf('capture.store')}>
          {t('review.store', { count: counts.accepted })}
        </Button>
      </div>
      <Recognised review={review} missions={missions.data ?? []} onLanguage={onLanguage} />
      <KnownStories text={review.text} />
      <Records review={review} isOpen={showsRecords} onOpen={setShowsRecords} toStore={toStore} />
      {store.error && <AboutError error={store.error} />}
      <div className={screen.columns}>
        <Article
          review={review}
          onSelect={select}
          onDrag={(which, to) => current !== null && update((now) => dragBound(now, current, which, to), `drag ${current} ${which}`)}
          onDropped={() => update((now) => ({ ...now }))}
          onWords={setWords}
        >
          {words && (
            <SelectedWords
              words={words}
              onQuote={addQuotation}
              onFigure={() => figure.mutate(words)}
              onBounds={current === null ? null : () => boundsOf(current, words)}
            />
          )}
        </Article>
        <SidePane name="proposals" label={t('review.proposals')} side="end" width={460} min={320} max={680}>
          {review.proposals.length === 0 ? (
            <EmptyState title={t('review.none.title')}>
              <p>{t('review.none.text')}</p>
            </EmptyState>
          ) : (
            <ProposalList label={t('review.proposals')} proposals={review.proposals} current={current}>
              {(proposal, place) => (
                <ProposalCard
                  key={proposal.id}
                  place={place}
                  review={review}
                  proposal={proposal}
                  isCurrent={proposal.id === current}
                  isEditing={proposal.id === editing}
                  onSelect={() => select(proposal.id)}
                  onDecide={(decision) => decideOn(proposal.id, decision)}
                  onEdit={(on) => edit(proposal.id, on)}
                  onChange={(changed) => update((now) => replace(now, changed), `edit ${changed.id}`)}
                  onBound={(which, step) => update((now) => moveBound(now, proposal.id, which, step))}
                />
              )}
            </ProposalList>
          )}
        </SidePane>
      </div>
    </main>
  );
}
