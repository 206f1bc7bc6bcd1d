import { describe, expect, test } from 'vitest';
import { writeReference } from '../../briefing/reference.ts';
import { citationStyleIdSchema } from '../../model/citationStyle.ts';
import type { Lang } from '../../model/language.ts';
import { type Source, sourceKindSchema } from '../../model/source.ts';
import { exportBriefing } from '../exportBriefing.ts';
import { testBriefing, testItems, testSources } from '../testBriefing.ts';
import { authorNames } from './cslItem.ts';
import { References } from './references.ts';

function known(index: number): Source {
  const source = testSources[index];
  if (source === undefined) throw new Error(`no source ${index}`);
  return source;
}
const article = known(0);
const report = known(1);

const text = (texts: readonly { text: string }[]) => texts.map((each) => each.text).join('');
const note = (source: Source, lang: Lang, locator = '', style: 'chicago' | null = null) =>
  text(new References([source], style).note(source, lang, locator));

describe('a reference', () => {
  test.each([
    [
      'fr',
      article,
      'p. 4',
      'BENCHERIF, Nadia. Le port de Skhirane mise sur les céréales. Le Courrier du littoral [en ligne]. Skhirane, 11 février 2026, p. 4. [Consulté le 20 février 2026]. Disponible à l’adresse : https://courrier-littoral.example/2026/02/cereales.',
    ],
    [
      'ru',
      article,
      'с. 4',
      'Bencherif N. Le port de Skhirane mise sur les céréales [Электронный ресурс] // Le Courrier du littoral. 2026. 11 февр. С. 4. URL: https://courrier-littoral.example/2026/02/cereales (дата обращения: 20.02.2026).',
    ],
    ['fr', report, '', 'Внешняя торговля зерном в 2025 году. Самара : Зерновая палата Поволжья, janvier 2026.'],
    ['ru', report, 'с. 12–14', 'Внешняя торговля зерном в 2025 году. Самара: Зерновая палата Поволжья, 2026. С. 12–14.'],
    ['ru', report, 'табл. 3', 'Внешняя торговля зерном в 2025 году. Самара: Зерновая палата Поволжья, 2026. Табл. 3.'],
  ] as const)('follows ISO 690 in French and GOST R 7.0.5-2008 in Russian (%s)', (lang, source, locator, expected) => {
    expect(note(source, lang, locator).replace(/[\u00a0\u202f]/g, ' ')).toBe(expected);
  });

  test('marks the title of what a text appeared in', () => {
    const italic = new References([article], null).entry(article, 'fr').filter(({ marks }) => marks.includes('italic'));
    expect(text(italic)).toBe('Le Courrier du littoral');
  });

  test('can be written in one style in both languages', () => {
    expect(note(article, 'ru', '', 'chicago')).toContain('11 февраля 2026 г.');
    expect(note({ ...article, published: '2026-02' }, 'ru', '', 'chicago')).toMatch(/, февраль 2026\sг\. https/);
    expect(note(article, 'fr', '', 'chicago')).toMatch(/«\s?Le port de Skhirane mise sur les céréales\s?»/);
  });

  test('does not depend on those written before it', () => {
    const references = new References(testSources, null);
    const first = references.note(article, 'ru', '');
    references.entry(report, 'ru');
    references.note(article, 'ru', 'с. 9');
    expect(references.note(article, 'ru', '')).toEqual(first);
  });

  test.each(sourceKindSchema.options)('of a %s names what is known of it and no more, in every style', (kind) => {
    const source: Source = { ...report, kind, url: 'https://zerno.example/otchet?g=2025&l=ru', accessed: '2026-02-01' };
    for (const style of citationStyleIdSchema.options) {
      for (const lang of ['fr', 'ru'] as const) {
        const written = text(new References([source], style).entry(source, lang));
        expect(written).toContain(source.title);
        expect(written).toContain(source.publisher);
        expect(written).toContain('https://zerno.example/otchet?g=2025&l=ru');
        expect(written).toMatch(/2026.*\.$/);
        expect(written).not.toMatch(/undefined|null|&amp;|&#|<|\.\.|,,|\bCSL\b/);
        const bare = { ...source, author: '', publisher: '', place: '', published: null, url: '', accessed: null };
        expect(text(new References([bare], style).entry(bare, lang))).toMatch(/^[«\s]*Внешняя торговля зерном в 2025 году/);
      }
    }
  });
});

describe('the authors of a source', () => {
  test.each([
    ['Nadia Bencherif', [{ given: 'Nadia', family: 'Bencherif' }]],
    [
      'Иванов И. П., Петрова А. С.',
      [
        { family: 'Иванов', given: 'И. П.' },
        { family: 'Петрова', given: 'А. С.' },
      ],
    ],
    [
      'Мария Лапина и Олег Дёмин',
      [
        { given: 'Мария', family: 'Лапина' },
        { given: 'Олег', family: 'Дёмин' },
      ],
    ],
    ['Jean-Pierre de La Roche', [{ given: 'Jean-Pierre', family: 'de La Roche' }]],
    ['Samira El Ouafi', [{ given: 'Samira', family: 'El Ouafi' }]],
    ['Anna Maria Rossi', [{ given: 'Anna Maria', family: 'Rossi' }]],
    ['И. П. Иванов', [{ given: 'И. П.', family: 'Иванов' }]],
    ['Agence Rivage', [{ literal: 'Agence Rivage' }]],
    ['Зерновая палата Поволжья', [{ literal: 'Зерновая палата Поволжья' }]],
    ['Direction du port, service des études', [{ literal: 'Direction du port, service des études' }]],
    ['', []],
  ])('“%s”', (line, names) => {
    expect(authorNames(line)).toEqual(names);
  });
});

describe('an exported citation', () => {
  const cited = (reference: string) => ({
    ...testBriefing,
    blocks: [
      {
        id: 'b1',
        kind: 'paragraph' as const,
        attrs: {},
        sides: {
          fr: {
            state: 'final' as const,
            content: [
              { type: 'text' as const, text: 'Le port s’étend.', marks: [] },
              { type: 'citation' as const, sourceId: article.id, revision: 1, locator: '', text: reference },
            ],
          },
        },
      },
    ],
  });
  const exported = async (reference: string) => {
    const options = { format: 'txt', layout: 'single', lang: 'fr', sources: testSources, items: testItems, now: new Date(0) } as const;
    const { bytes } = await exportBriefing(cited(reference), options);
    return new TextDecoder().decode(bytes).replace(/\s+/g, ' ').split('Sources')[0];
  };

  test('that says what its source says is set by the citation style', async () => {
    expect(await exported(writeReference(article, 'fr'))).not.toContain('Nadia Bencherif');
  });

  test('that is short, edited or older than its source stands as it was inserted', async () => {
    const text = await exported('Le Courrier du littoral, édition du soir.');
    expect(text).not.toContain('BENCHERIF');
  });
});
