import { useMutation, useQuery } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TagUse, tagSchema } from '../../core/model/tag.ts';
import { useErrorText } from '../app/errorText.ts';
import { useUndoAndRedo } from '../app/useUndo.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/Field.tsx';
import { NameDialog } from '../ui/NameDialog.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { plainLetters } from '../ui/plainLetters.ts';
import screen from '../ui/Screen.module.css';
import { say, warn } from '../ui/toasts.ts';
import { LibrarySections } from './LibrarySections.tsx';
import { showSearch } from './librarySearch.ts';
import styles from './TagsScreen.module.css';

/** All tags with what carries them: renamed, united and taken off everywhere at once, and back again by one undo. */
export function TagsScreen() {
  const { t } = useTranslation(['library', 'app']);
  const { client, queries } = useEngine();
  const errorText = useErrorText();
  const { undo } = useUndoAndRedo();
  const tags = useQuery(queries.tags.list.queryOptions());
  const [typed, setTyped] = useState('');
  const [renaming, setRenaming] = useState<TagUse | null>(null);
  const wanted = useDeferredValue(plainLetters(typed.trim()));
  const all = tags.data ?? [];
  const found = all.filter(({ tag }) => plainLetters(tag).includes(wanted));
  const isKnown = (name: string) => all.some(({ tag }) => tag === name);
  const onError = (error: unknown) => warn(errorText(error).what);
  const rename = useMutation({
    mutationFn: (names: { from: string; to: string }) => client.tags.rename(names),
    onSuccess: (_done, { from, to }) => say(t(isKnown(to) ? 'tags.united' : 'tags.renamed', { from, to }), undo),
    onError,
  });
  const remove = useMutation({
    mutationFn: (tag: string) => client.tags.remove({ tag }),
    onSuccess: (_done, tag) => say(t('tags.removed', { tag }), undo),
    onError,
  });
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('sections.tags')}</h1>
        <LibrarySections here="tags" />
      </div>
      {(tags.isPending || rename.isPending || remove.isPending) && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {tags.error && <AboutError error={tags.error} />}
      <div className={screen.main}>
        {tags.data?.length === 0 && (
          <EmptyState title={t('tags.empty.title')}>
            <p>{t('tags.empty.text')}</p>
          </EmptyState>
        )}
        {all.length > 0 && (
          <>
            <div className={styles.search}>
              <SearchField label={t('tags.search')} value={typed} onChange={setTyped} clearLabel={t('action.clear', { ns: 'app' })} />
              <span role="status" className={styles.quiet}>
                {t('tags.count', { count: found.length })}
              </span>
            </div>
            <ul aria-label={t('sections.tags')}>
              {found.map((use) => (
                <li key={use.tag} className={styles.line}>
                  <span className={styles.tag}>{use.tag}</span>
                  <span className={styles.uses}>
                    {use.items > 0 && (
                      <Button tone="quiet" onPress={() => showSearch({ query: '', tag: use.tag })}>
                        {t('tags.items', { count: use.items })}
                      </Button>
                    )}
                    {use.missions > 0 && <span className={styles.quiet}>{t('tags.missions', { count: use.missions })}</span>}
                  </span>
                  <span className={styles.actions}>
                    <IconButton icon={Pencil} label={t('tags.renameOf', { tag: use.tag })} onPress={() => setRenaming(use)} />
                    <IconButton icon={Trash2} label={t('tags.removeOf', { tag: use.tag })} onPress={() => remove.mutate(use.tag)} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {renaming && (
        <NameDialog
          title={t('tags.renameOf', { tag: renaming.tag })}
          label={t('tags.name')}
          start={renaming.tag}
          action={t('tags.rename')}
          remark={(name) => {
            if (name === renaming.tag) return { text: t('tags.unite'), isAllowed: false };
            if (!tagSchema.safeParse(name).success) return { text: t('tags.noComma'), isAllowed: false };
            return isKnown(name) ? { text: t('tags.willUnite', { from: renaming.tag, to: name }), isAllowed: true } : null;
          }}
          onClose={() => setRenaming(null)}
          onName={(to) => rename.mutate({ from: renaming.tag, to })}
        />
      )}
    </main>
  );
}
