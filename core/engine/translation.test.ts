import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sideText } from '../briefing/side.ts';
import { createLibrary } from '../library/library.ts';
import { testFolder, testOptions } from '../library/testLibrary.ts';
import type { Block } from '../model/briefing.ts';
import type { Inline, Mark } from '../model/inline.ts';
import type { Lang } from '../model/language.ts';
import { EngineContext } from './context.ts';
import * as memory from './handlers/memory.ts';
import * as translation from './handlers/translation.ts';
import { runHere } from './jobs.ts';

const ID = '0190a000-0000-7000-8000-0000000000aa';
const text = (words: string, ...marks: Mark[]): Inline => ({ type: 'text', text: words, marks });
let ids = 0;
function paragraph(fr: string | Inline[], ru?: string): Block {
  ids += 1;
  const content = typeof fr === 'string' ? [text(fr)] : fr;
  return {
    id: `0190a000-0000-7000-8000-${String(ids).padStart(12, '0')}`,
    kind: 'paragraph',
    attrs: {},
    sides: { fr: { content, state: 'final' }, ...(ru === undefined ? {} : { ru: { content: [text(ru)], state: 'draft' } }) },
  };
}
const place = (block: Block | undefined) => ({ block: block?.id ?? '', cell: null });
const russian = (blocks: readonly Block[]) => blocks.map((block) => sideText(block.sides.ru));

let context: EngineContext;
beforeEach(() => {
  let made = 0;
  context = new EngineContext({
    version: '1',
    resourcesDir: '',
    defaultLibraryPath: '',
    author: 'Anna',
    clock: () => new Date(Date.UTC(2026, 0, 15, 9, 0, made++)),
    newId: () => `id-${made++}`,
    jobs: runHere,
  });
  context.use(createLibrary(join(testFolder(), 'essai.dptc'), testOptions()));
});

afterEach(() => context.close());

const confirm = (blocks: Block[], at: number, index = 0) =>
  translation.confirm(context, { id: ID, blocks, place: place(blocks[at]), lang: 'ru', index });
const at = (blocks: Block[], number: number, offset: number, lang: Lang = 'ru') =>
  translation.at(context, { blocks, place: place(blocks[number]), lang, offset, least: 50, most: 9 });
const replaced = (blocks: readonly Block[], changed: readonly Block[]) =>
  blocks.map((block) => changed.find(({ id }) => id === block.id) ?? block);

describe('confirming', () => {
  test('writes the pair with its context; the text is translated once all its sentences are confirmed', () => {
    const blocks = [
      paragraph('Avant.', 'До.'),
      paragraph('Le port ouvre. Les quais attendent.', 'Порт открывается. Причалы ждут.'),
      paragraph('Après.'),
    ];
    const first = confirm(blocks, 1, 0);
    expect(first).toMatchObject({ added: true, blocks: [], next: { index: 1, offset: 18 } });
    const second = confirm(blocks, 1, 1);
    expect(second.blocks.map((block) => block.sides.ru?.state)).toEqual(['translated']);
    expect(second.next?.place.block).toBe(blocks[2]?.id);
    expect(at(blocks, 1, 0).matches[0]).toMatchObject({ kind: 'context', score: 101, insertion: 'Порт открывается.' });
    expect(at(blocks, 1, 0).segments.map(({ confirmed }) => confirmed)).toEqual([true, true]);
  });

  test('fills in the same sentence elsewhere, where nothing is written yet', () => {
    const blocks = [
      paragraph('Le port ouvre.', 'Порт открывается.'),
      paragraph('Le port ouvre.'),
      paragraph('Le port ouvre.', 'Порт открыт.'),
      paragraph('Le port ouvre. Fin.'),
    ];
    const { blocks: changed, repeated } = confirm(blocks, 0);
    expect(repeated).toBe(2);
    expect(russian(replaced(blocks, changed))).toEqual(['Порт открывается.', 'Порт открывается.', 'Порт открыт.', 'Порт открывается.']);
    expect(changed.map((block) => block.sides.ru?.state)).toEqual(['translated', 'translated', 'draft']);
  });

  test('what the briefing said there before makes way for the better translation', () => {
    confirm([paragraph('Le port ouvre.', 'Порт откроется.')], 0);
    confirm([paragraph('Le port ouvre.', 'Порт открывается.')], 0);
    expect([...context.library.memory.all()].map(({ texts }) => texts.ru.text)).toEqual(['Порт открывается.']);
  });

  test('an empty translation is not written', () => {
    expect(confirm([paragraph('Le port ouvre.')], 0)).toMatchObject({ added: false, blocks: [] });
    expect(context.library.memory.count()).toBe(0);
  });
});

