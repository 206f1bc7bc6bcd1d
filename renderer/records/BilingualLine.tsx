import type { ReactNode } from 'react';
import { LANGS, type Localized } from '../../core/model/language.ts';
import { LangMark } from '../ui/LangMark.tsx';
import styles from './BilingualLine.module.css';

interface BilingualLineProps {
  href: string;
  title: Localized;
  untitled: string;
  /** Lays out what stands beside the titles. */
  className: string | undefined;
  children: ReactNode;
}

/** A line of a list by its title in every language. All of the line leads to the record; its buttons lie above. */
export function BilingualLine({ href, title, untitled, className, children }: BilingualLineProps) {
  return (
    <li className={`${styles.line} ${className}`}>
      <a className={styles.titles} href={href}>
        {LANGS.map((lang) => (
          <span key={lang} className={styles.title}>
            <LangMark lang={lang} />
            {title[lang] ? <span lang={lang}>{title[lang]}</span> : <em>{untitled}</em>}
          </span>
        ))}
      </a>
      {children}
    </li>
  );
}
