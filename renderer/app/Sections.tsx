import { formatRoute, type Route } from './route.ts';
import styles from './Sections.module.css';

interface SectionsProps<Id extends string> {
  label: string;
  sections: readonly { id: Id; route: Route; label: string }[];
  here: Id;
}

/** The parts of a place, one beside the other. */
export function Sections<Id extends string>({ label, sections, here }: SectionsProps<Id>) {
  return (
    <nav aria-label={label} className={styles.sections}>
      {sections.map((section) => (
        <a
          key={section.id}
          href={formatRoute(section.route)}
          className={styles.section}
          {...(section.id === here ? { 'aria-current': 'page' } : {})}
        >
          {section.label}
        </a>
      ))}
    </nav>
  );
}