describe('a match put in', () => {
  test('brings the numbers of the text at hand and the marks of the match, after what is written', () => {
    const bold = [text('Le port compte '), text('12', 'bold'), text(' quais.')];
    const source = paragraph(bold);
    const translated: Block = {
      ...source,
      sides: { ...source.sides, ru: { content: [text('В порту '), text('12', 'bold'), text(' причалов.')], state: 'draft' } },
    } as Block;
    confirm([translated], 0);
    const blocks = [paragraph('Tout est prêt. Le port compte 14 quais.', 'Всё готово.')];
    const here = at(blocks, 0, 0);
    expect(here.index).toBe(0);
    const next = translation.at(context, { blocks, place: place(blocks[0]), lang: 'ru', offset: 0, index: 1, least: 50, most: 9 });
    expect(next.matches[0]).toMatchObject({ insertion: 'В порту 14 причалов.', substituted: true, kind: 'fuzzy', score: 100 });
    const put = translation.insert(context, {
      blocks,
      place: place(blocks[0]),
      lang: 'ru',
      index: 1,
      unitId: next.matches[0]?.unit.id ?? 0,
    });
    expect(put.blocks[0]?.sides.ru?.content).toEqual([text('Всё готово. В порту '), text('14', 'bold'), text(' причалов.')]);
    expect(put.offset).toBe('Всё готово. В порту 14 причалов.'.length);
  });

  test('keeps a name a piece of the library where the text at hand has it', () => {
    const name = (words: string): Inline => ({ type: 'nameRef', personId: ID, revision: 3, form: 'long', text: words, marks: [] });
    const known: Block = {
      ...paragraph([name('Anna Krasnova'), text(' arrive.')]),
      sides: {
        fr: { content: [name('Anna Krasnova'), text(' arrive.')], state: 'final' },
        ru: { content: [text('Прибыла '), name('Анна Краснова'), text('.')], state: 'draft' },
      },
    } as Block;
    confirm([known], 0);
    const unit = [...context.library.memory.all()][0]?.id ?? 0;
    const insert = (fr: Inline[]) => {
      const blocks = [paragraph(fr)];
      return translation.insert(context, { blocks, place: place(blocks[0]), lang: 'ru', index: 0, unitId: unit }).blocks[0]?.sides.ru
        ?.content;
    };
    expect(insert([name('Anna Krasnova'), text(' arrive.')])).toEqual([text('Прибыла '), name('Анна Краснова'), text('.')]);
    expect(insert([text('Anna Krasnova arrive.')])).toEqual([text('Прибыла Анна Краснова.')]);
  });
});

async function last<T>(events: AsyncGenerator<T>): Promise<T | undefined> {
  let result: T | undefined;
  for await (const event of events) result = event;
  return result;
}

