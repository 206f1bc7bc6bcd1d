import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEngine } from '../engine/EngineProvider.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { DATA_LICENCES, LICENCES } from './licences.ts';
import styles from './SettingsScreen.module.css';

export function About() {
  const { t } = useTranslation('settings');
  const { queries } = useEngine();
  const version = useQuery(queries.engine.version.queryOptions());
  return (
    <section className={styles.section} aria-labelledby="settings-about">
      <h2 id="settings-about">{t('about.title')}</h2>
      <p>
        {version.data && t('about.version', version.data)} {t('about.licence')}
      </p>
      <p className={styles.about}>{t('about.offline')}</p>
      <p className={styles.about}>{t('about.parts')}</p>
      <ScrollRegion className={styles.licences} label={t('about.parts')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('about.part')}</th>
              <th scope="col">{t('about.itsLicence')}</th>
            </tr>
          </thead>
          <tbody>
            {[...LICENCES, ...DATA_LICENCES].map(({ name, licence }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
