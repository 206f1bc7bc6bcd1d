import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Lang } from '../../core/model/language.ts';
import { useCommandHandlers } from '../app/commandHandlers.ts';
import { useShell } from '../app/shell.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import screen from '../ui/Screen.module.css';
import { ArticleInput } from './ArticleInput.tsx';
import { useCaptureDraft } from './captureDraft.ts';
import { ReviewScreen } from './ReviewScreen.tsx';
import { startReview } from './review.ts';
import { Stored } from './Stored.tsx';

/** What can be opened as it is. */
const FILES = ['.txt', '.md', '.markdown', 'text/plain', 'text/markdown'] as const;

/** From an article to items of the library: paste, go through what was found, store. */
export function CaptureScreen() {
  const { t } = useTranslation('capture');
  const { client } = useEngine();
  const shell = useShell();
  const { text, review, stored, set } = useCaptureDraft();
  const propose = useMutation({
    mutationFn: async (input: { text: string; lang?: Lang }) => ({ text: input.text, result: await client.capture.propose(input) }),
    onSuccess: (found) => set({ review: startReview(found.text, found.result) }),
  });
  const read = useMutation({
    mutationFn: (file: File) => client.capture.read({ name: file.name, bytes: file }),
    onSuccess: (file) => {
      set({ text: file.text });
      propose.mutate({ text: file.text });
    },
  });
  const open = async () => {
    const [file] = (await shell.pickFile(FILES)) ?? [];
    if (file) read.mutate(file);
  };
  useCommandHandlers({ 'capture.open': { available: () => review === null, perform: () => void open() } });
  if (stored) return <Stored result={stored} />;
  if (review) return <ReviewScreen review={review} onLanguage={(lang) => propose.mutate({ text: review.text, lang })} />;
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('title')}</h1>
      </div>
      <ArticleInput
        text={text}
        busy={propose.isPending || read.isPending}
        error={propose.error ?? read.error}
        onText={(next) => set({ text: next })}
        onPropose={(next) => propose.mutate({ text: next })}
        onFile={(file) => read.mutate(file)}
        onOpen={() => void open()}
      />
    </main>
  );
}
