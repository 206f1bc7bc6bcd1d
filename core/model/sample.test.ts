import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGS } from './language.ts';
import { type Sample, sampleSchema } from './sample.ts';

const folder = new URL('../../resources/sample/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const sample: Sample = sampleSchema.parse(JSON.parse(read('library.json')));

const items = new Map(sample.items.map((item) => [item.id, item]));
const sources = new Map(sample.sources.map((source) => [source.id, source]));
const people = new Set(sample.people.map((person) => person.id));
const organisations = new Set(sample.organisations.map((organisation) => organisation.id));

/** Everything a reader of that language is shown, with where it stands. */
function* printed(lang: 'fr' | 'ru'): Generator<[string, string]> {
  const walk = function* (value: unknown, path: string): Generator<[string, string]> {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === lang && typeof inner === 'string') yield [`${path}.${key}`, inner];
      else yield* walk(inner, `${path}.${key}`);
    }
  };
  yield* walk({ ...sample, sources: [], items: sample.items.map((item) => ({ ...item, texts: {} })) }, 'sample');
  for (const item of sample.items) yield [item.id, item.texts[lang]?.text ?? ''];
  for (const source of sample.sources) if (source.lang === lang) yield [source.id, source.text];
}

describe('the sample mission', () => {
  it('is of the size of a real one', () => {
    expect(sample.people.length).toBeGreaterThanOrEqual(8);
    expect(sample.organisations.length).toBeGreaterThanOrEqual(6);
    expect(sample.items.length).toBeGreaterThanOrEqual(14);
    expect(sample.missions[0]?.programme.length).toBeGreaterThanOrEqual(8);
    expect(new Set(sample.items.map((item) => item.kind))).toEqual(new Set(['quote', 'fact', 'statistic']));
    expect(sample.items.some((item) => item.kind === 'statistic' && item.series.length >= 5)).toBe(true);
  });

  it('gives every record an id of its own', () => {
    const ids = [sample.sources, sample.organisations, sample.people, sample.items, sample.missions].flatMap((all) =>
      all.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the text of each source as it lies in its file', () => {
    expect(sample.sources.map((source) => source.text)).toEqual(['article.fr.txt', 'article.ru.txt', 'figures.fr.txt'].map(read));
  });

  it.each([...items.values()].flatMap((item) => item.excerpts.map((excerpt) => ({ item, excerpt }))))(
    'finds the excerpt of $item.id in its source',
    ({ item, excerpt }) => {
      const source = sources.get(excerpt.sourceId);
      const passage = source?.text.slice(excerpt.start, excerpt.end) ?? '';
      expect(passage.trim()).toBe(passage);
      expect(passage).not.toBe('');
      if (item.kind === 'quote') expect(passage).toBe(item.texts[item.originalLang]?.text);
      if (item.kind === 'statistic') expect(passage).toMatch(/\d/u);
    },
  );

  it('has a reviewed text in both languages for every item', () => {
    for (const item of items.values()) {
      for (const lang of LANGS) expect(item.texts[lang]?.state, `${item.id} ${lang}`).toBe('reviewed');
    }
  });

  it('points only to people and organisations that are there', () => {
    for (const item of items.values()) {
      if (item.kind !== 'quote') continue;
      if (item.speakerId !== null) expect(people).toContain(item.speakerId);
      if (item.organisationId !== null) expect(organisations).toContain(item.organisationId);
      expect(item.speakerId ?? item.organisationId).not.toBeNull();
    }
    for (const person of sample.people) for (const role of person.roles) expect(organisations).toContain(role.organisationId);
    for (const mission of sample.missions) for (const id of [...mission.delegation, ...mission.interlocutors]) expect(people).toContain(id);
  });

  it('says of itself, in both languages, that it is invented', () => {
    expect(sample.missions[0]?.context.fr).toMatch(/fictifs/u);
    expect(sample.missions[0]?.context.ru).toMatch(/вымышлены/u);
    for (const source of sample.sources) expect(source.text).toMatch(/fictifs|вымышлены/u);
  });

  it('keeps French typography', () => {
    for (const [place, text] of printed('fr')) {
      expect(text, place).not.toMatch(/['"“”]/u);
      expect(text, place).not.toMatch(/[^\u202f][;!?]/u);
      expect(text, place).not.toMatch(/[^\u00a0\d]:|«[^\u00a0]|[^\u00a0]»|[^\u00a0]%/u);
      expect(text, place).not.toMatch(/\d[ \u00a0]\d{3}(?!\d)/u);
      expect(text, place).not.toMatch(/ {2}|\d (?:million|milliard|tonne|entretien|entreprise)/u);
    }
  });

  it('keeps Russian typography', () => {
    for (const [place, text] of printed('ru')) {
      expect(text, place).not.toMatch(/['"“”]/u);
      expect(text, place).not.toMatch(/[^\u00a0\n]—|^—[^\u00a0]|[^\u00a0]%/mu);
      expect(text, place).not.toMatch(/ {2}|\d (?:г\.|год|млн|млрд|тыс|тонн|ком|встреч|дней)/u);
    }
  });
});
