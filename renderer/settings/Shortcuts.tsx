import { useTranslation } from 'react-i18next';
import { COMMAND_GROUPS, COMMANDS } from '../app/commands.ts';
import { COMPOSER_COMMANDS } from '../composer/commands.ts';
import { Keys } from '../ui/Keys.tsx';
import styles from './SettingsScreen.module.css';

export function Shortcuts() {
  const { t } = useTranslation(['settings', 'app', 'composer']);
  return (
    <section className={styles.section} aria-labelledby="settings-shortcuts">
      <h2 id="settings-shortcuts">{t('shortcuts.title')}</h2>
      <div className={styles.groups}>
        {COMMAND_GROUPS.map((group) => (
          <div key={group} className={styles.group}>
            <h3>{t(`commands.groups.${group}`, { ns: 'app' })}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group).map(({ id, shortcut }) => (
                <ShortcutLine key={id} label={t(`commands.${id}`, { ns: 'app' })} shortcut={shortcut} />
              ))}
            </dl>
          </div>
        ))}
        <div className={styles.group}>
          <h3>{t('shortcuts.composer')}</h3>
          <dl>
            {COMPOSER_COMMANDS.map(({ id, shortcut }) => (
              <ShortcutLine key={id} label={t(`command.${id}`, { ns: 'composer' })} shortcut={shortcut} />
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}

function ShortcutLine({ label, shortcut }: { label: string; shortcut: string | null }) {
  if (shortcut === null) return null;
  return (
    <div className={styles.shortcut}>
      <dt>{label}</dt>
      <dd>
        <Keys shortcut={shortcut} spoken />
      </dd>
    </div>
  );
}
