import { useMutation } from '@tanstack/react-query';
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

/** What can be opened as it is. */
const FILES = ['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml', '.docx', '.pdf', '.eml'] as const;

/** From an article to items of the library: paste, go through what was found, store. */
export function CaptureScreen() {
  const { t } = useTranslation('capture');
  const { client } = useEngine();
  const shell = useShell();
  const { text, source, waiting, review, stored, set } = useCaptureDraft();
  const propose = useMutation({
    mutationFn: async (input: { text: string; source: KnownSource; lang?: Lang }) => ({
      text: input.text,
      result: await client.capture.propose(input),
    }),
    onSuccess: (found) => set({ review: startReview(found.text, found.result) }),
  });
  const read = useMutation({
    mutationFn: ({ file, pasted }: { file: Blob & { name?: string }; pasted: boolean }) =>
      client.capture.read({ name: file.name ?? '', bytes: file, pasted }),
    onSuccess: (document) => {
      set({ text: document.text, source: document.source });
      propose.mutate(document);
      if (document.attachments.length > 0) say(t('input.attachments', { names: document.attachments.join(', ') }));
    },
  });
  const readFiles = ([first, ...others]: readonly File[]) => {
    set({ waiting: others });
    if (first) read.mutate({ file: first, pasted: false });
  };
  const open = async () => readFiles((await shell.pickFile(FILES)) ?? []);
  useCommandHandlers({ 'capture.open': { available: () => review === null, perform: () => void open() } });
  if (stored) return <Stored result={stored} />;
  if (review) return <ReviewScreen review={review} onLanguage={(lang) => propose.mutate({ text: review.text, source, lang })} />;
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
        onPropose={(next) => propose.mutate({ text: next, source })}
        onHtml={(html) => read.mutate({ file: new Blob([html], { type: 'text/html' }), pasted: true })}
        onFiles={readFiles}
        onOpen={() => void open()}
      />
    </main>
  );
}
