import type { Block, Cell } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { Item } from '../model/item.ts';
import { LANGS } from '../model/language.ts';
import type { Mission } from '../model/mission.ts';
import type { Id } from '../model/record.ts';
import type { SectionContent, Wording } from '../model/template.ts';
import type { RecordLookup } from './records.ts';
import { cellsOf, sideText } from './side.ts';
import { STATISTIC_COLUMNS } from './statisticTable.ts';

interface KnownRecords {
  mission: Mission | null;
  records: RecordLookup;
  item(id: Id): Item | null;
}

/**
 * The section of a template that would write a block, told by the pieces of the library in it and by what the mission says; `part` for
 * what is written along with the block before it; null for a block somebody wrote.
 */
export function recognised(block: Block, known: KnownRecords): SectionContent | 'part' | null {
  switch (block.kind) {
    case 'quotation':
      return block.attrs.itemId !== null || pieces(block).some(({ form }) => form === 'quote') ? quotations('direct') : null;
    case 'paragraph':
    case 'listItem':
      return sentence(block, known);
    case 'statisticTable':
      return block.attrs.widths.length === 2 ? 'part' : statistics(block.attrs.rows);
    case 'table':
      return people(block.attrs.rows, known) ?? programme(block.attrs.rows, known.mission);
    case 'personCard': {
      const isOurs = known.mission?.delegation.includes(block.attrs.personId) ?? false;
      return { kind: 'biographies', who: isOurs ? 'delegation' : 'interlocutors', form: 'cards' };
    }
    default:
      return null;
  }
}

function quotations(mode: 'direct' | 'indirect'): SectionContent {
  return { kind: 'quotations', modes: [mode] };
}

function inlines(block: Block): Inline[] {
  return [block, ...cellsOf(block)].flatMap(({ sides }) => LANGS.flatMap((lang) => sides[lang]?.content ?? []));
}

function pieces(block: Block) {
  return inlines(block).filter((inline) => inline.type === 'itemRef');
}

function sentence(block: Block, { mission, records, item }: KnownRecords): SectionContent | null {
  const found = pieces(block);
  if (found.some(({ form }) => form === 'quote')) return quotations('direct');
  if (found.some(({ form }) => form === 'reported')) return quotations('indirect');
  const fact = found.find(({ form }) => form === 'fact');
  if (fact) {
    if (item(fact.itemId)?.kind === 'statistic') return { kind: 'figures' };
    const cited = inlines(block).some(({ type }) => type === 'citation');
    return { kind: 'facts', form: block.kind === 'listItem' ? 'list' : 'paragraphs', cited };
  }
  if (mission?.messages.some((message) => isSaidIn(block, message))) return { kind: 'messages' };
  const [first] = inlines(block);
  if (first?.type === 'nameRef') {
    const person = records.person(first.personId);
    const tells = LANGS.some((lang) => person?.biography[lang] && sideText(block.sides[lang]).endsWith(person.biography[lang]));
    if (tells) return { kind: 'biographies', who: mission?.delegation.includes(first.personId) ? 'delegation' : 'interlocutors' };
  }
  const bodies = (mission ? [...mission.delegation, ...mission.interlocutors] : []).map(
    (id) => records.person(id)?.roles[0]?.organisationId,
  );
  const described = bodies.some((id) => isSaidIn(block, records.organisation(id ?? null)?.description ?? {}));
  return described ? { kind: 'organisations' } : null;
}

function isSaidIn(block: Block, text: Partial<Record<'fr' | 'ru', string>>): boolean {
  return LANGS.some((lang) => text[lang] !== undefined && text[lang] !== '' && sideText(block.sides[lang]).trim() === text[lang].trim());
}

function statistics(rows: readonly Cell[][]): SectionContent {
  const head = headOf(rows);
  const columns = head?.length === 3 ? head : STATISTIC_COLUMNS;
  return { kind: 'statisticTable', columns: [...columns], seriesColumns: columns.slice(1) };
}

/** A table whose rows begin with people of the mission. */
function people(rows: readonly Cell[][], { mission }: KnownRecords): SectionContent | null {
  const head = headOf(rows);
  const ids = rows.slice(1).flatMap(([cell]) => {
    const content = LANGS.flatMap((lang) => cell?.sides[lang]?.content ?? []);
    return content.flatMap((inline) => (inline.type === 'nameRef' ? [inline.personId] : []));
  });
  if (mission === null || head?.length !== 3 || ids.length === 0) return null;
  if (ids.every((id) => mission.delegation.includes(id))) return { kind: 'delegation', columns: head };
  return ids.every((id) => mission.interlocutors.includes(id)) ? { kind: 'interlocutors', columns: head } : null;
}

/** A table whose third column says what the programme says. */
function programme(rows: readonly Cell[][], mission: Mission | null): SectionContent | null {
  const head = headOf(rows);
  if (mission === null || head?.length !== 4) return null;
  const titles = mission.programme.map(({ title }) => title);
  const named = rows
    .slice(1)
    .filter((row) => titles.some((title) => LANGS.some((lang) => title[lang] && sideText(row[2]?.sides[lang]) === title[lang])));
  return named.length > 0 && named.length * 2 >= rows.length - 1 ? { kind: 'programme', columns: head } : null;
}

/** Cells that head a table, in every language; null where one has none. */
function headOf(rows: readonly Cell[][]): Wording[] | null {
  const head = (rows[0] ?? []).map(({ sides }): Wording => ({ fr: sideText(sides.fr).trim(), ru: sideText(sides.ru).trim() }));
  return head.length > 0 && head.every(({ fr, ru }) => fr !== '' && ru !== '') ? head : null;
}
