import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FindQuery, findMatches, findPattern, type Match, textsOf } from '../../../core/briefing/find.ts';
import { contentText } from '../../../core/briefing/side.ts';
import type { Block } from '../../../core/model/briefing.ts';
import { LANGS, type Lang } from '../../../core/model/language.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxField } from '../../ui/CheckboxField.tsx';
import { LangMark } from '../../ui/LangMark.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { say } from '../../ui/toasts.ts';
import type { CommandContext } from '../commands.ts';
import { replaceInPair } from '../features/find/replace.ts';
import type { Pair } from '../pair/pair.ts';
import { domRange } from './domRange.ts';
import styles from './FindPanel.module.css';
import { elementOf } from './textElements.ts';
import { useHighlights } from './useHighlights.ts';

type Scope = Lang | 'both';
/** Rows of the list; who finds more says more precisely what is meant. */
const SHOWN = 200;
/** Matches marked in the text. */
const MARKED = 1000;
/** Characters of context on each side of a match. */
const CONTEXT = 32;

/** Finds and replaces in one language or both; each replacement is shown before it is made. */
export function FindPanel({ context, onClose }: { context: CommandContext; onClose(): void }) {
  const { t } = useTranslation('composer');
  const { pair } = context;
  const [query, setQuery] = useState<FindQuery>({ text: '', isPattern: false, matchCase: false, wholeWords: false });
  const [template, setTemplate] = useState('');
  const [scope, setScope] = useState<Scope>('both');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const blocks = useBlocks(context);
  const langs = scope === 'both' ? LANGS : [scope];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the languages follow from the scope
  const matches = useMemo(() => findMatches(blocks, langs, query, template), [blocks, scope, query, template]);
  const current = matches[Math.min(at, Math.max(0, matches.length - 1))];
  const isBroken = query.isPattern && query.text !== '' && findPattern(query) === null;
  const replaceable = matches.filter(({ isLinked, text, replacement }) => !isLinked && text !== replacement);
  const ranges = useMemo(() => matches.slice(0, MARKED).flatMap((match) => rangeOf(pair, match) ?? []), [pair, matches]);
  const currentRange = useMemo(() => (current ? [rangeOf(pair, current)].filter((range) => range !== null) : []), [pair, current]);
  useHighlights('diptych-find', ranges);
  useHighlights('diptych-find-current', currentRange);
  useEffect(() => {
    if (current) elementOf(pair, current.place)?.scrollIntoView({ block: 'nearest' });
  }, [pair, current]);
  const go = (by: 1 | -1) => setAt((now) => (Math.min(now, matches.length - 1) + by + matches.length) % Math.max(1, matches.length));
  const close = () => {
    onClose();
    const lang = current?.place.lang ?? pair.active;
    const [range] = currentRange;
    pair.editors[lang].focus();
    if (range && current?.place.part === 'text')
      document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  };
  const replaceAll = () => {
    replaceInPair(pair, replaceable);
    // The button that was pressed has nothing more to do.
    field.current?.focus();
    say(t('find.replaced', { count: replaceable.length }), () => pair.undo());
  };
  useEffect(() => field.current?.focus(), []);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <form
      className={styles.panel}
      aria-label={t('command.find')}
      onSubmit={(event) => {
        event.preventDefault();
        go(1);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        } else if (event.key === 'Enter' && event.shiftKey && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          go(-1);
        }
      }}
    >
      <div className={styles.line}>
        <label>
          <span>{t('find.what')}</span>
          <input
            ref={field}
            value={query.text}
            aria-invalid={isBroken}
            onChange={(event) => {
              setAt(0);
              setQuery({ ...query, text: event.currentTarget.value });
            }}
          />
        </label>
        <label>
          <span>{t('find.by')}</span>
          <input value={template} onChange={(event) => setTemplate(event.currentTarget.value)} />
        </label>
        <Segmented
          label={t('find.where')}
          value={scope}
          onChange={setScope}
          choices={[
            { id: 'fr', label: <LangMark lang="fr" />, name: t('lang.fr') },
            { id: 'both', label: t('find.both'), name: t('find.both') },
            { id: 'ru', label: <LangMark lang="ru" />, name: t('lang.ru') },
          ]}
        />
      </div>
      <div className={styles.line}>
        <CheckboxField isSelected={query.matchCase} onChange={(matchCase) => setQuery({ ...query, matchCase })}>
          {t('find.case')}
        </CheckboxField>
        <CheckboxField isSelected={query.wholeWords} onChange={(wholeWords) => setQuery({ ...query, wholeWords })}>
          {t('find.words')}
        </CheckboxField>
        <CheckboxField isSelected={query.isPattern} onChange={(isPattern) => setQuery({ ...query, isPattern })}>
          {t('find.pattern')}
        </CheckboxField>
        <span className={isBroken ? styles.problem : styles.count} role="status">
          {isBroken ? t('find.broken') : query.text === '' ? '' : t('find.found', { count: matches.length })}
        </span>
        <Button onPress={() => go(-1)} isDisabled={matches.length === 0}>
          {t('find.previous')}
        </Button>
        <Button type="submit" isDisabled={matches.length === 0}>
          {t('find.next')}
        </Button>
        <Button
          onPress={() => current && replaceInPair(pair, [current])}
          isDisabled={!current || current.isLinked || current.text === current.replacement}
        >
          {t('find.replace')}
        </Button>
        <Button onPress={replaceAll} isDisabled={replaceable.length === 0}>
          {t('find.replaceAll', { count: replaceable.length })}
        </Button>
        <Button tone="quiet" onPress={close}>
          {t('link.cancel')}
        </Button>
      </div>
      {matches.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard
        <ul ref={list} className={styles.list} tabIndex={0} aria-label={t('find.list')}>
          {matches.slice(0, SHOWN).map((match, index) => (
            <li key={`${match.place.block} ${match.place.lang} ${JSON.stringify(match.place.part)} ${match.start}`}>
              <button type="button" className={styles.match} aria-current={match === current} tabIndex={-1} onClick={() => setAt(index)}>
                <LangMark lang={match.place.lang} />
                <Preview match={match} blocks={blocks} />
                {match.isLinked && <span className={styles.linked}>{t('find.linked')}</span>}
              </button>
            </li>
          ))}
          {matches.length > SHOWN && <li className={styles.count}>{t('find.more', { count: matches.length - SHOWN })}</li>}
        </ul>
      )}
    </form>
  );
}

