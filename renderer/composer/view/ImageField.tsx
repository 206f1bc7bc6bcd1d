import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { blockOf } from '../../../core/briefing/rows.ts';
import { LANGS, type Localized } from '../../../core/model/language.ts';
import { Button } from '../../ui/Button.tsx';
import { LangMark } from '../../ui/LangMark.tsx';
import { type CommandContext, writingEditor } from '../commands.ts';
import { figureShape, NoImage, saneImage } from '../features/images/images.ts';
import { insertAtCaret } from '../features/insertion/insertion.ts';
import styles from './Panel.module.css';

/** Asks for an image and for what it shows, in both languages. */
export function ImageField({ context, onClose }: { context: CommandContext; onClose(): void }) {
  const { t } = useTranslation('composer');
  const { pair, library } = context;
  const [editor] = useState(() => writingEditor(context));
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState<Localized>({});
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => {
    onClose();
    editor.focus();
  };
  const insert = async () => {
    if (!file || !library) return;
    setBusy(true);
    try {
      const asset = await library.keepImage(await saneImage(file, file.name), file.name);
      onClose();
      insertAtCaret(pair, [blockOf(figureShape(asset, alt), { id: newId(), sides: {} })]);
    } catch (error) {
      setBusy(false);
      if (error instanceof NoImage) setProblem(t('image.notOne', { name: file.name }));
      else library.tell(error);
    }
  };
  return (
    <form
      className={styles.panel}
      aria-label={t('command.image')}
      onSubmit={(event) => {
        event.preventDefault();
        void insert();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <FileTrigger
        acceptedFileTypes={['image/*']}
        onSelect={(files) => {
          setProblem('');
          setFile(files?.[0] ?? null);
        }}
      >
        <Button autoFocus>{file ? file.name : t('image.choose')}</Button>
      </FileTrigger>
      {LANGS.map((lang) => (
        <label key={lang}>
          <span>
            {t('image.alt')} <LangMark lang={lang} />
          </span>
          <input
            lang={lang}
            value={alt[lang] ?? ''}
            placeholder={t('image.altHint')}
            onChange={(event) => setAlt({ ...alt, [lang]: event.currentTarget.value })}
          />
        </label>
      ))}
      {problem !== '' && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" tone="primary" isDisabled={file === null || busy}>
        {t('image.insert')}
      </Button>
      <Button tone="quiet" onPress={close}>
        {t('link.cancel')}
      </Button>
    </form>
  );
}
