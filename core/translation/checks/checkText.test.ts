import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../model/inline.ts';
import type { Lang } from '../../model/language.ts';
import type { Designation, Term } from '../../model/term.ts';
import { termMatcher } from '../glossary/termMatcher.ts';
import type { CheckContext, CheckedText } from './check.ts';
import { checkDocument, checkText } from './checkBriefing.ts';
import { spacingCheck } from './spacingCheck.ts';

const word = (lang: Lang, text: string, status: Designation['status'] = 'preferred'): Designation => ({
  lang,
  text,
  status,
  partOfSpeech: null,
});
const term = (id: string, ...designations: Designation[]): Term => ({
  id,
  revision: 1,
  createdAt: '2026-10-01T08:00:00.000Z',
  updatedAt: '2026-10-01T08:00:00.000Z',
  deletedAt: null,
  designations,
  definition: {},
  note: '',
  source: '',
});

const context: CheckContext = {
  readFigures: () => [],
  terms: termMatcher([
    term('t1', word('fr', 'accord-cadre'), word('ru', 'рамочное соглашение'), word('ru', 'рамочный договор', 'forbidden')),
    term('t2', word('fr', 'appel d’offres'), word('ru', 'тендер'), word('ru', 'конкурс', 'admitted')),
  ]),
  people: [
    {
      id: 'p1',
      names: {
        fr: { full: 'Elena Vorontsova', family: 'Vorontsova', civility: 'Mme' },
        ru: { full: 'Елена Воронцова', family: 'Воронцова', civility: '' },
      },
    },
  ],
  quotations: [{ fr: 'Nous venons travailler avec ceux qui connaissent la terre', ru: 'Мы едем работать с теми, кто знает землю' }],
};

const side = (text: string, content: Inline[] = [{ type: 'text', text, marks: [] }]) => ({ text, content });
const pair = (fr: string, ru: string, kind: CheckedText['kind'] = 'paragraph'): CheckedText => ({
  kind,
  sides: { fr: side(fr), ru: side(ru) },
  origin: 'fr',
});
const codes = (fr: string, ru: string, kind?: CheckedText['kind']) => checkText(pair(fr, ru, kind), context).map(({ code }) => code);

describe('what is found in a text of two languages', () => {
  it.each([
    ['untranslated', 'Le bilan est prêt.', 'Bilan est prêt.', []],
    ['sameText', 'Le bilan est prêt.', 'Le bilan est prêt.', ['sameText']],
    ['a passage left in French', 'Le bilan de la mission est prêt.', 'Готов bilan de la mission.', ['untranslated']],
    [
      'words that are quoted in one language only',
      'Il a dit : « Nous avons tout ce qu’il faut. »',
      'Он сказал, что всё есть.',
      ['quotationMissing'],
    ],
    [
      'a quotation that is not what the library has',
      '« Nous venons travailler avec ceux qui aiment la terre », dit-elle.',
      '«Мы едем работать с теми, кто знает землю», — говорит она.',
      ['quotationAltered'],
    ],
    ['a term that is not used', 'L’accord-cadre est signé.', 'Генеральный договор подписан.', ['termNotUsed']],
    ['a forbidden term, in an oblique case', 'L’accord-cadre est signé.', 'О рамочном договоре.', ['termForbidden']],
    ['an admitted term', 'L’appel d’offres est ouvert.', 'Участники конкурса.', []],
    ['a term in an oblique case', 'Les accords-cadres sont prêts.', 'Тексты рамочных соглашений готовы.', []],
    ['another name', 'Mme Vorontsova a ouvert la séance.', 'Заседание открыла Воронина.', ['nameDiffers']],
    ['a name in an oblique case', 'La lettre de Mme Vorontsova est arrivée.', 'Письмо Елены Воронцовой пришло.', []],
    ['a question that is none', 'Qui paiera ?', 'Кто заплатит.', ['finalMarkDiffers']],
    ['a bracket that is not closed', 'Le bilan (provisoire est prêt.', 'Итоги (предварительные) готовы.', ['unbalanced']],
    ['a word that is written twice', 'Le le bilan est prêt.', 'Итоги готовы.', []],
    ['a word that is written twice in small letters', 'Voici le le bilan.', 'Вот итоги.', ['doubledWord']],
    ['a capital on one side only', 'recherche d’acheteurs', 'Поиск покупателей', ['capitalDiffers']],
    [
      'a passage that was left out',
      'Le centre aide les fabricants à trouver des partenaires et leur prête, pour les essais, des parcelles et des machines.',
      'Центр помогает.',
      ['lengthDiffers'],
    ],
  ])('%s', (_name, fr, ru, expected) => {
    expect(
      codes(
        fr
          .replace(/ ([:?;])/g, '\u00a0$1')
          .replace(/« /g, '«\u00a0')
          .replace(/ »/g, '\u00a0»'),
        ru,
      ).filter((code) => code !== 'spacing'),
    ).toEqual(expected);
  });

  it('is notes, links and emphasis of one language only', () => {
    const fr = side('Le bilan est prêt.', [
      { type: 'text', text: 'Le ', marks: [] },
      { type: 'text', text: 'bilan', marks: ['bold'] },
      { type: 'text', text: ' est prêt.', marks: [] },
      { type: 'footnote', content: [{ type: 'text', text: 'Note', marks: [] }] },
    ]);
    const found = checkText({ kind: 'paragraph', sides: { fr, ru: side('Итоги готовы.') }, origin: 'fr' }, context);
    expect(found.map(({ code, lang }) => `${code} ${lang}`)).toEqual(['notesDiffer ru', 'marksDiffer ru']);
  });

  it('has places within its texts, whatever they are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (fr, ru) => {
        for (const { places, fix, lang } of checkText(pair(fr, ru), context)) {
          const length = { fr: fr.length, ru: ru.length };
          for (const each of ['fr', 'ru'] as const) {
            const place = places[each];
            if (place) expect(place.start <= place.end && place.end <= length[each]).toBe(true);
          }
          for (const edit of fix ?? []) expect(edit.start <= edit.end && edit.end <= length[lang]).toBe(true);
        }
      }),
    );
  });
});

