import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';

interface ConflictChoiceProps {
  value: 'mine' | 'theirs';
  onChange(value: 'mine' | 'theirs'): void;
}

/** What wins where a record was changed here and in the other library. */
export function ConflictChoice({ value, onChange }: ConflictChoiceProps) {
  const { t } = useTranslation('importing');
  return (
    <ChoiceCards
      label={t('conflicts.label')}
      value={value}
      onChange={onChange}
      choices={[
        { id: 'mine', title: t('conflicts.mine') },
        { id: 'theirs', title: t('conflicts.theirs') },
      ]}
    />
  );
}
