import { Check, Pencil, X } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { captureExplanation } from '../../core/model/captureExplanation.ts';
import { shortcutOf } from '../app/commands.ts';
import { ITEM_ICONS } from '../library/itemIcons.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ProposalCard.module.css';
import { ProposalFields } from './ProposalFields.tsx';
import type { CardPlace } from './ProposalList.tsx';
import type { Proposal, Review } from './review.ts';

interface ProposalCardProps {
  review: Review;
  proposal: Proposal;
  place: CardPlace;
  isCurrent: boolean;
  isEditing: boolean;
  onSelect(): void;
  onDecide(decision: 'accepted' | 'rejected'): void;
  onEdit(on: boolean): void;
  onChange(proposal: Proposal): void;
  onBound(which: 'start' | 'end', step: 1 | -1): void;
}

export function ProposalCard({
  review,
  proposal,
  place,
  isCurrent,
  isEditing,
  onSelect,
  onDecide,
  onEdit,
  onChange,
  onBound,
}: ProposalCardProps) {
  const { t } = useTranslation(['capture', 'app']);
  const { id, decision, kind } = proposal;
  const IconShape = ITEM_ICONS[kind];
  return (
    <li
      ref={place.measure}
      data-index={place.index}
      data-proposal-card={id}
      style={{ transform: `translateY(${place.top}px)` }}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      tabIndex={-1}
      aria-current={isCurrent}
      className={`${styles.card} ${isCurrent ? styles.current : ''} ${styles[decision]}`}
    >
      <div className={styles.head}>
        <IconShape size={16} aria-hidden />
        <button type="button" className={styles.select} onClick={onSelect} tabIndex={isCurrent ? -1 : 0}>
          {t(`kind.${kind === 'quote' ? proposal.proposal.kind : 'statistic'}`)}
        </button>
        <span className={styles.spring} />
        {decision !== 'open' && (
          <span className={styles.decision}>
            {decision === 'accepted' ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
            {t(`decision.${decision}`, { context: kind === 'quote' ? proposal.proposal.kind : kind })}
          </span>
        )}
      </div>
      <p lang={review.lang} className={styles.text}>
        {proposal.proposal.text}
      </p>
      {isEditing ? (
        <Editing onLeave={() => onEdit(false)}>
          <ProposalFields review={review} proposal={proposal} onChange={onChange} onBound={onBound} />
        </Editing>
      ) : (
        <About review={review} proposal={proposal} />
      )}
      {isCurrent && <Reason proposal={proposal} />}
      {isCurrent && (
        <div className={styles.actions}>
          <Button
            tone={decision === 'accepted' ? 'plain' : 'primary'}
            icon={Check}
            onPress={() => onDecide('accepted')}
            shortcut={shortcutOf('capture.accept')}
          >
            {decision === 'accepted' ? t('decision.takeBack') : t('decision.accept')}
          </Button>
          <Button
            icon={Pencil}
            onPress={() => onEdit(!isEditing)}
            shortcut={isEditing ? shortcutOf('app.back') : shortcutOf('capture.edit')}
          >
            {isEditing ? t('decision.editDone') : t('decision.edit')}
          </Button>
          <Button tone="quiet" icon={X} onPress={() => onDecide('rejected')} shortcut={shortcutOf('capture.reject')}>
            {decision === 'rejected' ? t('decision.takeBack') : t('decision.reject')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The fields, the first of them ready to be typed into. Escape leaves them. */
function Editing({ onLeave, children }: { onLeave(): void; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const fields = frame.current;
    const field = fields?.querySelector('input');
    field?.focus({ preventScroll: true });
    field?.select();
    fields?.closest('[data-proposal-card]')?.scrollIntoView({ block: 'nearest' });
    field?.scrollIntoView({ block: 'nearest' });
    // What hears a key in the page: a list that is open over the fields is no part of them there, and closes by the same key.
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    };
    fields?.addEventListener('keydown', listen);
    return () => fields?.removeEventListener('keydown', listen);
  }, []);
  return <div ref={frame}>{children}</div>;
}

/** Which rule made the proposal, and by which words. */
function Reason({ proposal: { proposal } }: { proposal: Proposal }) {
  const { t } = useTranslation('capture');
  const explanation = captureExplanation(proposal.rule);
  if (explanation === null) return null;
  return <p className={styles.reason}>{t(`rule.${explanation}`, { evidence: proposal.evidence })}</p>;
}

/** Who said it, or what was counted, as the article says it. */
function About({ review, proposal }: { review: Review; proposal: Proposal }) {
  const { t } = useTranslation('capture');
  if (proposal.kind === 'quote') {
    const { speaker, role, organisation } = proposal.proposal;
    const office = [role, organisation].filter((part) => part !== null && part !== '').join(', ');
    return (
      <p className={styles.about}>
        {speaker ? <strong lang={review.lang}>{speaker}</strong> : <span className={styles.unknown}>{t('card.noSpeaker')}</span>}
        {office !== '' && <span lang={review.lang}>{office}</span>}
      </p>
    );
  }
  const { what, period } = proposal.proposal;
  const parts = [what, period].filter((part) => part !== null && part !== '');
  if (parts.length === 0) return null;
  return (
    <p className={styles.about} lang={review.lang}>
      {parts.join(' · ')}
    </p>
  );
}
