import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BriefingContent } from '../../core/model/briefing.ts';
import type { Id } from '../../core/model/record.ts';
import type { BriefingVersion } from '../../core/model/version.ts';
import { useErrorText } from '../app/errorText.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { warn } from '../ui/toasts.ts';
import { Comparison } from './Comparison.tsx';
import styles from './Versions.module.css';

interface VersionsProps {
  id: Id;
  /** What is on the screen. */
  content: BriefingContent;
  onName(name: string): Promise<void>;
  onRestore(content: BriefingContent): void;
}

const NOW = 'now';

/** The kept states of a briefing: the present one can be given a name, any two can be compared, and what an earlier one said can be taken back. */
export function Versions({ id, content, onName, onRestore }: VersionsProps) {
  const { t, i18n } = useTranslation(['briefings', 'app']);
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const [name, setName] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string>(NOW);
  const versions = useQuery(queries.briefings.versions.queryOptions({ input: { id } }));
  const keep = useMutation({
    mutationFn: () => onName(name.trim()),
    onSuccess: async () => {
      setName('');
      await queryClient.invalidateQueries({ queryKey: queries.briefings.versions.key() });
    },
    onError: (error) => warn(errorText(error).what),
  });
  const unname = useMutation({
    mutationFn: (revision: number) => client.briefings.nameVersion({ id, revision, name: null }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.briefings.versions.key() }),
    onError: (error) => warn(errorText(error).what),
  });
  const label = (version: BriefingVersion): string => {
    const at = new Date(version.at).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
    return version.name === null ? at : t('versions.named', { name: version.name, at });
  };
  const choices = (versions.data ?? []).map((version) => ({ id: String(version.revision), label: label(version) }));
  const chosen = versions.data?.find(({ revision }) => String(revision) === from);
  return (
    <div className={styles.versions}>
      <form
        className={styles.naming}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') keep.mutate();
        }}
      >
        <TextField label={t('versions.name')} value={name} onChange={setName} placeholder={t('versions.example')} />
        <Button type="submit" icon={BookmarkPlus} isDisabled={name.trim() === '' || keep.isPending}>
          {t('versions.keep')}
        </Button>
      </form>
      {versions.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {versions.error && <AboutError error={versions.error} />}
      {versions.data && (
        <>
          <SelectField label={t('versions.from')} value={from} choices={choices} onChange={setFrom} placeholder={t('versions.choose')} />
          <SelectField label={t('versions.to')} value={to} choices={[{ id: NOW, label: t('versions.now') }, ...choices]} onChange={setTo} />
        </>
      )}
      {chosen ? (
        <>
          {chosen.name !== null && (
            <Button tone="quiet" onPress={() => unname.mutate(chosen.revision)} isDisabled={unname.isPending}>
              {t('versions.unname')}
            </Button>
          )}
          <Comparison id={id} from={chosen.revision} to={to === NOW ? null : Number(to)} content={content} onRestore={onRestore} />
        </>
      ) : (
        <p className={styles.hint}>{t('versions.hint')}</p>
      )}
    </div>
  );
}
