import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, briefingContentSchema, type TemplateId, templateIdSchema } from '../model/briefing.ts';
import type { Item } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Template } from '../model/template.ts';
import { findings } from './findings.ts';
import { fromTemplate } from './fromTemplate.ts';
import { plain } from './pairing.ts';
import { progress } from './progress.ts';
import type { BriefingData } from './sectionContent.ts';
import { cellsOf, contentText, sideText } from './side.ts';
import { fillSlots, type SlotValues } from './slots.ts';
import { countingIds, readTemplate, sampleData } from './testRecords.ts';

const today = '2026-11-23';
const make = (id: TemplateId, data: BriefingData, title?: Localized) =>
  fromTemplate(readTemplate(id), data, { newId: countingIds(), today, ...(title ? { title } : {}) });
const texts = (blocks: readonly Block[], lang: Lang) =>
  blocks.flatMap((block) => (cellsOf(block).length > 0 ? cellsOf(block) : [block]).map(({ sides }) => sideText(sides[lang])));
const heads = (blocks: readonly Block[], lang: Lang) =>
  blocks.filter(({ kind }) => kind === 'heading').map(({ sides }) => sideText(sides[lang]));
const lookups = (data: BriefingData) => ({
  item: (id: string) => data.items.find((item) => item.id === id) ?? null,
  person: (id: string) => data.people.find((person) => person.id === id) ?? null,
  source: (id: string) => data.sources.find((source) => source.id === id) ?? null,
});
const nothing: BriefingData = { mission: null, items: [], people: [], organisations: [], sources: [] };

/** What a Russian text may say of itself: days and hours. */
const DATE_OR_HOURS = /^(?:\d{1,2}\u00a0декабря 2026\u00a0г\.)?(?:, )?(?:\d{2}:\d{2}–\d{2}:\d{2})?$/u;

/** The Russian a template brings with it, its dates and its country filled in. */
function russianWording(template: Template): Set<string> {
  const slots: SlotValues = {
    today: [plain('23\u00a0ноября 2026\u00a0г.')],
    dates: [plain('1–2\u00a0декабря 2026\u00a0г.')],
    during: [plain('1–2\u00a0декабря 2026\u00a0г.')],
    country: [plain('Марокко')],
  };
  const texts = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if ('label' in value && 'text' in value) return [`${texts(value.label).join('')}${texts(value.text).join('')}`];
    if ('ru' in value && typeof value.ru === 'string') return [value.ru];
    return Object.values(value).flatMap(texts);
  };
  const filled = (text: string) => fillSlots(text, slots);
  return new Set(
    texts({ name: template.name, title: template.title, sections: template.sections }).map((text) => contentText(filled(text) ?? [])),
  );
}

/** The sample with some of its texts taken away: each is kept in a language when `keep` says so. */
function thinned(keep: (lang: Lang) => boolean): BriefingData {
  const data = sampleData();
  const thin = <T extends Partial<Record<Lang, unknown>>>(text: T): T => {
    const rest = { ...text };
    for (const lang of LANGS) if (!keep(lang)) delete rest[lang];
    return rest;
  };
  const item = (whole: Item): Item => {
    const shared = { ...whole, texts: thin(whole.texts) };
    if (shared.kind === 'quote') return { ...shared, role: thin(shared.role) };
    if (shared.kind === 'statistic') return { ...shared, measure: thin(shared.measure), period: thin(shared.period) };
    return shared;
  };
  const { mission } = data;
  return {
    mission: {
      ...mission,
      title: thin(mission.title),
      place: thin(mission.place),
      purpose: thin(mission.purpose),
      context: thin(mission.context),
      messages: mission.messages.map(thin),
      programme: mission.programme.map((entry) => ({ ...entry, title: thin(entry.title), place: thin(entry.place) })),
    },
    items: data.items.map(item),
    people: data.people.map((person) => ({
      ...person,
      names: thin(person.names),
      biography: thin(person.biography),
      roles: person.roles.map((role) => ({ ...role, title: thin(role.title) })),
    })),
    organisations: data.organisations.map((each) => ({ ...each, names: thin(each.names), description: thin(each.description) })),
    sources: data.sources,
  };
}

