import { describe, expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';
import { quotationsOf } from './quotations.ts';

/** What stands between the outermost marks. */
function marked(text: string): string[] {
  return quotationsOf(text, paragraphsOf(text)).map(({ inner }) => text.slice(inner.start, inner.end));
}

describe('passages between marks', () => {
  test.each([
    ['guillemets with their spaces', 'Il dit « oui, demain ».', ['oui, demain']],
    ['guillemets without spaces', 'Il dit «oui».', ['oui']],
    ['curly marks', 'Il dit “oui”.', ['oui']],
    ['low and high marks', 'Er sagt „ja“.', ['ja']],
    ['straight marks', 'Il dit "oui" et "non".', ['oui', 'non']],
    ['straight marks with spaces inside', 'Il dit " oui " ici.', ['oui']],
    ['single curly marks', 'Il dit ‘oui’.', ['oui']],
    ['two signs for one mark', "Il dit <<oui>> et ''non'' et ,,si”.", ['oui', 'non', 'si']],
    ['marks that do not match', 'Il dit “oui».', ['oui']],
    ['a mark inside marks', 'Il dit « le mot « oui » ici ».', ['le mot « oui » ici']],
    ['a straight mark for an apostrophe', 'Il voit l"été et dit "oui".', ['oui']],
    ['an apostrophe that is no mark', 'Il dit que l’été d’ici n’est rien.', []],
    ['empty marks', 'Il dit « ».', []],
    ['a missing closing mark', 'Il dit « oui et part.', ['oui et part.']],
    ['a missing opening mark', 'Oui et encore oui », dit-il.', ['Oui et encore oui']],
    ['a missing opening mark after another passage', '« Oui », dit-il. Et puis non », dit-elle.', ['Oui', 'Et puis non']],
    ['a closing mark with nothing after it to attribute', 'Oui » Non.', []],
    ['a passage over two paragraphs', 'Il dit : « Oui.\n\nEt encore. » Il part.', ['Oui.\n\nEt encore.']],
    ['marks opened anew at each paragraph', '« Oui.\n\n« Et encore. » Il part.', ['Oui.', 'Et encore.']],
    ['a mark never closed before another', 'Il dit « oui, puis « non », encore.', ['oui', 'non']],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test('a passage that goes on from the paragraph before says so', () => {
    const text = '« Oui.\n\n« Et encore. »';
    expect(quotationsOf(text, paragraphsOf(text)).map((quotation) => quotation.continues)).toEqual([false, true]);
  });
});

describe('paragraphs', () => {
  test('a long line that goes on in lower case was wrapped by a program', () => {
    const text = 'Une ligne assez longue pour avoir été coupée par un logiciel\nqui ne sait pas faire autrement.\nUne autre.';
    expect(paragraphsOf(text)).toHaveLength(2);
  });
  test('blanks of every width and line ends of every system part paragraphs', () => {
    expect(paragraphsOf(' \u00a0\r\nUn.\r\n\r\nDeux.\rTrois.\u2029Quatre.\u202f\n')).toHaveLength(4);
  });
});
