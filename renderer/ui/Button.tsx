import type { ComponentType, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Button.module.css';
import { Keys } from './Keys.tsx';

/** An icon of lucide, or one of ours that takes the same. */
export type Icon = ComponentType<{ size?: number; 'aria-hidden'?: boolean; className?: string }>;

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** `primary` is the one next step of a screen; `quiet` has no border. */
  tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'large';
  icon?: Icon;
  shortcut?: string | null;
  children: ReactNode;
}

export function Button({ tone = 'plain', size = 'normal', icon: IconShape, shortcut, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[tone]} ${styles[size]}`}>
      {IconShape && <IconShape size={16} aria-hidden />}
      <span>{children}</span>
      {shortcut && <Keys shortcut={shortcut} tone={tone === 'primary' ? 'onAccent' : 'quiet'} />}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  icon: Icon;
  /** The accessible name, and the tooltip. */
  label: string;
  shortcut?: string | null;
  pressed?: boolean;
}

export function IconButton({ icon: IconShape, label, shortcut, pressed, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...props}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        className={styles.iconButton ?? ''}
      >
        <IconShape size={16} aria-hidden />
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label}
        {shortcut && <Keys shortcut={shortcut} tone="onInk" />}
      </Tooltip>
    </TooltipTrigger>
  );
}
