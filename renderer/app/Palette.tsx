import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command as CommandIcon, Files } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Autocomplete, Dialog, Header, ListBox, ListBoxItem, ListBoxSection, Modal, ModalOverlay, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { availableComposerCommands, runComposerCommand } from '../composer/openComposer.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { ITEM_ICONS } from '../library/itemIcons.ts';
import { preferredLang, textOfItem } from '../library/itemText.ts';
import { SearchField } from '../ui/Field.tsx';
import { Keys } from '../ui/Keys.tsx';
import { plainLetters } from '../ui/plainLetters.ts';
import { availableCommands, runCommand } from './commandHandlers.ts';
import { type Command, isCommandId } from './commands.ts';
import styles from './Palette.module.css';
import { navigate } from './route.ts';

/** As many as one looks through without scrolling far. */
const ITEMS_SHOWN = 8;
const BRIEFINGS_SHOWN = 6;

/** Searches everything: what can be done, the briefings, and the library. */
export function Palette({ onClose }: { onClose(): void }) {
  const { t, i18n } = useTranslation(['app', 'composer']);
  const { queries } = useEngine();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim());
  // What can be done is asked before the palette itself has the focus.
  const [commands] = useState<Command[]>(() => availableCommands().filter(({ id }) => id !== 'app.palette'));
  const [inText] = useState(availableComposerCommands);
  const briefings = useQuery(queries.briefings.list.queryOptions());
  const items = useQuery({
    ...queries.items.search.queryOptions({ input: { query: wanted, limit: ITEMS_SHOWN } }),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
  const fits = (text: string) => plainLetters(text).includes(plainLetters(wanted));
  const fittingCommands = commands.filter(({ id }) => fits(t(`commands.${id}`)));
  const fittingInText = inText.filter(({ id }) => wanted !== '' && fits(t(`command.${id}`, { ns: 'composer' })));
  const fittingBriefings = (briefings.data ?? [])
    .filter(({ title }) => wanted !== '' && Object.values(title).some(fits))
    .slice(0, BRIEFINGS_SHOWN);
  const hits = wanted.length > 1 ? (items.data?.hits ?? []) : [];
  const nothing = fittingCommands.length + fittingInText.length + fittingBriefings.length + hits.length === 0;
  const choose = (key: string) => {
    onClose();
    const [kind, id = ''] = key.split('|');
    if (kind === 'briefing') navigate({ place: 'briefing', id });
    else if (kind === 'item') navigate({ place: 'library', itemId: id });
    else if (kind === 'text') setTimeout(() => runComposerCommand(id));
    else if (isCommandId(id)) setTimeout(() => runCommand(id));
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className={styles.scrim ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('search.open')} className={styles.dialog ?? ''}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <div className={styles.field}>
              <SearchField label={t('search.label')} value={query} onChange={setQuery} clearLabel={t('action.clear')} autoFocus />
            </div>
            {nothing && <p className={styles.nothing}>{t('search.nothing', { query })}</p>}
            <ListBox
              aria-label={t('search.open')}
              className={styles.list ?? ''}
              selectionMode="none"
              onAction={(key) => choose(String(key))}
              key={i18n.language}
            >
              {fittingBriefings.length > 0 && (
                <ListBoxSection>
                  <Header className={styles.header ?? ''}>{t('search.briefings')}</Header>
                  {fittingBriefings.map(({ id, title }) => (
                    <ListBoxItem key={id} id={`briefing|${id}`} textValue={title.fr ?? title.ru ?? ''} className={styles.item ?? ''}>
                      <Files size={16} aria-hidden />
                      <Text slot="label">{title[i18n.language === 'ru' ? 'ru' : 'fr'] ?? title.fr ?? title.ru}</Text>
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
              {hits.length > 0 && (
                <ListBoxSection>
                  <Header className={styles.header ?? ''}>{t('search.items')}</Header>
                  {hits.map(({ item, lang: matched, highlights }) => {
                    const IconShape = ITEM_ICONS[item.kind];
                    const wantedLang = highlights.length === 0 ? preferredLang(i18n.language, matched) : matched;
                    const { text, lang } = textOfItem(item, wantedLang);
                    return (
                      <ListBoxItem key={item.id} id={`item|${item.id}`} textValue={text} className={styles.item ?? ''}>
                        <IconShape size={16} aria-hidden />
                        <Text slot="label" lang={lang} className={styles.clipped ?? ''}>
                          {text}
                        </Text>
                      </ListBoxItem>
                    );
                  })}
                </ListBoxSection>
              )}
              {fittingInText.length > 0 && (
                <ListBoxSection>
                  <Header className={styles.header ?? ''}>{t('search.inText')}</Header>
                  {fittingInText.map(({ id, shortcut }) => (
                    <ListBoxItem
                      key={id}
                      id={`text|${id}`}
                      textValue={t(`command.${id}`, { ns: 'composer' })}
                      className={styles.item ?? ''}
                    >
                      <CommandIcon size={16} aria-hidden />
                      <Text slot="label">{t(`command.${id}`, { ns: 'composer' })}</Text>
                      {shortcut && <Keys shortcut={shortcut} />}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
              {fittingCommands.length > 0 && (
                <ListBoxSection>
                  <Header className={styles.header ?? ''}>{t('search.commands')}</Header>
                  {fittingCommands.map(({ id, shortcut }) => (
                    <ListBoxItem key={id} id={`command|${id}`} textValue={t(`commands.${id}`)} className={styles.item ?? ''}>
                      <CommandIcon size={16} aria-hidden />
                      <Text slot="label">{t(`commands.${id}`)}</Text>
                      {shortcut && <Keys shortcut={shortcut} />}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