/** Where a match is on the page. */
function rangeOf(pair: Pair, match: Match): Range | null {
  const element = elementOf(pair, match.place);
  return element && domRange(element, match.start, match.end);
}

/** The passage in its sentence, struck out, with what would stand there. */
function Preview({ match, blocks }: { match: Match; blocks: readonly Block[] }) {
  const block = blocks.find(({ id }) => id === match.place.block);
  const side = block && textsOf(block, match.place.lang).find(({ place }) => JSON.stringify(place) === JSON.stringify(match.place))?.side;
  const running = contentText(side?.content ?? []);
  const isReplaced = match.replacement !== match.text && !match.isLinked;
  const from = Math.max(0, match.start - CONTEXT);
  return (
    <span lang={match.place.lang} className={styles.preview}>
      {from > 0 && '…'}
      {running.slice(from, match.start)}
      {isReplaced ? (
        <>
          <del>{match.text}</del>
          <ins>{match.replacement}</ins>
        </>
      ) : (
        <mark>{match.text}</mark>
      )}
      {running.slice(match.end, match.end + CONTEXT)}
      {match.end + CONTEXT < running.length && '…'}
    </span>
  );
}

/** The blocks as they are now; they are read again a moment after each change. */
function useBlocks({ pair }: CommandContext): readonly Block[] {
  const [blocks, setBlocks] = useState<readonly Block[]>(() => pair.blocks());
  useEffect(
    () =>
      pair.subscribe(({ kind }) => {
        if (kind !== 'selection') setBlocks(pair.blocks());
      }),
    [pair],
  );
  return blocks;
}
