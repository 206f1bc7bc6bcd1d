import '@fontsource/pt-serif/latin-400.css';
import '@fontsource/pt-serif/cyrillic-400.css';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';
import { createRoot } from 'react-dom/client';
import { Composer } from '../../renderer/composer/Composer.tsx';
import { startI18n } from '../../renderer/i18n.ts';
import { longBriefing } from '../longBriefing.ts';
import { afterPaint, painted, scroll } from './measuredPage.ts';

await startI18n('fr');
const element = document.getElementById('root');
if (!element) throw new Error('The page has no root.');
element.style.display = 'flex';
element.style.height = '100vh';
const root = createRoot(element);
let opened = 0;

window.measuredPage = {
  open: async (blocks) => {
    const content = longBriefing(blocks, 0, 4);
    opened += 1;
    const start = performance.now();
    root.render(<Composer key={opened} content={content} view="parallel" onChange={() => undefined} />);
    do await afterPaint();
    while (document.querySelectorAll('[contenteditable][lang="ru"] > [data-block-id]').length < Math.min(blocks, 200));
    await afterPaint();
    return performance.now() - start;
  },
  painted,
  scroll: (frames) => {
    let scroller = document.querySelector('[contenteditable]')?.parentElement;
    while (scroller && getComputedStyle(scroller).overflowY !== 'auto') scroller = scroller.parentElement;
    if (!scroller) throw new Error('Nothing scrolls.');
    return scroll(scroller, frames);
  },
};
