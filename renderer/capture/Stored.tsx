import { useMutation } from '@tanstack/react-query';
import { Plus, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AcceptResult } from '../../core/engine/contract.ts';
import { useErrorText } from '../app/errorText.ts';
import { useNewBriefing } from '../app/newBriefing.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import screen from '../ui/Screen.module.css';
import { say, warn } from '../ui/toasts.ts';
import { useCaptureDraft } from './captureDraft.ts';
import styles from './Stored.module.css';

/** What was stored, and the next step. */
export function Stored({ result }: { result: AcceptResult }) {
  const { t } = useTranslation(['capture', 'app']);
  const { client } = useEngine();
  const errorText = useErrorText();
  const openNew = useNewBriefing(({ open }) => open);
  const { restart, missionId, set } = useCaptureDraft();
  const undo = useMutation({
    // Only the storing itself is taken back, not what was done elsewhere since.
    mutationFn: async () => ((await client.library.undoable())?.action === 'accept' ? client.library.undo() : null),
    onSuccess: (undone) => {
      if (undone === null) return say(t('undo.nothing', { ns: 'app' }));
      set({ stored: null });
      say(t('undo.done', { ns: 'app' }));
    },
    onError: (error) => warn(errorText(error).what),
  });
  const { joinedIds, personIds, organisationIds } = result;
  // Several proposals may have become one item.
  const itemIds = [...new Set(result.itemIds)];
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('title')}</h1>
      </div>
      <div className={screen.main}>
        <EmptyState
          title={t('stored.title', { count: itemIds.length })}
          action={
            <>
              <Button tone="primary" size="large" icon={Plus} autoFocus onPress={() => openNew({ missionId, itemIds })}>
                {t('stored.briefing')}
              </Button>
              <Button size="large" onPress={restart}>
                {t('stored.other')}
              </Button>
              <Button tone="quiet" size="large" icon={Undo2} isDisabled={undo.isPending} onPress={() => undo.mutate()}>
                {t('stored.undo')}
              </Button>
              <a className={styles.link} href={formatRoute({ place: 'library', itemId: itemIds[0] ?? null })}>
                {t('stored.library')}
              </a>
            </>
          }
        >
          {joinedIds.length > 0 && <p>{t('stored.joined', { count: joinedIds.length })}</p>}
          {personIds.length > 0 && <p>{t('stored.people', { count: personIds.length })}</p>}
          {organisationIds.length > 0 && <p>{t('stored.organisations', { count: organisationIds.length })}</p>}
        </EmptyState>
      </div>
    </main>
  );
}
