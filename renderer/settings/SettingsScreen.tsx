import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import { SelectField } from '../ui/Field.tsx';
import screen from '../ui/Screen.module.css';
import { About } from './About.tsx';
import { LibrarySection } from './LibrarySection.tsx';
import styles from './SettingsScreen.module.css';
import { Shortcuts } from './Shortcuts.tsx';

export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'app']);
  const { language, setLanguage, theme, setTheme } = usePreferences();
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('title')}</h1>
      </div>
      <div className={screen.main}>
        <div className={styles.page}>
          <section className={styles.section} aria-labelledby="settings-interface">
            <h2 id="settings-interface">{t('interface.title')}</h2>
            <div className={styles.fields}>
              <SelectField
                label={t('interface.language')}
                value={language}
                onChange={setLanguage}
                choices={[
                  { id: 'system', label: t('interface.system') },
                  { id: 'fr', label: t('ownName.fr', { ns: 'app' }) },
                  { id: 'ru', label: t('ownName.ru', { ns: 'app' }) },
                  { id: 'en', label: t('ownName.en', { ns: 'app' }) },
                ]}
              />
              <SelectField
                label={t('interface.theme')}
                value={theme}
                onChange={setTheme}
                choices={[
                  { id: 'system', label: t('interface.system') },
                  { id: 'light', label: t('interface.light') },
                  { id: 'dark', label: t('interface.dark') },
                ]}
              />
            </div>
          </section>
          <LibrarySection />
          <Shortcuts />
          <About />
        </div>
      </div>
    </main>
  );
}
