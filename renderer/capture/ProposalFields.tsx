import { useQuery } from '@tanstack/react-query';
import { ArrowLeftFromLine, ArrowLeftToLine, ArrowRightFromLine, ArrowRightToLine, UserRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { shortcutOf } from '../app/commands.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { readDecimal } from '../library/decimalText.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import styles from './ProposalFields.module.css';
import { EDITED, type Proposal, type Review } from './review.ts';
import { type KnownSpeaker, knownSpeakers, suggestedSpeakers } from './speakerSuggestions.ts';

interface ProposalFieldsProps {
  review: Review;
  proposal: Proposal;
  onChange(proposal: Proposal): void;
  onBound(which: 'start' | 'end', step: 1 | -1): void;
}

/** What a person may put right in a proposal. The words themselves are the article's: only their bounds move. */
export function ProposalFields({ review, proposal, onChange, onBound }: ProposalFieldsProps) {
  const { t } = useTranslation(['capture', 'app']);
  return (
    <div className={styles.fields}>
      <Group className={styles.bounds ?? ''} aria-label={t('edit.bounds')}>
        <span className={styles.label}>{t('edit.start')}</span>
        <IconButton
          icon={ArrowLeftFromLine}
          label={t('commands.capture.startEarlier', { ns: 'app' })}
          shortcut={shortcutOf('capture.startEarlier')}
          onPress={() => onBound('start', -1)}
        />
        <IconButton
          icon={ArrowRightToLine}
          label={t('commands.capture.startLater', { ns: 'app' })}
          shortcut={shortcutOf('capture.startLater')}
          onPress={() => onBound('start', 1)}
        />
        <span className={styles.label}>{t('edit.end')}</span>
        <IconButton
          icon={ArrowLeftToLine}
          label={t('commands.capture.endEarlier', { ns: 'app' })}
          shortcut={shortcutOf('capture.endEarlier')}
          onPress={() => onBound('end', -1)}
        />
        <IconButton
          icon={ArrowRightFromLine}
          label={t('commands.capture.endLater', { ns: 'app' })}
          shortcut={shortcutOf('capture.endLater')}
          onPress={() => onBound('end', 1)}
        />
      </Group>
      {proposal.kind === 'quote' ? (
        <QuoteFields review={review} proposal={proposal} onChange={onChange} />
      ) : (
        <StatisticFields review={review} proposal={proposal} onChange={onChange} />
      )}
    </div>
  );
}

type FieldsOf<K extends Proposal['kind']> = {
  review: Review;
  proposal: Extract<Proposal, { kind: K }>;
  onChange(proposal: Proposal): void;
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

function QuoteFields({ review, proposal, onChange }: FieldsOf<'quote'>) {
  const { t } = useTranslation('capture');
  const { speaker, role, organisation, kind } = proposal.proposal;
  const change = (part: Partial<typeof proposal.proposal>) => onChange({ ...proposal, proposal: { ...proposal.proposal, ...part } });
  const changeSpeaker = (typed: string) => {
    const known = review.people.find(({ name }) => name === typed);
    change({
      speaker: orNull(typed),
      rule: EDITED,
      ...(known ? { speakerGender: known.gender, role: known.role ?? role, organisation: known.organisation ?? organisation } : {}),
    });
  };
  const { queries } = useEngine();
  const people = useQuery(queries.people.list.queryOptions());
  const organisations = useQuery(queries.organisations.list.queryOptions());
  const known = useMemo(
    () => knownSpeakers(people.data ?? [], organisations.data ?? [], review.lang),
    [people.data, organisations.data, review.lang],
  );
  const suggested = suggestedSpeakers(known, speaker ?? '');
  const takeKnown = ({ name, gender, ...office }: KnownSpeaker) =>
    change({
      speaker: name,
      speakerGender: gender,
      role: office.role ?? role,
      organisation: office.organisation ?? organisation,
      rule: EDITED,
    });
  return (
    <>
      <TextField
        label={t('edit.speaker')}
        lang={review.lang}
        value={speaker ?? ''}
        suggestions={review.people.map(({ name }) => name)}
        onChange={changeSpeaker}
      />
      {suggested.length > 0 && (
        <Group className={styles.known ?? ''} aria-label={t('edit.known')}>
          <span className={styles.label}>{t('edit.known')}</span>
          {suggested.map((one) => (
            <Button key={one.name} tone="quiet" icon={UserRound} onPress={() => takeKnown(one)}>
              <span lang={review.lang}>{[one.name, one.role ?? one.organisation].filter((part) => part !== null).join(', ')}</span>
            </Button>
          ))}
        </Group>
      )}
      <TextField label={t('edit.role')} lang={review.lang} value={role ?? ''} onChange={(text) => change({ role: orNull(text) })} />
      <TextField
        label={t('edit.organisation')}
        lang={review.lang}
        value={organisation ?? ''}
        suggestions={review.organisations}
        onChange={(text) => change({ organisation: orNull(text) })}
      />
      <SelectField
        label={t('edit.mode')}
        value={kind}
        choices={[
          { id: 'direct', label: t('kind.direct') },
          { id: 'indirect', label: t('kind.indirect') },
        ]}
        onChange={(mode) => change({ kind: mode })}
      />
    </>
  );
}

function StatisticFields({ review, proposal, onChange }: FieldsOf<'statistic'>) {
  const { t, i18n } = useTranslation('capture');
  const { value, unit, what, period } = proposal.proposal;
  const [typed, setTyped] = useState(String(value));
  const change = (part: Partial<typeof proposal.proposal>) => onChange({ ...proposal, proposal: { ...proposal.proposal, ...part } });
  return (
    <>
      <div className={styles.row}>
        <TextField
          label={t('edit.value')}
          value={typed}
          isInvalid={readDecimal(typed, i18n.language) === null}
          onChange={(text) => {
            setTyped(text);
            const read = readDecimal(text, i18n.language);
            if (read !== null) change({ value: Number(read) });
          }}
        />
        <TextField label={t('edit.unit')} value={unit} onChange={(text) => change({ unit: text })} />
      </div>
      <TextField label={t('edit.what')} lang={review.lang} value={what ?? ''} onChange={(text) => change({ what: orNull(text) })} />
      <TextField label={t('edit.period')} lang={review.lang} value={period ?? ''} onChange={(text) => change({ period: orNull(text) })} />
    </>
  );
}
