import { useTranslation } from 'react-i18next';
import { COMMAND_GROUPS, COMMANDS } from '../app/commands.ts';
import { Keys } from '../ui/Keys.tsx';
import styles from './SettingsScreen.module.css';

export function Shortcuts() {
  const { t } = useTranslation(['settings', 'app']);
  return (
    <section className={styles.section} aria-labelledby="settings-shortcuts">
      <h2 id="settings-shortcuts">{t('shortcuts.title')}</h2>
      <div className={styles.groups}>
        {COMMAND_GROUPS.map((group) => (
          <div key={group} className={styles.group}>
            <h3>{t(`commands.groups.${group}`, { ns: 'app' })}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group && command.shortcut !== null).map(({ id, shortcut }) => (
                <div key={id} className={styles.shortcut}>
                  <dt>{t(`commands.${id}`, { ns: 'app' })}</dt>
                  <dd>{shortcut && <Keys shortcut={shortcut} spoken />}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}
