import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localized } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import { textFor } from '../ui/localized.ts';
import { WaitingLine } from '../ui/Progress.tsx';
import { say } from '../ui/toasts.ts';

/** Makes a template of a briefing: says first what is kept, what will be filled anew and what is left out. */
export function SaveTemplateDialog({ id, onClose }: { id: Id; onClose(): void }) {
  const { t, i18n } = useTranslation(['briefings', 'app']);
  const { client, queries } = useEngine();
  const report = useQuery({ ...queries.templates.inspect.queryOptions({ input: { briefingId: id } }), gcTime: 0 });
  const [name, setName] = useState<Localized>({});
  const save = useMutation({
    mutationFn: () => client.templates.fromBriefing({ briefingId: id, name }),
    onSuccess: () => {
      onClose();
      say(t('saveTemplate.saved'));
    },
  });
  const isNamed = textFor(name, i18n.language) !== null;
  return (
    <Dialog
      title={t('saveTemplate.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel', { ns: 'app' })}</Button>
          <Button tone="primary" onPress={() => save.mutate()} isDisabled={!isNamed || save.isPending || !report.data}>
            {t('saveTemplate.save')}
          </Button>
        </>
      }
    >
      <LocalizedField label={t('new.name')} value={name} onChange={setName} />
      {report.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {(report.error ?? save.error) && <AboutError error={report.error ?? save.error} />}
      {report.data && (
        <>
          <p>{t('saveTemplate.kept', { count: report.data.kept })}</p>
          {report.data.filled.length > 0 && (
            <p>{t('saveTemplate.filled', { what: report.data.filled.map((kind) => t(`new.fills.${kind}`)).join(', ') })}</p>
          )}
          {report.data.dropped.length > 0 && (
            <section>
              <p>{t('saveTemplate.dropped', { count: report.data.dropped.length })}</p>
              <ul>
                {report.data.dropped.map(({ blockId, text }) => (
                  <li key={`${blockId} ${text.fr ?? ''} ${text.ru ?? ''}`}>
                    <LocalizedText value={text} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Dialog>
  );
}
