import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import type { Excerpt, Source } from '../../core/model/source.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import styles from './ExcerptDialog.module.css';
import { offsetInField, offsetInText, type Passage, trimmedPassage } from './passage.ts';

interface ExcerptDialogProps {
  sourceId: Id;
  /** The passage of now; none when one is being added. */
  excerpt: Excerpt | null;
  onClose(): void;
  /** `words` is the passage when it is to be the text of the item too. */
  onChoose(excerpt: Excerpt, words: { text: string; lang: Source['lang'] } | null): void;
}

/** Chooses a passage in the text of its source. */
export function ExcerptDialog({ sourceId, excerpt, onClose, onChoose }: ExcerptDialogProps) {
  const { t } = useTranslation(['library', 'app']);
  const { queries } = useEngine();
  const source = useQuery(queries.sources.get.queryOptions({ input: { id: sourceId } }));
  const [passage, setPassage] = useState<Passage | null>(excerpt);
  const [takeWords, setTakeWords] = useState(false);
  const { data } = source;
  const chosen = data && passage ? trimmedPassage(data.text, passage) : null;
  const choose = () => {
    if (data === undefined || chosen === null) return;
    const text = data.text.slice(chosen.start, chosen.end);
    onClose();
    onChoose({ sourceId, ...chosen }, takeWords ? { text, lang: data.lang } : null);
  };
  return (
    <Dialog
      title={t('excerpt.choose')}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel', { ns: 'app' })}</Button>
          <Button tone="primary" onPress={choose} isDisabled={chosen === null}>
            {t('excerpt.take')}
          </Button>
        </>
      }
    >
      {source.error && <AboutError error={source.error} />}
      {source.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {data && (
        <>
          <p className={styles.about}>{t('excerpt.about')}</p>
          <SourceField source={data} start={excerpt} onSelect={setPassage} />
          <p role="status" className={styles.chosen}>
            {chosen ? (
              <>
                {t('excerpt.chosen')} <mark lang={data.lang}>{abridged(data.text.slice(chosen.start, chosen.end))}</mark>
              </>
            ) : (
              t('excerpt.nothing')
            )}
          </p>
          <CheckboxField isSelected={takeWords} onChange={setTakeWords}>
            {t('excerpt.takeWords')}
          </CheckboxField>
        </>
      )}
    </Dialog>
  );
}

const LONGEST_SHOWN = 240;

function abridged(text: string): string {
  const half = LONGEST_SHOWN / 2;
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, half)} … ${text.slice(-half)}`;
}

interface SourceFieldProps {
  source: Source;
  start: Excerpt | null;
  onSelect(passage: Passage): void;
}

/**
 * The text in a field in which nothing can be typed: there a passage is selected by mouse and by every key that selects text, and
 * voices read it as they read any text. The field is not marked as read-only, or no caret would be seen in it.
 */
function SourceField({ source, start, onSelect }: SourceFieldProps) {
  const { t } = useTranslation('library');
  const area = useRef<HTMLTextAreaElement>(null);
  const { text } = source;
  useLayoutEffect(() => {
    const field = area.current;
    if (field === null) return;
    field.focus();
    const [from, to] = [offsetInField(text, start?.start ?? 0), offsetInField(text, start?.end ?? 0)];
    // A browser brings into sight where a text ends that is set; what comes behind is put there afterwards.
    const whole = field.value;
    field.value = whole.slice(0, to);
    field.scrollTop = field.scrollHeight;
    const reached = field.scrollTop;
    field.value = whole;
    field.scrollTop = reached === 0 ? 0 : reached + field.clientHeight / 2;
    field.setSelectionRange(from, to);
  }, [text, start]);
  useEffect(() => {
    const field = area.current;
    const refuse = (event: Event) => event.preventDefault();
    field?.addEventListener('beforeinput', refuse);
    return () => field?.removeEventListener('beforeinput', refuse);
  }, []);
  return (
    <textarea
      ref={area}
      className={styles.text}
      lang={source.lang}
      aria-label={t('record.sourceText')}
      aria-readonly
      spellCheck={false}
      defaultValue={text}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
        onSelect({ start: offsetInText(text, selectionStart), end: offsetInText(text, selectionEnd) })
      }
    />
  );
}
