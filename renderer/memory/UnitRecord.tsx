import { ArrowLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoryUnit } from '../../core/model/memory.ts';
import { useErrorText } from '../app/errorText.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { TextBox } from '../ui/Field.tsx';
import { say, warn } from '../ui/toasts.ts';
import styles from './MemoryScreen.module.css';

interface UnitRecordProps {
  unit: MemoryUnit;
  onChanged(): void;
  onRemove(): void;
  onClose(): void;
}

/** One pair of the memory: both its texts, and where it came from. */
export function UnitRecord({ unit, onChanged, onRemove, onClose }: UnitRecordProps) {
  const { t, i18n } = useTranslation(['memory', 'app']);
  const { client } = useEngine();
  const errorText = useErrorText();
  const [fr, setFr] = useState(unit.texts.fr.text);
  const [ru, setRu] = useState(unit.texts.ru.text);
  const isChanged = fr !== unit.texts.fr.text || ru !== unit.texts.ru.text;
  const isWhole = fr.trim() !== '' && ru.trim() !== '';
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' });
  const save = async () => {
    try {
      await client.memory.edit({ id: unit.id, texts: { fr, ru } });
      say(t('unit.saved'));
      onClose();
    } catch (error) {
      warn(errorText(error).what);
    }
    onChanged();
  };
  return (
    <section className={styles.part} aria-label={t('unit.title')}>
      <div className={styles.actions}>
        <Button tone="quiet" icon={ArrowLeft} onPress={onClose}>
          {t('unit.toOrigins')}
        </Button>
      </div>
      <h2>{t('unit.title')}</h2>
      <TextBox label={t('langTitle.fr', { ns: 'app' })} lang="fr" document value={fr} onChange={setFr} />
      <TextBox label={t('langTitle.ru', { ns: 'app' })} lang="ru" document value={ru} onChange={setRu} />
      <p className={styles.quiet}>
        {t('unit.about', {
          origin: unit.origin.name,
          author: unit.author || t('none', { ns: 'app' }),
          created: day.format(new Date(unit.createdAt)),
          changed: day.format(new Date(unit.changedAt)),
        })}
      </p>
      <div className={styles.actions}>
        <Button tone="primary" onPress={() => void save()} isDisabled={!isChanged || !isWhole}>
          {t('action.save', { ns: 'app' })}
        </Button>
        <Button icon={Trash2} tone="danger" onPress={onRemove}>
          {t('action.remove', { ns: 'app' })}
        </Button>
      </div>
    </section>
  );
}
