import { expect, test } from 'vitest';
import type { Finding } from '../../core/model/finding.ts';
import { exportWarnings } from './exportWarnings.ts';

const finding = (code: Finding['code'], lang: Finding['lang']): Finding => ({
  code,
  severity: 'warning',
  blockId: 'b',
  lang,
  detail: {},
  part: 'text',
  places: {},
  fix: [],
  key: code,
});
const FOUND = [
  finding('staleText', 'ru'),
  finding('missingText', 'ru'),
  finding('missingText', 'fr'),
  finding('missingText', 'ru'),
  finding('emptyTitle', 'fr'),
];

test('one language is warned of what is wrong in that language only', () => {
  expect(exportWarnings(FOUND, 'single', 'fr')).toEqual([{ code: 'missingText', lang: 'fr', count: 1, blocks: false }]);
  expect(exportWarnings(FOUND, 'single', 'ru')).toEqual([
    { code: 'missingText', lang: 'ru', count: 2, blocks: false },
    { code: 'staleText', lang: 'ru', count: 1, blocks: false },
  ]);
});

test.each(['sequential', 'facing', 'review'] as const)('%s shows both languages, the first one before the other', (layout) => {
  expect(exportWarnings(FOUND, layout, 'ru').map(({ code, lang, count }) => `${code} ${lang} ${count}`)).toEqual([
    'missingText ru 2',
    'missingText fr 1',
    'staleText ru 1',
  ]);
});

test('a quotation that was altered and a number that differs must not leave by mistake', () => {
  const found = [finding('quotationAltered', 'fr'), finding('numberDiffers', 'ru'), finding('dateDiffers', 'ru')];
  expect(exportWarnings(found, 'facing', 'fr')).toEqual([
    { code: 'quotationAltered', lang: 'fr', count: 1, blocks: true },
    { code: 'valuesDiffer', lang: 'ru', count: 2, blocks: true },
  ]);
});
