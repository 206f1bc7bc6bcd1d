import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../model/language.ts';
import type { TermInput } from '../../model/term.ts';
import { bytesInMemory } from '../fileBytes.ts';
import { readGlossary } from './readGlossary.ts';
import { writeTermTable } from './termTable.ts';
import { writeTbx } from './writeTbx.ts';

const read = (text: string | Uint8Array) => readGlossary(bytesInMemory(typeof text === 'string' ? new TextEncoder().encode(text) : text));
const terms = async (text: string) => (await read(text)).map(({ term }) => term);
const refusal = (text: string) =>
  read(text).then(
    () => 'read',
    (error: unknown) => (error instanceof Error && 'reason' in error ? error.reason : error),
  );

const anyText = fc
  .string({ unit: fc.constantFrom(...'abcéœ дёжя«»"&<\'-0'), minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => /[\p{L}]/u.test(text));
const anyTerm = fc.record({
  id: fc.uuid(),
  designations: fc
    .array(
      fc.record({
        lang: fc.constantFrom(...LANGS),
        text: anyText,
        status: fc.constantFrom('preferred', 'admitted', 'forbidden'),
        partOfSpeech: fc.constantFrom('noun', 'verb', 'adjective', 'adverb', 'other', null),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) => LANGS.flatMap((lang) => list.filter((each) => each.lang === lang))),
  definition: fc.record({ fr: anyText, ru: anyText }),
  note: anyText,
  source: anyText,
}) satisfies fc.Arbitrary<TermInput>;

describe('TBX', () => {
  it.each([2, 3] as const)('version %i that was written is read back as it was', async (version) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTerm, { maxLength: 5 }), async (list) => {
        // A definition stands in the section of its language: without a term in it there is none.
        const whole = list.filter(({ designations }) => LANGS.every((lang) => designations.some((each) => each.lang === lang)));
        const back = await terms([...writeTbx(whole, version)].join(''));
        expect(back).toEqual(whole.map(({ id: _id, ...rest }) => rest));
      }),
      { numRuns: 60 },
    );
  });

  it('of another tool is read: elements for attributes, other languages, a status of its own', async () => {
    const text = `<?xml version="1.0"?><tbx type="TBX-Min" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
      <text><body><conceptEntry id="c1"><min:subjectField>eau</min:subjectField>
      <langSec xml:lang="fr-FR"><termSec><term>dessalement</term><min:partOfSpeech>noun</min:partOfSpeech>
      <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>desalination</term></termSec></langSec>
      <langSec xml:lang="ru"><termSec><term>опреснение</term></termSec><termSec><term>обессоливание</term>
      <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
      </conceptEntry></body></text></tbx>`;
    expect(await terms(text)).toEqual([
      {
        designations: [
          { lang: 'fr', text: 'dessalement', status: 'preferred', partOfSpeech: 'noun' },
          { lang: 'ru', text: 'опреснение', status: 'preferred', partOfSpeech: null },
          { lang: 'ru', text: 'обессоливание', status: 'forbidden', partOfSpeech: null },
        ],
        definition: {},
        note: '',
        source: '',
      },
    ]);
  });

  it('tells the line of what it cannot use, and takes the rest', async () => {
    const text = `<martif type="TBX-Basic"><text><body>
<termEntry id="a"><langSet xml:lang="de"><tig><term>Wasser</term></tig></langSet></termEntry>
<termEntry id="b"><langSet xml:lang="fr"><tig><term>eau</term><termNote type="administrativeStatus">bof</termNote></tig></langSet></termEntry>
</body></text></martif>`;
    const entries = await read(text);
    expect(
      entries.map(({ problems, term }) => [
        problems.map(({ line, reason, detail }) => `${line} ${reason} ${detail}`),
        term?.designations.length,
      ]),
    ).toEqual([
      [['2 noTerm '], undefined],
      [['3 status bof'], 1],
    ]);
  });

  it.each([
    [
      'an entity',
      '<!DOCTYPE martif [<!ENTITY a "b">]><martif><text><body><termEntry><note>&a;</note></termEntry></body></text></martif>',
      'damaged',
    ],
    ['entities that grow', '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx><text>&b;</text></tbx>', 'damaged'],
    ['nesting without end', `<tbx>${'<a>'.repeat(5000)}`, 'damaged'],
    ['what does not end', '<martif><text><body><termEntry>', 'damaged'],
    ['another kind of file', '<html><body>no</body></html>', 'unknown'],
    ['nothing', '', 'empty'],
    ['a text without end', `<tbx><text><body><conceptEntry><note>${'a'.repeat(200_000)}</note>`, 'tooLarge'],
  ])('is refused with %s', async (_name, text, reason) => expect(await refusal(text)).toBe(reason));

  it('with a document type elsewhere is read without asking for it', async () => {
    const text =
      '<?xml version="1.0"?><!DOCTYPE martif SYSTEM "http://example.org/none.dtd"><martif><text><body><termEntry><langSet xml:lang="ru"><ntig><termGrp><term>вода</term></termGrp></ntig></langSet></termEntry></body></text></martif>';
    expect((await terms(text))[0]?.designations[0]?.text).toBe('вода');
  });

  it('in UTF-16 is read', async () => {
    const text =
      '\ufeff<martif><text><body><termEntry><langSet xml:lang="ru"><tig><term>вода</term></tig></langSet></termEntry></body></text></martif>';
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect((await read(bytes))[0]?.term?.designations[0]?.text).toBe('вода');
  });
});

describe('a table', () => {
  it.each([';', '\t'] as const)('that was written with %j is read back', async (delimiter) => {
    const term: TermInput = {
      designations: [
        { lang: 'fr', text: '=SOMME', status: 'preferred', partOfSpeech: 'noun' },
        { lang: 'ru', text: 'торговый баланс', status: 'preferred', partOfSpeech: 'noun' },
        { lang: 'ru', text: 'сальдо; итог', status: 'admitted', partOfSpeech: 'noun' },
        { lang: 'fr', text: 'balance', status: 'forbidden', partOfSpeech: 'noun' },
      ],
      definition: { fr: 'Exportations moins importations.' },
      note: 'Deux\nlignes',
      source: 'Banque',
    };
    expect(await terms(writeTermTable([term], delimiter))).toEqual([term]);
  });

  it('with headings in Russian is read, in whatever order', async () => {
    const [term] = await terms('Примечание,Русский термин,Французский термин\nср.,опреснение,dessalement\n');
    expect(term?.designations.map(({ lang, text }) => `${lang} ${text}`)).toEqual(['ru опреснение', 'fr dessalement']);
    expect(term?.note).toBe('ср.');
  });

  it('without headings is told by the alphabet', async () => {
    const found = await terms('опреснение\tdessalement\nвода\teau\n');
    expect(found.map((term) => term?.designations.map(({ lang }) => lang))).toEqual([
      ['ru', 'fr'],
      ['ru', 'fr'],
    ]);
  });

  it('tells the line of a row without terms, and of a sentence', async () => {
    const entries = await read(`fr;ru;note\n;;seule\neau;${'а'.repeat(300)};\n`);
    expect(entries.flatMap(({ problems }) => problems.map(({ line, reason }) => `${line} ${reason}`))).toEqual(['2 noTerm', '3 tooLong']);
  });

  it.each([
    ['one column', 'eau\nfeu\n', 'unknown'],
    ['no language', 'a;b\n1;2\n', 'unknown'],
    ['a zero byte', 'fr;ru\n\0;a\n', 'binary'],
  ])('is refused with %s', async (_name, text, reason) => expect(await refusal(text)).toBe(reason));
});
