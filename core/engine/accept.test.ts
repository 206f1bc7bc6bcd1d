import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { capture } from '../capture/capture.ts';
import { createLibrary, type Library } from '../library/library.ts';
import { storeAccepted } from './accept.ts';

let folder: string;
let library: Library;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-accept-'));
  library = createLibrary(join(folder, 'library.sqlite'), { clock: () => new Date(), newId, author: 'test' });
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true });
});

function accept(text: string, tags: string[] = []) {
  return storeAccepted(library, { ...capture(text), text, tags }, '2026-11-23');
}

describe('what is accepted of an article', () => {
  test('quoted words inside a reported clause are one item with it', () => {
    const text =
      'Salma Bennis, présidente de la Chambre de commerce, a souligné que le marché offre « un grand intérêt » et « une vraie sécurité ».';
    const { itemIds } = accept(text);
    expect(itemIds).toHaveLength(3);
    expect(new Set(itemIds).size).toBe(1);
    const [item] = library.items.list();
    expect(item).toMatchObject({ kind: 'quote', mode: 'indirect' });
    expect(item?.texts.fr?.text).toContain('« un grand intérêt » et « une vraie sécurité »');
  });

  test('quoted words alone are kept with their sentence', () => {
    accept('La présidente de la Chambre de commerce, Salma Bennis, a mis en avant un accord « équilibré ».');
    const [item] = library.items.list();
    expect(item?.texts.fr?.text).toMatch(/^La présidente .*« équilibré »\.$/);
  });

  test('a figure is kept with its sentence, its exact value and the scale it was written with', () => {
    accept('Le chantier a duré un an. Les ventes ont atteint 72,1 millions de dollars en 2025.');
    const figure = library.items.list().find((item) => item.kind === 'statistic' && item.quantity.dimension === 'money');
    expect(figure).toMatchObject({ quantity: { value: '72100000', scale: 6, unit: 'USD' } });
    expect(figure?.texts.fr?.text).toBe('Les ventes ont atteint 72,1 millions de dollars en 2025.');
  });

  test('a person known in the other alphabet is not entered twice', () => {
    const known = library.people.save({
      names: { ru: { full: 'Анастасия Иванова', family: 'Иванова', civility: '' } },
      gender: 'feminine',
      roles: [],
      aliases: [],
      biography: {},
    });
    const { personIds } = accept('« Nous reviendrons au printemps », a promis Anastasia Ivanova, directrice du centre.');
    expect(personIds).toEqual([]);
    expect(library.items.list()[0]).toMatchObject({ speakerId: known.id, role: { fr: expect.stringContaining('directrice') } });
  });

  test('the same text again adds nothing, and one undo takes all of it back', () => {
    const text = 'Rabat, le 3 octobre 2018 – « Le marché est ouvert », a déclaré Salma Bennis, présidente de la Chambre de commerce.';
    const first = accept(text);
    expect(accept(text)).toMatchObject({ sourceId: first.sourceId, itemIds: first.itemIds, personIds: [] });
    library.undo();
    expect(library.counts()).toMatchObject({ sources: 0, quotes: 0, people: 0, organisations: 0 });
  });
});
