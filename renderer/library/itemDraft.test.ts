import { describe, expect, it } from 'vitest';
import { emptyItem, readTags, withText } from './itemDraft.ts';

describe('an item while it is edited', () => {
  it('starts another language as a draft and leaves the first one as it was', () => {
    const french = withText(emptyItem('fact', 'fr'), 'fr', 'Le port traite 4 millions de tonnes.');
    const both = withText(french, 'ru', 'Порт перерабатывает 4 млн тонн.');
    expect(both.texts).toEqual({
      fr: { text: 'Le port traite 4 millions de tonnes.', state: 'reviewed' },
      ru: { text: 'Порт перерабатывает 4 млн тонн.', state: 'draft' },
    });
  });

  it('has no language whose text was emptied', () => {
    const item = withText(withText(emptyItem('quote', 'ru'), 'fr', 'Un mot'), 'fr', '');
    expect(item.texts).toEqual({});
  });

  it('keeps the state a person has given to a text', () => {
    const item = withText(withText(emptyItem('quote', 'ru'), 'fr', 'Un mot', 'final'), 'fr', 'Deux mots');
    expect(item.texts.fr?.state).toBe('final');
  });

  it('takes each tag once', () => {
    expect(readTags(' agrumes, ports,, agrumes ,')).toEqual(['agrumes', 'ports']);
  });
});
