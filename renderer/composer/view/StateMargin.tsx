import { Check, CheckCheck, Circle, CircleAlert, Languages, type LucideIcon, Pencil } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SideState } from '../../../core/briefing/side.ts';
import { textStateSchema } from '../../../core/model/item.ts';
import { Keys } from '../../ui/Keys.tsx';
import type { RowAlignment } from '../alignment/rowAlignment.ts';
import { type CommandContext, composerCommand } from '../commands.ts';
import styles from './StateMargin.module.css';
import type { Caret } from './useCaret.ts';

const ICONS: Record<SideState, LucideIcon> = { missing: Circle, draft: Pencil, translated: Languages, reviewed: Check, final: CheckCheck };

interface StateMarginProps {
  context: CommandContext;
  caret: Caret;
  page: HTMLElement | null;
  alignment: RowAlignment;
}

/** The state of the text the caret is in, in the margin beside it; a menu with keys to change it. */
export function StateMargin({ context, caret, page, alignment }: StateMarginProps) {
  const { t } = useTranslation('composer');
  const { pair } = context;
  const { lang, block, state, stale } = caret;
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  const id = block?.id;
  useLayoutEffect(() => {
    const root = pair.editors[lang].getRootElement();
    const element =
      id === undefined || !root
        ? undefined
        : [...root.children].find((child) => child instanceof HTMLElement && child.dataset.blockId === id);
    if (!element || !page || state === null) {
      setPlace(null);
      return;
    }
    const measure = () => {
      const [block, around] = [element.getBoundingClientRect(), page.getBoundingClientRect()];
      // Headings have air above them; the button stands beside their words.
      const air = Number.parseFloat(getComputedStyle(element).paddingTop) || 0;
      const next = { top: block.top - around.top + air, left: block.left - around.left };
      setPlace((now) => (now?.top === next.top && now.left === next.left ? now : next));
    };
    measure();
    return alignment.subscribe(measure);
  }, [pair, lang, id, page, state, alignment]);
  if (!place || state === null) return null;
  const Icon = stale ? CircleAlert : ICONS[state];
  const name = stale ? t('state.stale') : t(`state.${state}`);
  return (
    <div className={styles.margin} style={{ top: place.top, left: place.left }}>
      <MenuTrigger>
        <Button
          className={styles.button ?? ''}
          data-state={stale ? 'stale' : state}
          aria-label={t('stateOf', { lang: t(`lang.${lang}`), state: name })}
        >
          <Icon size={16} aria-hidden />
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom start">
          <p className={styles.now}>{stale ? t('staleText') : t(`stateText.${state}`)}</p>
          <Menu
            className={styles.menu ?? ''}
            aria-label={t('setState')}
            onAction={(key) => {
              const wanted = textStateSchema.safeParse(key).data;
              if (wanted) composerCommand(wanted).perform(context);
              else composerCommand('only').perform(context);
              pair.editors[lang].focus();
            }}
          >
            {textStateSchema.options.map((option) => {
              const OptionIcon = ICONS[option];
              return (
                <MenuItem
                  key={option}
                  id={option}
                  className={styles.item ?? ''}
                  isDisabled={state === 'missing'}
                  textValue={t(`command.${option}`)}
                >
                  <OptionIcon size={16} aria-hidden />
                  <span>{t(`command.${option}`)}</span>
                  <Keys shortcut={composerCommand(option).shortcut ?? ''} />
                </MenuItem>
              );
            })}
            <MenuItem id="only" className={styles.item ?? ''} textValue={t('command.only')}>
              <span className={styles.noIcon} />
              <span>{block?.only ? t('both') : t(`onlyIn.${lang}`)}</span>
              <Keys shortcut={composerCommand('only').shortcut ?? ''} />
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
