import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Briefing, briefingContentSchema } from '../../core/model/briefing.ts';
import type { Id } from '../../core/model/record.ts';
import { formatRoute } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import screen from '../ui/Screen.module.css';
import { say } from '../ui/toasts.ts';
import { BriefingEditor } from './BriefingEditor.tsx';
import { showBlock } from './showBlock.ts';
import { dropUnsaved, readUnsaved } from './unsaved.ts';
import type { Session } from './useBriefingSaving.ts';

/** One briefing: loads it, takes up what was not saved the last time, and starts the editors. */
export function BriefingScreen({ id, block }: { id: Id; block?: Id | undefined }) {
  const { t } = useTranslation(['briefings', 'app']);
  const { client } = useEngine();
  const queryClient = useQueryClient();
  const [session, setSession] = useState<Session | null>(null);
  // Its own key, so that a change event does not read it again at each saving. Another window's text is taken when this one gets the focus.
  const queryKey = ['open briefing', id];
  const stored = useQuery({
    queryKey,
    queryFn: () => client.briefings.get({ id }),
    gcTime: 0,
    refetchOnWindowFocus: 'always',
  });
  if (stored.data && session === null) {
    const unsaved = readUnsaved(localStorage, id);
    setSession(unsaved ? { ...unsaved, updatedAt: stored.data.updatedAt, dirty: true } : startFrom(stored.data));
  }
  const recovered = session?.dirty === true;
  useEffect(() => {
    if (recovered) say(t('recovered'));
  }, [recovered, t]);
  const isOpen = session !== null;
  useEffect(() => {
    if (!isOpen || block === undefined) return;
    // The rows of both languages are brought to one height first.
    const timer = setTimeout(() => showBlock(block, null), 300);
    return () => clearTimeout(timer);
  }, [isOpen, block]);
  if (session === null) {
    return (
      <main className={screen.screen} data-pane="main">
        {stored.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
        {stored.error && (
          <AboutError error={stored.error} action={<a href={formatRoute({ place: 'briefings' })}>{t('screen.toList')}</a>} />
        )}
      </main>
    );
  }
  const readStored = async () => {
    const fresh = await client.briefings.get({ id });
    queryClient.setQueryData(queryKey, fresh);
    dropUnsaved(localStorage, id);
    return fresh;
  };
  return <BriefingEditor id={id} session={session} stored={stored.data ?? null} readStored={readStored} />;
}

function startFrom(briefing: Briefing): Session {
  const { revision, updatedAt } = briefing;
  return { revision, updatedAt, content: briefingContentSchema.parse(briefing), dirty: false };
}