test('pre-translation fills what is empty as far as it is known, and leaves what somebody has written', async () => {
  confirm([paragraph('Le port ouvre.', 'Порт открывается.')], 0);
  confirm([paragraph('La mission compte 5 experts.', 'В составе миссии 5 экспертов.')], 0);
  const blocks = [
    paragraph('Le port ouvre.'),
    paragraph('Le port ouvre.', 'Моё.'),
    paragraph('La mission compte 7 experts. Rien de connu ici.'),
    paragraph('Rien de connu ici.'),
  ];
  const done = await last(translation.pretranslate(context, { blocks, lang: 'ru', least: 75 }, undefined));
  expect(done).toMatchObject({ type: 'done', segments: 2, texts: 2, complete: 1 });
  const after = done?.type === 'done' ? replaced(blocks, done.blocks) : [];
  expect(russian(after)).toEqual(['Порт открывается.', 'Моё.', 'В составе миссии 7 экспертов.', '']);
  expect(after.map((block) => block.sides.ru?.state)).toEqual(['translated', 'draft', 'draft', undefined]);
});

test('a report counts each sentence once, by the best that is known of it', async () => {
  confirm([paragraph('Le port ouvre.', 'Порт открывается.')], 0);
  const blocks = [paragraph('Le port ouvre. Rien de connu ici.'), paragraph('Rien de connu ici.'), paragraph('Le port ouvre enfin.')];
  const done = await last(translation.leverage(context, { blocks, lang: 'ru' }, undefined));
  const report = done?.type === 'done' ? done.leverage : null;
  expect(report?.bands).toMatchObject({
    exact: { segments: 1, words: 3, characters: 12 },
    repetition: { segments: 1 },
    none: { segments: 1 },
    fuzzy75: { segments: 1 },
  });
  expect(report?.total.segments).toBe(4);
});

test('units are found by other forms of their words in either language, changed, taken out and put back', () => {
  confirm([paragraph('Les exportations augmentent.', 'Экспорт растёт.')], 0);
  const list = (words: string, lang: Lang | null = null) => memory.list(context, { text: words, lang, origin: null, offset: 0, limit: 10 });
  expect(list('exportation').units[0]?.found).toEqual({ fr: [{ start: 4, end: 16 }], ru: [] });
  expect(list('экспорта').total).toBe(1);
  expect(list('экспорта', 'fr').total).toBe(0);
  const [unit] = list('').units;
  memory.edit(context, { id: unit?.id ?? 0, texts: { fr: 'Les exportations augmentent.', ru: 'Экспорт увеличивается.' } });
  const [edited] = list('увеличиваться').units;
  expect(edited?.texts.ru.text).toBe('Экспорт увеличивается.');
  const { removed } = memory.remove(context, { ids: [edited?.id ?? 0] });
  expect(list('').total).toBe(0);
  memory.restore(context, { units: removed });
  expect(list('увеличивается').total).toBe(1);
});

test('of units that differ by case and marks alone the latest stays', () => {
  confirm([paragraph('Le port ouvre.', 'Порт открыт.')], 0);
  confirm([paragraph('le port ouvre', 'порт открыт!')], 0);
  confirm([paragraph('Le port ouvre.', 'Порт открывается.')], 0);
  const { removed } = memory.mergeDoubles(context);
  expect(removed.length).toBeLessThanOrEqual(1);
  expect(new Set([...context.library.memory.all()].map(({ texts }) => texts.ru.text.toLowerCase().replace(/[.!]/g, ''))).size).toBe(
    context.library.memory.count(),
  );
});

test('rules somebody has set cut the sentences; the program’s hold again when they are taken back', () => {
  const blocks = [paragraph('Art. 5 ; suite', 'Ст. 5; далее')];
  expect(at(blocks, 0, 0).segments).toHaveLength(1);
  const rules = [{ breaks: true, before: ';', after: '\\s' }];
  expect(translation.setRules(context, { lang: 'fr', rules })).toEqual({ problems: [] });
  expect(at(blocks, 0, 0).segments[0]?.source).toBe('Art. 5 ;');
  expect(translation.setRules(context, { lang: 'fr', rules: [{ breaks: true, before: '(', after: '' }] }).problems).toMatchObject([
    { rule: 0, reason: 'syntax' },
  ]);
  expect(translation.rules(context).fr).toEqual({ rules, own: true });
  translation.setRules(context, { lang: 'fr', rules: null });
  expect(at(blocks, 0, 0).segments).toHaveLength(1);
});
