import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Match } from '../../core/briefing/find.ts';
import { Button } from '../ui/Button.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import styles from './FixDialog.module.css';
import type { FixedText } from './fixes.ts';

/** Letters of the text that are shown around what changes. */
const CONTEXT = 28;

/** Everything that safe fixes would change, each text to be taken or left. */
export function FixDialog({ texts, onApply, onClose }: { texts: readonly FixedText[]; onApply(edits: Match[]): void; onClose(): void }) {
  const { t } = useTranslation(['briefings', 'app']);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const taken = texts.filter((_text, index) => !left.has(index)).flatMap(({ edits }) => edits);
  return (
    <Dialog
      title={t('check.preview.title')}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel', { ns: 'app' })}</Button>
          <Button tone="primary" isDisabled={taken.length === 0} onPress={() => onApply(taken)}>
            {t('check.preview.apply', { count: taken.length })}
          </Button>
        </>
      }
    >
      <p>{t('check.preview.text')}</p>
      <ul className={styles.texts}>
        {texts.map((text, index) => (
          <li key={`${text.place.block} ${text.place.lang} ${JSON.stringify(text.place.part)}`} className={styles.text}>
            <CheckboxField
              isSelected={!left.has(index)}
              onChange={(isTaken) => setLeft(isTaken ? new Set([...left].filter((each) => each !== index)) : new Set([...left, index]))}
            >
              <span className="visuallyHidden">{t('check.preview.take')}</span>
              <LangMark lang={text.place.lang} />
            </CheckboxField>
            <Changed text={text} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The text with what goes struck out and what comes underlined; long stretches without change are left out. */
function Changed({ text: { text, edits, place } }: { text: FixedText }) {
  return (
    <span lang={place.lang} className={styles.words}>
      {edits.map(({ start, end, text: was, replacement }, index) => {
        const before = text.slice(edits[index - 1]?.end ?? 0, start);
        const shown = before.length > CONTEXT ? `…${before.slice(-CONTEXT)}` : before;
        const rest = index === edits.length - 1 ? text.slice(end, end + CONTEXT) : '';
        return (
          <span key={start}>
            {shown}
            <del>{visible(was)}</del>
            <ins>{visible(replacement)}</ins>
            {rest}
            {rest !== '' && end + CONTEXT < text.length && '…'}
          </span>
        );
      })}
    </span>
  );
}

/** Spaces are what these fixes are about: they are shown by a sign. */
function visible(text: string): string {
  return text.replace(/[ \u00a0\u202f]/gu, '␣');
}