describe('spaces', () => {
  const fixed = (text: string, lang: Lang) => {
    const [issue] = spacingCheck({ kind: 'paragraph', sides: { [lang]: side(text) }, origin: null }, context);
    return [...(issue?.fix ?? [])]
      .reverse()
      .reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
  };

  it.each([
    ['fr', 'Il a dit: "non".', 'Il a dit\u00a0: «\u00a0non\u00a0».'],
    ['fr', 'Deux  espaces; oui!', 'Deux espaces\u202f; oui\u202f!'],
    ['ru', 'Он сказал: "нет" - и ушёл.', 'Он сказал: «нет»\u00a0— и ушёл.'],
  ] as const)('are put right in %s: %s', (lang, text, expected) => expect(fixed(text, lang)).toBe(expected));

  it('are right once they were put right', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.constantFrom('fr', 'ru'), (text, lang) => {
        const once = fixed(text, lang);
        expect(fixed(once, lang)).toBe(once);
      }),
    );
  });

  it('of a piece of the library are left as they are', () => {
    const content: Inline[] = [
      { type: 'text', text: 'Elle dit: ', marks: [] },
      { type: 'itemRef', itemId: 'i1', revision: 1, form: 'quote', text: 'non; jamais', marks: [] },
    ];
    const [issue] = spacingCheck({ kind: 'paragraph', sides: { fr: side('Elle dit: non; jamais', content) }, origin: null }, context);
    expect(issue?.fix).toEqual([{ start: 8, end: 8, text: '\u00a0' }]);
  });
});

describe('the same text in one document', () => {
  it('is told where it is translated in another way, once for each later place', () => {
    const block = (id: string, fr: string, ru: string) => ({
      id,
      kind: 'paragraph' as const,
      attrs: {},
      sides: { fr: { content: side(fr).content, state: 'draft' as const }, ru: { content: side(ru).content, state: 'draft' as const } },
    });
    const blocks = [
      block('a', 'Visite du nouveau port', 'Осмотр нового порта'),
      block('b', 'Visite du nouveau port', 'Посещение нового порта'),
      block('c', 'Visite du nouveau port', 'Осмотр нового порта'),
    ];
    const found = checkDocument(blocks, context).filter(({ code }) => code === 'inconsistent');
    expect(found.map(({ blockId, detail }) => [blockId, detail.before])).toEqual([['b', 'Осмотр нового порта']]);
  });
});
