import type { HouseStyle } from '../../model/houseStyle.ts';
import type { Lang } from '../../model/language.ts';
import { isIn, type PrintedBriefing } from '../printed.ts';
import { blockParagraph, ListNumbers } from './blocks.ts';
import { isTitle } from './layouts.ts';
import { bareFrame, sectionPage } from './pageFrame.ts';
import { STYLE_IDS, twips } from './paragraphStyles.ts';
import { lineRuns } from './runs.ts';
import type { WordParagraph, WordSection } from './wordDocument.ts';

/** Where the title stands on its page, from the upper margin, mm: a little above the middle, where the eye looks for it. */
const DROP = 70;

/** A page with the title in its languages, who sends it, the reference and the date; it bears the marking but no number. */
export function coverSection(printed: PrintedBriefing, style: HouseStyle, langs: readonly Lang[]): WordSection {
  const line = (text: string, lang: Lang): WordParagraph[] =>
    text === '' ? [] : [{ kind: 'paragraph', style: STYLE_IDS.subtitle, runs: lineRuns(text, lang) }];
  const page = sectionPage(style);
  const blocks = langs.flatMap((lang) => [
    ...line(printed.requisites.sender[lang] ?? '', lang),
    ...printed.blocks.flatMap((block) =>
      block.type === 'text' && isTitle(block) && isIn(block, lang)
        ? [blockParagraph(block.role, block.sides[lang] ?? [], lang, new ListNumbers())]
        : [],
    ),
    ...line([printed.reference, printed.date[lang] ?? ''].filter((text) => text !== '').join('\n'), lang),
  ]);
  return {
    blocks,
    page: { ...page, margins: { ...page.margins, top: page.margins.top + twips(DROP) } },
    restart: false,
    ...bareFrame(printed, langs),
  };
}
