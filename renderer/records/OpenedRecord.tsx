import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classify } from '../app/errorText.ts';
import type { Saved } from '../engine/autosave.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { WaitingLine } from '../ui/Progress.tsx';

interface OpenedRecordProps<R> {
  query: UseQueryResult<R>;
  /** The editor of the record. It is made anew when the editing begins again. */
  children(start: R, stored: R, restart: (record: R) => void): ReactNode;
}

/** Waits for a record and opens it; once it is open only its removal takes it away, not a moment without the engine. */
export function OpenedRecord<R extends Saved>({ query, children }: OpenedRecordProps<R>) {
  const { t } = useTranslation('app');
  const [start, setStart] = useState<R | null>(null);
  if (query.data && start === null) setStart(query.data);
  const isGone = query.error !== null && classify(query.error).key === 'notFound';
  if (start === null || isGone) return query.error ? <AboutError error={query.error} /> : <WaitingLine label={t('waiting')} />;
  return <Restarting key={start.revision}>{children(start, query.data ?? start, setStart)}</Restarting>;
}

function Restarting({ children }: { children: ReactNode }) {
  return children;
}
