import type { UseQueryResult } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandId, shortcutOf } from '../app/commands.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import screen from '../ui/Screen.module.css';

interface ListScreenProps<R> {
  title: string;
  query: UseQueryResult<readonly R[]>;
  /** How a record is added, and the command that does the same. */
  add: { label: string; command: CommandId; perform(): void; isPending?: boolean };
  empty: { title: string; text: string; elsewhere?: ReactNode };
  /** The lines, of which there is at least one. */
  children(records: readonly R[]): ReactNode;
}

/** A place that is one list: its name, the way to add to it, and what it says when there is nothing. */
export function ListScreen<R>({ title, query, add, empty, children }: ListScreenProps<R>) {
  const { t } = useTranslation('app');
  const { label, command, perform, isPending = false } = add;
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{title}</h1>
        <span className={screen.spring} />
        <Button tone="primary" icon={Plus} onPress={perform} isDisabled={isPending} shortcut={shortcutOf(command)}>
          {label}
        </Button>
      </div>
      {query.isPending && <WaitingLine label={t('waiting')} />}
      {query.error && <AboutError error={query.error} />}
      <div className={screen.main}>
        {query.data?.length === 0 && (
          <EmptyState
            title={empty.title}
            action={
              <>
                <Button tone="primary" icon={Plus} onPress={perform} isDisabled={isPending}>
                  {label}
                </Button>
                {empty.elsewhere}
              </>
            }
          >
            <p>{empty.text}</p>
          </EmptyState>
        )}
        {query.data && query.data.length > 0 && <ul aria-label={title}>{children(query.data)}</ul>}
      </div>
    </main>
  );
}
