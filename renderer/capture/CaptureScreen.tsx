import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownSource } from '../../core/engine/contract.ts';
import type { Lang } from '../../core/model/language.ts';
import { useCommandHandlers } from '../app/commandHandlers.ts';
import { useShell } from '../app/shell.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import screen from '../ui/Screen.module.css';
import { say } from '../ui/toasts.ts';
import { ArticleInput } from './ArticleInput.tsx';
import { useCaptureDraft } from './captureDraft.ts';
import { ReviewScreen } from './ReviewScreen.tsx';
import { startReview } from './review.ts';
import { Stored } from './Stored.tsx';
import { isTooLong, LONG_TEXT, MAX_TEXT } from './textLimits.ts';

/** What can be opened as it is. */
const FILES = ['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml', '.docx', '.pdf', '.eml'] as const;

/** From an article to items of the library: paste, go through what was found, store. */
export function CaptureScreen() {
  const { t, i18n } = useTranslation('capture');
  const { client } = useEngine();
  const shell = useShell();
  const { text, source, waiting, review, stored, set } = useCaptureDraft();
  const running = useRef(new AbortController());
  const refuseTooLong = (long: string) => {
    if (!isTooLong(long)) return;
    const millions = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
    const detail = t('input.limit', {
      size: millions.format(Math.ceil(long.length / 100_000) / 10),
      limit: millions.format(MAX_TEXT / 1_000_000),
    });
    throw new ORPCError('INPUT', { defined: true, data: { name: '', reason: 'tooLarge', detail } });
  };
  const propose = useMutation({
    mutationFn: async (input: { text: string; source: KnownSource; lang?: Lang }) => {
      refuseTooLong(input.text);
      const { signal } = running.current;
      return { text: input.text, signal, source: input.source, result: await client.capture.propose(input, { signal }) };
    },
    onSuccess: (found) => {
      if (!found.signal.aborted) set({ source: found.source, review: startReview(found.text, found.result) });
    },
  });
  const read = useMutation({
    mutationFn: async ({ file, pasted }: { file: Blob & { name?: string }; pasted: boolean }) => {
      const { signal } = running.current;
      return { signal, document: await client.capture.read({ name: file.name ?? '', bytes: file, pasted }, { signal }) };
    },
    onSuccess: ({ signal, document }) => {
      if (signal.aborted) return;
      // The box is for a text a person may mend; a book in it would hold the page up.
      if (document.text.length <= LONG_TEXT) set({ text: document.text, source: document.source });
      propose.mutate(document);
      if (document.attachments.length > 0) say(t('input.attachments', { names: document.attachments.join(', ') }));
    },
  });
  /** Leaves what is being read, and what was said about what was read before. */
  const leave = () => {
    running.current.abort();
    running.current = new AbortController();
    propose.reset();
    read.reset();
  };
  const proposeFor = (input: { text: string; source: KnownSource; lang?: Lang }) => {
    leave();
    propose.mutate(input);
  };
  const readFile = (file: Blob & { name?: string }, pasted: boolean) => {
    leave();
    read.mutate({ file, pasted });
  };
  const readFiles = ([first, ...others]: readonly File[]) => {
    set({ waiting: others });
    if (first) readFile(first, false);
  };
  const open = async () => readFiles((await shell.pickFile(FILES)) ?? []);
  useCommandHandlers({ 'capture.open': { available: () => review === null, perform: () => void open() } });
  if (stored) return <Stored result={stored} />;
  if (review) return <ReviewScreen review={review} onLanguage={(lang) => proposeFor({ text: review.text, source, lang })} />;
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('title')}</h1>
      </div>
      <ArticleInput
        text={text}
        busy={propose.isPending || read.isPending}
        error={propose.error ?? read.error}
        onText={(next) => set(next.trim() === '' ? { text: next, source: {} } : { text: next })}
        waiting={waiting}
        onPropose={(next) => proposeFor({ text: next, source })}
        onCancel={leave}
        onHtml={(html) => readFile(new Blob([html], { type: 'text/html' }), true)}
        onFiles={readFiles}
        onOpen={() => void open()}
      />
    </main>
  );
}
