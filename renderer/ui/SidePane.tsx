import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import styles from './SidePane.module.css';

interface SidePaneProps {
  /** Under which its width is remembered. */
  name: string;
  /** Its accessible name. */
  label: string;
  side: 'start' | 'end';
  width: number;
  min?: number;
  max?: number;
  /** It lies over the main column instead of beside it, and Escape closes it. */
  over?: { onClose(): void } | undefined;
  children: ReactNode;
}

const STEP = 16;

/** A column beside the main one, whose width can be changed by pointer and by keyboard, and is remembered. */
export function SidePane({ name, label, side, width, min = 200, max = 640, over, children }: SidePaneProps) {
  const { t } = useTranslation('app');
  const now = usePreferences(({ widths }) => widths[name]) ?? width;
  const setWidth = usePreferences((preferences) => preferences.setWidth);
  const pane = useRef<HTMLElement>(null);
  const resize = (value: number) => setWidth(name, Math.round(Math.min(max, Math.max(min, value))));
  const grow = side === 'start' ? 1 : -1;

  const handle = (
    <hr
      aria-orientation="vertical"
      aria-label={t('action.resizePane', { pane: label })}
      aria-valuenow={now}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles.handle}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') resize(now - STEP * grow);
        else if (event.key === 'ArrowRight') resize(now + STEP * grow);
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId) || pane.current === null) return;
        const { left, right } = pane.current.getBoundingClientRect();
        resize(side === 'start' ? event.clientX - left : right - event.clientX);
      }}
    />
  );
  return (
    <>
      {side === 'end' && !over && handle}
      <aside
        ref={pane}
        data-pane={name}
        aria-label={label}
        className={`${styles.pane} ${styles[side]}`}
        {...(over ? { 'data-over': '' } : {})}
        style={{ width: now }}
        onKeyDown={(event) => {
          if (!over || event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          over.onClose();
        }}
      >
        {children}
      </aside>
      {side === 'start' && !over && handle}
    </>
  );
}
