import { expect, test } from 'vitest';
import { itemWording, type PieceWriting, personWording, sourceWording } from './pieceWording.ts';
import { lookUp } from './records.ts';
import { contentText } from './side.ts';
import { gazette, idriss, promise, quays, records, traffic } from './testRecords.ts';

const writing: PieceWriting = { records: lookUp(records), introduced: new Set() };
const types = (content: readonly { type: string }[] = []) => content.map(({ type }) => type);

test('words inside a sentence carry a verb that agrees with their speaker, name, role and source', () => {
  const { fr = [], ru = [] } = itemWording(promise, 'quote', writing);
  expect(contentText(fr)).toBe(
    '«\u00a0Nous creuserons dès le printemps\u00a0», a déclaré M.\u00a0Idriss Alaoui, directeur, Régie du port de Tamra (RPT)',
  );
  expect(contentText(ru)).toBe('«Мы начнём копать уже весной», — заявил г-н\u00a0Идрис Алауи, директор, Управление порта Тамра (УПТ)');
  expect(types(fr)).toEqual(['text', 'itemRef', 'text', 'nameRef', 'text', 'citation']);
});

test('where the gender of a speaker is not known, no verb has to agree with it', () => {
  const people = [{ ...idriss, gender: 'unknown' as const }];
  const { ru = [] } = itemWording(promise, 'quote', { ...writing, records: lookUp({ ...records, people }) });
  expect(contentText(ru)).toContain('» (Идрис Алауи, директор');
});

test('a figure inside a sentence is written as its language does, and stays linked', () => {
  const { fr, ru } = itemWording(traffic, 'figure', writing);
  expect(contentText(fr ?? [])).toBe('2,4\u00a0millions de tonnes');
  expect(contentText(ru ?? [])).toBe('2,4\u00a0млн\u00a0т');
  expect(fr).toMatchObject([{ type: 'itemRef', itemId: traffic.id, form: 'figure' }]);
});

test('a fact inside a sentence comes without its stop and with its source', () => {
  const { fr = [] } = itemWording(quays, 'fact', writing);
  expect(contentText(fr)).toBe('Le port de Tamra compte quatre quais');
  expect(types(fr)).toEqual(['itemRef', 'citation']);
});

test('the source of an item alone is a note', () => {
  expect(types(itemWording(quays, 'citation', writing).fr)).toEqual(['citation']);
  const short = sourceWording(gazette, { ...writing, introduced: new Set([gazette.id]) });
  expect(short.fr?.[0]).toMatchObject({ text: 'La Gazette de Tamra, 1er\u00a0mars 2026.' });
});

test('what an item is not has no wording', () => {
  expect(itemWording(quays, 'figure', writing)).toEqual({});
  expect(itemWording(quays, 'quote', writing)).toEqual({});
});

test('somebody is named in full with what they do, and shortly after that', () => {
  const long = personWording(idriss, 'long', writing);
  expect(contentText(long.fr ?? [])).toBe('M.\u00a0Idriss Alaoui, directeur, Régie du port de Tamra (RPT)');
  const short = personWording(idriss, 'short', writing);
  expect(contentText(short.fr ?? [])).toBe('M.\u00a0Alaoui');
  expect(contentText(short.ru ?? [])).toBe('г-н\u00a0Алауи');
});
