import '@fontsource/pt-serif/latin-400.css';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { sideText } from '../../core/briefing/side.ts';
import { longBriefing } from '../longBriefing.ts';
import { afterPaint, painted, scroll } from './measuredPage.ts';

/** Lexical's rich text and nothing else: the French text, in a column and a typeface as wide as the composer's. */
const element = document.createElement('div');
element.contentEditable = 'true';
element.lang = 'fr';
Object.assign(element.style, { width: '480px', font: '16px/1.55 "PT Serif"', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
document.getElementById('root')?.append(element);

const editor = createEditor({
  namespace: 'bare',
  onError: (error) => {
    throw error;
  },
});
registerRichText(editor);
editor.setRootElement(element);

window.measuredPage = {
  open: async (blocks) => {
    const texts = longBriefing(blocks, 0, 4).blocks.map((block) => sideText(block.sides.fr));
    const start = performance.now();
    editor.update(
      () =>
        $getRoot()
          .clear()
          .append(...texts.map((text) => $createParagraphNode().append($createTextNode(text)))),
      {
        discrete: true,
      },
    );
    await afterPaint();
    await afterPaint();
    return performance.now() - start;
  },
  painted,
  scroll: (frames) => scroll(document.documentElement, frames),
};
