import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { templateIdSchema } from '../../core/model/briefing.ts';
import type { Localized } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import type { TemplateSummary } from '../../core/model/template.ts';
import { useErrorText } from '../app/errorText.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { LocalizedText } from '../ui/LocalizedText.tsx';
import { textFor } from '../ui/localized.ts';
import { say, warn } from '../ui/toasts.ts';
import styles from './TemplateChoice.module.css';
import { useTemplateName } from './useTemplateName.ts';

interface TemplateChoiceProps {
  templates: readonly TemplateSummary[];
  value: Id;
  onChange(id: Id): void;
}

/** The templates, and beside them what the chosen one contains. Somebody's own can be renamed and deleted here. */
export function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  const { t } = useTranslation('briefings');
  const nameOf = useTemplateName();
  const chosen = templates.find(({ id }) => id === value);
  return (
    <div className={styles.choice}>
      <ChoiceCards
        label={t('new.template')}
        value={value}
        onChange={onChange}
        choices={templates.map(({ id, name }) => ({ id, title: nameOf(id, name), text: textOf(id, t) }))}
      />
      {chosen && (
        <section className={styles.preview} aria-label={t('new.contains')}>
          <h3 className={styles.head}>{t('new.contains')}</h3>
          <Page template={chosen} />
          {chosen.own && <Manage key={chosen.id} template={chosen} onRemoved={() => onChange('mission-note')} />}
        </section>
      )}
    </div>
  );
}

function textOf(id: Id, t: ReturnType<typeof useTranslation<'briefings'>>['t']): string {
  const ours = templateIdSchema.safeParse(id);
  return ours.success ? t(`new.templateText.${ours.data}`) : t('new.own');
}

/** A small picture of the document: its headings, and under each what it is filled with. */
function Page({ template }: { template: TemplateSummary }) {
  const { t } = useTranslation('briefings');
  return (
    <div className={styles.page}>
      <p className={styles.pageTitle} aria-hidden />
      {template.toc && <p className={styles.note}>{t('new.toc')}</p>}
      {template.outline.length === 0 && <p className={styles.note}>{t('new.noHeadings')}</p>}
      <ol>
        {withKeys(template).map(({ key, heading }) => (
          <li key={key} className={styles[`level${heading.level}`]}>
            <span className={styles.heading}>
              <LocalizedText value={heading.text} />
            </span>
            {heading.fills.length > 0 && (
              <span className={styles.fills}>{[...new Set(heading.fills)].map((kind) => t(`new.fills.${kind}`)).join(', ')}</span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A template may have two headings alike. */
function withKeys({ outline }: TemplateSummary) {
  return outline.map((heading, index) => ({ key: `${index} ${heading.text.fr ?? heading.text.ru ?? ''}`, heading }));
}

function Manage({ template, onRemoved }: { template: TemplateSummary; onRemoved(): void }) {
  const { t, i18n } = useTranslation(['briefings', 'app']);
  const { client } = useEngine();
  const errorText = useErrorText();
  const [name, setName] = useState<Localized | null>(null);
  const onError = (error: Error) => warn(errorText(error).what);
  const rename = useMutation({
    mutationFn: (next: Localized) => client.templates.rename({ id: template.id, name: next, revision: template.revision ?? 1 }),
    onSuccess: () => setName(null),
    onError,
  });
  const restore = useMutation({ mutationFn: () => client.templates.restore({ id: template.id }), onError });
  const remove = useMutation({
    mutationFn: () => client.templates.remove({ id: template.id }),
    onSuccess: () => {
      onRemoved();
      say(t('new.removed', { name: textFor(template.name, i18n.language)?.text ?? '' }), () => restore.mutate());
    },
    onError,
  });
  if (name === null) {
    return (
      <div className={styles.manage}>
        <Button onPress={() => setName(template.name)}>{t('new.rename')}</Button>
        <Button onPress={() => remove.mutate()} isDisabled={remove.isPending}>
          {t('new.remove')}
        </Button>
      </div>
    );
  }
  const hasName = textFor(name, i18n.language) !== null;
  return (
    <div className={styles.renaming}>
      <LocalizedField label={t('new.name')} value={name} onChange={setName} />
      <div className={styles.manage}>
        <Button onPress={() => setName(null)}>{t('action.cancel', { ns: 'app' })}</Button>
        <Button tone="primary" onPress={() => rename.mutate(name)} isDisabled={!hasName || rename.isPending}>
          {t('new.keepName')}
        </Button>
      </div>
    </div>
  );
}