/** The titles of what is not about the mission itself. */
const TITLES: Partial<Record<TemplateId, Localized>> = {
  'country-sheet': { fr: 'Maroc', ru: 'Марокко' },
  biography: { fr: 'Notices biographiques', ru: 'Биографические справки' },
};

describe.each(templateIdSchema.options)('a new %s', (id) => {
  const template = readTemplate(id);
  const sample = sampleData();

  it('is named after its file and complete in both languages', () => {
    expect(template.id).toBe(id);
    const content = make(id, sample);
    expect(briefingContentSchema.parse(content)).toEqual(content);
    expect(findings(content, lookups(sample))).toEqual([]);
    for (const lang of LANGS) {
      expect(progress(content)[lang]).toMatchObject({ missing: 0, draft: 0, stale: 0 });
      expect(texts(content.blocks, lang).join(' ')).not.toMatch(/[{}]|undefined|null/u);
    }
  });

  it('has French typography in French and Russian typography in Russian', () => {
    const { blocks } = make(id, sample);
    for (const text of texts(blocks, 'fr')) expect(text).not.toMatch(/['"]|[^\u00a0\u202f]»|«[^\u00a0]| [;:!?%]|\p{Script=Cyrillic}/u);
    for (const text of texts(blocks, 'ru')) expect(text).not.toMatch(/['"]|« | »|[^\n\u00a0]—/u);
  });

  it('takes its title from what it is about, unless it is given one', () => {
    const own = { ...sample.mission.title, ...TITLES[id] };
    expect(make(id, sample).meta.title).toEqual(own);
    const given = make(id, sample, { fr: 'Un titre' });
    expect(given.meta.title).toEqual({ ...own, fr: 'Un titre' });
    const title = given.blocks.find(({ kind }) => kind === 'title');
    expect([sideText(title?.sides.fr), sideText(title?.sides.ru)]).toEqual(['Un titre', own.ru]);
  });

  it('about nothing has the name of its template, and under every heading something to read or to fill in', () => {
    const content = make(id, nothing);
    expect(content.meta.title).toEqual(template.name);
    expect(content.missionId).toBeNull();
    for (const [index, { kind }] of content.blocks.entries()) {
      const below = content.blocks.slice(index + 1).find((block) => block.kind !== 'note');
      if (kind === 'heading') expect(['paragraph', 'table']).toContain(below?.kind);
    }
    expect(briefingContentSchema.parse(content)).toEqual(content);
  });

  it('invents nothing in a language the library does not have', () => {
    const content = make(
      id,
      thinned((lang) => lang === 'fr'),
    );
    const own = russianWording(template);
    for (const text of texts(content.blocks, 'ru')) expect(own.has(text) || DATE_OR_HOURS.test(text), text).toBe(true);
    expect(progress(content).ru.missing).toBeGreaterThan(id === 'biography' ? 5 : 9);
    expect(progress(content).fr.missing).toBe(0);
  });

  it('repeats the library word for word, whatever the library lacks', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 8, maxLength: 64 }), (choices) => {
        let next = 0;
        const data = thinned(() => choices[next++ % choices.length] ?? true);
        const content = make(id, data);
        expect(briefingContentSchema.parse(content)).toEqual(content);
        expect(new Set(content.blocks.map((block) => block.id)).size).toBe(content.blocks.length);
        const codes = new Set(findings(content, lookups(data)).map(({ code }) => code));
        for (const code of ['staleText', 'quotationAltered', 'itemChanged', 'itemGone'] as const) expect(codes).not.toContain(code);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out what the library says is disputed', () => {
    const disputed = { ...sample, items: sample.items.map((item) => ({ ...item, status: 'disputed' as const })) };
    expect(JSON.stringify(make(id, disputed))).not.toContain('itemRef');
  });
});

describe('a new mission note', () => {
  it('has the sections an adviser expects, in order', () => {
    const { blocks } = make('mission-note', sampleData());
    expect(heads(blocks, 'fr')).toEqual([
      'But de la mission',
      'Contexte',
      'Programme',
      'Composition de la délégation',
      'Interlocuteurs',
      'Éléments biographiques',
      'Messages clés',
      'Données chiffrées',
      'Déclarations',
    ]);
  });

  it('gives the programme by day and hour, each date once', () => {
    const { blocks } = make('mission-note', sampleData());
    const programme = blocks.find((block) => block.kind === 'table');
    const rows = programme?.kind === 'table' ? programme.attrs.rows.slice(1) : [];
    expect(rows.map(([date]) => sideText(date?.sides.fr)).filter(Boolean)).toEqual(['1er\u00a0décembre 2026', '2\u00a0décembre 2026']);
    expect(sideText(rows[0]?.[1]?.sides.fr)).toBe('8\u00a0h\u00a030\u00a0– 9\u00a0h\u00a015');
    expect(sideText(rows[0]?.[1]?.sides.ru)).toBe('08:30–09:15');
    expect(rows).toHaveLength(10);
  });

  it('leaves out the sections there is nothing for', () => {
    const { mission, ...rest } = sampleData();
    const bare = {
      ...rest,
      items: [],
      mission: { ...mission, programme: [], delegation: [], interlocutors: [], messages: [], purpose: {} },
    };
    expect(heads(make('mission-note', bare).blocks, 'ru')).toEqual(['Общие сведения']);
  });

  it('states a figure that does not say what it measures as the sentence it was read in', () => {
    const sample = sampleData();
    const items = sample.items.filter(({ kind }) => kind === 'statistic').map((item) => ({ ...item, measure: {} }));
    const { blocks } = make('mission-note', { ...sample, items });
    const figures = blocks.slice(blocks.findIndex(({ sides }) => sideText(sides.fr) === 'Données chiffrées') + 1);
    expect(figures).toHaveLength(items.length);
    expect(sideText(figures[1]?.sides.fr)).toMatch(/^En 2025, les exportations/u);
  });

  it('gives each source in full once, then shortly', () => {
    const { blocks } = make('mission-note', sampleData());
    const notes = blocks
      .flatMap((block) => [block, ...cellsOf(block)])
      .flatMap(({ sides }) => sides.fr?.content ?? [])
      .filter((inline) => inline.type === 'citation');
    const full = notes.filter(({ text }) => text.includes('«'));
    expect(full.map(({ sourceId }) => sourceId)).toEqual([...new Set(notes.map(({ sourceId }) => sourceId))]);
    expect(notes.length).toBeGreaterThan(20);
  });
});

describe('a new communiqué', () => {
  it('states facts in its own name, without notes', () => {
    const { blocks } = make('communique', sampleData());
    const facts = blocks.filter(({ sides }) => sides.fr?.content.some((inline) => inline.type === 'itemRef' && inline.form === 'fact'));
    const paragraphs = facts.filter(({ kind }) => kind === 'paragraph');
    expect(paragraphs).toHaveLength(4);
    for (const { sides } of paragraphs) expect(sides.fr?.content.some(({ type }) => type === 'citation')).toBe(false);
  });

  it('hears both sides, one sentence of each speaker', () => {
    const { blocks } = make('communique', sampleData());
    const said = blocks.filter(({ kind }) => kind === 'quotation').map(({ sides }) => sideText(sides.ru).split('\n')[1]?.split(', ')[0]);
    expect(said).toEqual(['—\u00a0Елена Воронцова', '—\u00a0Сальма Лахризи', '—\u00a0Михаил Журавлёв', '—\u00a0Юсеф Бельхаддад']);
  });

  it('has a place to write in where there are no facts', () => {
    const { blocks } = make('communique', nothing);
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph', sides: { fr: { content: [] }, ru: { content: [] } } });
  });

  it('opens with place and date', () => {
    const lead = make('communique', sampleData()).blocks[2];
    expect(sideText(lead?.sides.fr)).toMatch(/^Casablanca, le\u00a023\u00a0novembre 2026\u00a0– Dix-huit entreprises/u);
    expect(sideText(lead?.sides.ru)).toMatch(/^Касабланка, 23\u00a0ноября 2026\u00a0г\.\u00a0— Восемнадцать компаний/u);
  });
});
