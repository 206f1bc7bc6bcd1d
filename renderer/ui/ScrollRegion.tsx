import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface ScrollRegionProps {
  label: string;
  lang?: string;
  className: string | undefined;
  children: ReactNode;
}

/**
 * A text that scrolls by itself. It can be reached by Tab, so that the arrows scroll it (WCAG 2.2, 2.1.1). A part of it that is
 * marked `data-scroll-here` is in sight when it appears; the frames around do not move for that.
 */
export function ScrollRegion({ label, lang, className, children }: ScrollRegionProps) {
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (frame.current === null) return;
    frame.current.tabIndex = 0;
    const here = frame.current.querySelector<HTMLElement>('[data-scroll-here]');
    if (here) frame.current.scrollTop = here.offsetTop - frame.current.clientHeight / 3;
  }, []);
  return (
    <section ref={frame} lang={lang} className={className} aria-label={label}>
      {children}
    </section>
  );
}
