import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { locate } from '../../core/briefing/discussion.ts';
import type { Block } from '../../core/model/briefing.ts';
import type { Anchor, Thread } from '../../core/model/discussion.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { usePreferences } from '../app/preferences.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { TextBox, TextField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { say, warn } from '../ui/toasts.ts';
import { writeWhen } from '../ui/when.ts';
import styles from './Discussion.module.css';
import { markPassages } from './passages.ts';
import { showBlock } from './showBlock.ts';

interface DiscussionProps {
  id: Id;
  blocks: readonly Block[];
  /** The passage a new thread is wanted about. */
  passage: Anchor | null;
  onPassageDone(): void;
}

/** The threads about a briefing; those whose passage is gone say so. */
export function Discussion({ id, blocks, passage, onPassageDone }: DiscussionProps) {
  const { t } = useTranslation('briefings');
  const { client, queries } = useEngine();
  const errorText = useErrorText();
  const threads = useQuery(queries.discussion.list.queryOptions({ input: { briefingId: id } }));
  const author = usePreferences(({ authorName }) => authorName);
  const start = useMutation({
    mutationFn: (said: { anchor: Anchor; text: string }) => client.discussion.start({ briefingId: id, author, ...said }),
    onSuccess: onPassageDone,
    onError: (error) => warn(errorText(error).what),
  });
  useEffect(
    () =>
      markPassages(
        (threads.data ?? []).filter(({ resolved }) => resolved === null),
        blocks,
      ),
    [threads.data, blocks],
  );
  const open = threads.data?.filter(({ resolved }) => resolved === null) ?? [];
  const resolved = threads.data?.filter((thread) => thread.resolved !== null) ?? [];
  return (
    <div className={styles.discussion}>
      {threads.error && <AboutError error={threads.error} />}
      {passage && (
        <section className={styles.thread} aria-label={t('discussion.new')}>
          <Passage anchor={passage} />
          <Say
            label={t('discussion.comment')}
            action={t('discussion.start')}
            isFirst
            onSay={(text) => start.mutate({ anchor: passage, text })}
            onCancel={onPassageDone}
          />
        </section>
      )}
      {threads.data?.length === 0 && !passage && <p className={styles.quiet}>{t('discussion.empty')}</p>}
      <ul className={styles.list}>
        {[...open, ...resolved].map((thread) => (
          <ThreadCard key={thread.id} thread={thread} blocks={blocks} author={author} />
        ))}
      </ul>
    </div>
  );
}

function ThreadCard({ thread, blocks, author }: { thread: Thread; blocks: readonly Block[]; author: string }) {
  const { t, i18n } = useTranslation('briefings');
  const { client } = useEngine();
  const errorText = useErrorText();
  const onError = (error: Error) => warn(errorText(error).what);
  const [answering, setAnswering] = useState(false);
  const { id } = thread;
  const reply = useMutation({
    mutationFn: (text: string) => client.discussion.reply({ id, author, text }),
    onSuccess: () => setAnswering(false),
    onError,
  });
  const settle = useMutation({
    mutationFn: () => (thread.resolved ? client.discussion.reopen({ id }) : client.discussion.resolve({ id, author })),
    onError,
  });
  const restore = useMutation({ mutationFn: () => client.discussion.restore({ id }), onError });
  const remove = useMutation({
    mutationFn: () => client.discussion.remove({ id }),
    onSuccess: () => say(t('discussion.removed'), () => restore.mutate()),
    onError,
  });
  const place = locate(thread.anchor, blocks);
  return (
    <li className={`${styles.thread} ${thread.resolved ? styles.resolved : ''}`}>
      <button type="button" className={styles.jump} disabled={place === null} onClick={() => place && showBlock(place.blockId, place.lang)}>
        <Passage anchor={thread.anchor} />
      </button>
      {place === null && <p className={styles.orphaned}>{t('discussion.orphaned')}</p>}
      <ol className={styles.list}>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <p className={styles.quiet}>
              <span className={styles.author}>{comment.author}</span>{' '}
              <time dateTime={comment.at}>{writeWhen(comment.at, new Date(), i18n.language)}</time>
            </p>
            <p className={styles.text}>{comment.text}</p>
          </li>
        ))}
      </ol>
      {thread.resolved && <p className={styles.quiet}>{t('discussion.resolvedBy', { name: thread.resolved.by })}</p>}
      {answering ? (
        <Say
          label={t('discussion.answer')}
          action={t('discussion.send')}
          isFirst
          onSay={(text) => reply.mutate(text)}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button onPress={() => setAnswering(true)}>{t('discussion.reply')}</Button>
          <Button onPress={() => settle.mutate()} isDisabled={settle.isPending}>
            {t(thread.resolved ? 'discussion.reopen' : 'discussion.resolve')}
          </Button>
          <Button onPress={() => remove.mutate()} isDisabled={remove.isPending}>
            {t('discussion.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Passage({ anchor }: { anchor: Anchor }) {
  const { t } = useTranslation('briefings');
  return (
    <span className={styles.passage}>
      <LangMark lang={anchor.lang} />
      <q lang={anchor.lang}>{anchor.selector.exact || t('discussion.wholeBlock')}</q>
    </span>
  );
}

interface SayProps {
  label: string;
  action: string;
  /** It is what the person wants to write in now. */
  isFirst: boolean;
  onSay(text: string): void;
  onCancel(): void;
}

/** What somebody wants to say; who they are is asked once. */
function Say({ label, action, isFirst, onSay, onCancel }: SayProps) {
  const { t } = useTranslation(['briefings', 'app']);
  const { authorName, setAuthorName } = usePreferences();
  const [wasKnown] = useState(authorName !== '');
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isFirst) form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [isFirst]);
  const isReady = text.trim() !== '' && authorName.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSay(text.trim());
  };
  return (
    <form ref={form} className={styles.say} onSubmit={submit}>
      {!wasKnown && (
        <TextField label={t('discussion.author')} hint={t('discussion.authorHint')} value={authorName} onChange={setAuthorName} />
      )}
      <TextBox label={label} value={text} onChange={setText} />
      <div className={styles.actions}>
        <Button onPress={onCancel}>{t('action.cancel', { ns: 'app' })}</Button>
        <Button tone="primary" isDisabled={!isReady} onPress={() => isReady && onSay(text.trim())}>
          {action}
        </Button>
      </div>
    </form>
  );
}
