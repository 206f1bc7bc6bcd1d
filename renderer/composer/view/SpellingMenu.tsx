import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, MenuSection, Separator } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CommandContext } from '../commands.ts';
import { replaceInPair } from '../features/find/replace.ts';
import { spelling } from '../spelling/spelling.ts';
import { type MisspelledWord, placeOf, type SpellingMarks } from '../spelling/spellingMarks.ts';
import { domRange, offsetIn } from './domRange.ts';
import { Floating } from './Floating.tsx';
import styles from './SpellingMenu.module.css';
import { elementOf } from './textElements.ts';

interface SpellingMenuProps {
  context: CommandContext;
  marks: SpellingMarks;
  misspelled: MisspelledWord;
  onClose(): void;
}

/** What a word that no dictionary has may be meant to be; it can also be added to one's own words, or passed over. */
export function SpellingMenu({ context, marks, misspelled, onClose }: SpellingMenuProps) {
  const { t } = useTranslation('composer');
  const { pair, library } = context;
  const { lang, word, range } = misspelled;
  const [found, setFound] = useState<string[] | null>(null);
  const latest = useRef(library);
  latest.current = library;
  useEffect(() => {
    let wanted = true;
    spelling.suggestions(lang, word).then(
      (words) => {
        if (wanted) setFound(words);
      },
      (error: unknown) => {
        if (!wanted) return;
        setFound([]);
        latest.current?.tell(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [lang, word]);
  const replace = (replacement: string) => {
    const at = placeOf(pair, lang, range.startContainer);
    if (!at) return;
    const start = offsetIn(at.element, range.startContainer, range.startOffset);
    const end = offsetIn(at.element, range.endContainer, range.endOffset);
    replaceInPair(pair, [{ place: at.place, start, end, text: word, replacement, isLinked: false }]);
    onClose();
    const element = elementOf(pair, at.place);
    const behind = element && domRange(element, start, start + replacement.length);
    if (at.place.part === 'text') pair.editors[lang].focus();
    if (behind && at.place.part === 'text') document.getSelection()?.collapse(behind.endContainer, behind.endOffset);
  };
  const accept = (forGood: boolean) => {
    marks.accept(lang, [word]);
    if (forGood) void library?.addWord(lang, word).catch((error: unknown) => library.tell(error));
    onClose();
    void marks.look();
    pair.editors[lang].focus();
  };
  return (
    <Floating anchor={() => range.getBoundingClientRect()} follow={found}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu inside pass through it */}
      <div
        className={styles.menu}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Tab') return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
          pair.editors[lang].focus();
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onClose();
        }}
      >
        {found === null ? (
          <p className={styles.note}>{t('spelling.looking')}</p>
        ) : (
          <Menu
            aria-label={t('spelling.title', { word })}
            autoFocus="first"
            className={styles.list ?? ''}
            onAction={(key) => {
              const name = String(key);
              if (name === 'add' || name === 'ignore') accept(name === 'add');
              else replace(name.slice(1));
            }}
          >
            <MenuSection aria-label={t('spelling.suggestions')}>
              {found.map((suggestion) => (
                <MenuItem key={suggestion} id={`=${suggestion}`} className={styles.item ?? ''} textValue={suggestion}>
                  <span lang={lang} className={styles.word}>
                    {suggestion}
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
            {found.length > 0 && <Separator className={styles.line ?? ''} />}
            {library && (
              <MenuItem id="add" className={styles.item ?? ''}>
                {t('spelling.add', { word })}
              </MenuItem>
            )}
            <MenuItem id="ignore" className={styles.item ?? ''}>
              {t('spelling.ignore')}
            </MenuItem>
          </Menu>
        )}
        {found?.length === 0 && <p className={styles.note}>{t('spelling.nothing')}</p>}
      </div>
    </Floating>
  );
}
