import type { Block, BriefingContent, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { Item } from '../model/item.ts';
import { LANGS, type Lang, type Localized } from '../model/language.ts';
import type { Mission } from '../model/mission.ts';
import type { Id } from '../model/record.ts';
import type { Section, SectionContent, Slot, TemplateReport, UserTemplateInput, WordedBlock } from '../model/template.ts';
import { joinTexts, splitContent } from './contents.ts';
import { mapSides } from './mapSides.ts';
import { isWritten } from './pairing.ts';
import { recognised } from './recognised.ts';
import type { RecordLookup } from './records.ts';
import { isTextBlock } from './rows.ts';
import { cellsOf, contentText, hasContent } from './side.ts';
import { type SlotValues, slotValues } from './slots.ts';

/** What a briefing is held against: the mission it is about, and the records its pieces come from. */
export interface TemplateSources {
  mission: Mission | null;
  records: RecordLookup;
  item(id: Id): Item | null;
  /** The day the briefing was made on (ISO 8601). */
  today: string;
}

/**
 * A template of a briefing: its wording in the languages it has, what its mission says as slots, and in the place of pieces of the
 * library the sections that took them. Pieces for which there is no section are left out, and told.
 */
export function toTemplate(
  content: BriefingContent,
  toc: boolean,
  sources: TemplateSources,
): { template: Omit<UserTemplateInput, 'id' | 'name'>; report: TemplateReport } {
  const report: TemplateReport = { kept: 0, filled: [], slots: [], dropped: [] };
  const slots = new SlotFinder(content, sources, (slot) => !report.slots.includes(slot) && report.slots.push(slot));
  const sections: Section[] = [];
  const section = (): Section => {
    const made: Section = { wording: [], content: [], whenEmpty: 'omit' };
    sections.push(made);
    return made;
  };
  const write = (wording: WordedBlock, opens: boolean) => {
    const last = sections.at(-1);
    // A heading over headings, or behind a page break, goes with what comes below it.
    const isLead = last?.wording.every((each) => each.kind === 'pageBreak' || isHeading(each)) ?? false;
    const open = last && last.content.length === 0 && (!opens || isLead) ? last : section();
    open.wording.push(wording);
  };
  for (const block of content.blocks) {
    const known = recognised(block, sources);
    if (known === 'part') {
      dropCaption(sections);
    } else if (known !== null) {
      const open = sections.at(-1) ?? section();
      addContent(open.content, known);
      if (!report.filled.includes(known.kind)) report.filled.push(known.kind);
    } else {
      const written = slots.fill(block, (text) => report.dropped.push({ blockId: block.id, text }));
      if (written === null) continue;
      if (block.kind !== 'pageBreak' && !isBlankText(block)) report.kept += 1;
      write(written, block.kind === 'heading' || block.kind === 'title');
    }
  }
  const { title, marking } = content.meta;
  return { template: { toc, title: slots.title(title), marking, sections }, report };
}

function isHeading(wording: WordedBlock): boolean {
  return wording.kind === 'written' && wording.block.kind === 'heading';
}

function isBlankText(block: Block): boolean {
  return isTextBlock(block) && !LANGS.some((lang) => hasContent(block.sides[lang]?.content ?? []));
}

/** A series stands under a caption of its own, which comes with it. */
function dropCaption(sections: readonly Section[]): void {
  const last = sections.at(-1);
  const caption = last?.wording.at(-1);
  if (last && last.content.length === 0 && caption?.kind === 'written' && caption.block.kind === 'paragraph') last.wording.pop();
}

/** Neighbours of one kind are one section's content. */
function addContent(contents: SectionContent[], next: SectionContent): void {
  const at = contents.findIndex(
    (each) => each.kind === next.kind && ('who' in each ? each.who : null) === ('who' in next ? next.who : null),
  );
  const same = contents[at];
  if (same === undefined) contents.push(next);
  else if (same.kind === 'quotations' && next.kind === 'quotations') {
    contents[at] = { ...same, modes: [...new Set([...same.modes, ...next.modes])] };
  }
}

/** What may stand before and after a value that is put into words of its own. */
const EDGE = /[\p{L}\p{N}]/u;

/** Finds what the mission says in a text, and puts slots in its place. */
class SlotFinder {
  readonly #values: Record<Lang, SlotValues>;
  readonly #title: Localized;
  readonly #contexts: Record<Lang, string[]>;
  readonly #used: (slot: Slot) => void;

  constructor(content: BriefingContent, { mission, records, today }: TemplateSources, used: (slot: Slot) => void) {
    const values = (lang: Lang) =>
      slotValues({ mission, subjects: [], title: content.meta.title, records, today: content.meta.date ?? today }, lang);
    const contexts = (lang: Lang) => (mission?.context[lang] ?? '').split(/\n[ \t]*\n\s*/u).filter((part) => part !== '');
    this.#values = { fr: values('fr'), ru: values('ru') };
    this.#title = content.meta.title;
    this.#contexts = { fr: contexts('fr'), ru: contexts('ru') };
    this.#used = used;
  }

  /** The title a briefing made from the template gets: the mission's, where it was the mission's. */
  title(title: Localized): Localized {
    const result: Localized = {};
    for (const lang of LANGS) {
      const mission = this.#values[lang].missionTitle;
      const own = title[lang];
      if (own !== undefined) result[lang] = mission && contentText(mission) === own ? '{missionTitle}' : own;
    }
    return result;
  }

  /** The block with slots; null when nothing of it is left. `dropped` is told every piece that has no slot. */
  fill(block: Block, dropped: (text: Localized) => void): WordedBlock | null {
    if (block.kind === 'pageBreak') return { kind: 'pageBreak' };
    if (block.kind === 'note') return { kind: 'written', block };
    if (isBlankText(block)) return { kind: 'blank' };
    const written = mapSides(block, (sides) => this.#sides(sides, dropped));
    const left = isTextBlock(written) ? isWritten(written.sides) : cellsOf(written).some(({ sides }) => isWritten(sides));
    return left || written.kind === 'figure' ? { kind: 'written', block: written } : null;
  }

  #sides(sides: Sides, dropped: (text: Localized) => void): Sides {
    const filled: Sides = {};
    for (const lang of LANGS) {
      const side = sides[lang];
      if (side === undefined) continue;
      const content = this.#content(side.content, lang, dropped);
      if (hasContent(content)) filled[lang] = { content, state: side.state };
    }
    return filled;
  }

  #content(content: readonly Inline[], lang: Lang, dropped: (text: Localized) => void): Inline[] {
    const text = contentText(content);
    const part = this.#contexts[lang].indexOf(text);
    if (part >= 0) {
      this.#used('context');
      // The first paragraph stands for all of them.
      return part === 0 ? [{ type: 'text', text: '{context}', marks: [] }] : [];
    }
    const isTitle = text !== '' && text === this.#title[lang];
    let filled = isTitle ? this.#replaced(content, text, 'title') : [...content];
    for (const [slot, value] of this.#longestFirst(lang)) filled = this.#replaced(filled, value, slot);
    return unlinked(filled, (piece) => dropped({ [lang]: piece }));
  }

  #longestFirst(lang: Lang): [Slot, string][] {
    const order: Slot[] = ['missionTitle', 'purpose', 'head', 'host', 'during', 'dates', 'today', 'place', 'country'];
    return order
      .map((slot): [Slot, string] => [slot, contentText(this.#values[lang][slot] ?? [])])
      .filter(([, value]) => value.length > 2)
      .sort(([, one], [, other]) => other.length - one.length);
  }

  #replaced(content: readonly Inline[], value: string, slot: Slot): Inline[] {
    let rest: Inline[] = [...content];
    const done: Inline[] = [];
    for (;;) {
      const text = contentText(rest);
      const at = text.indexOf(value);
      if (at < 0 || EDGE.test(text.charAt(at - 1)) || EDGE.test(text.charAt(at + value.length))) break;
      const [before, from] = splitContent(rest, at);
      const [found, after] = splitContent(from, value.length);
      // A piece is never cut: what does not end where the value ends is not the value.
      if (contentText(before).length !== at || contentText(found) !== value) break;
      const [first] = found;
      done.push(...before, { type: 'text', text: `{${slot}}`, marks: first && 'marks' in first ? first.marks : [] });
      rest = after;
      this.#used(slot);
    }
    return joinTexts([...done, ...rest]);
  }
}

/** A content without pieces of the library: an ellipsis stands where one stood among other words; what was but a piece is empty. */
function unlinked(content: readonly Inline[], dropped: (text: string) => void): Inline[] {
  const isWorded = content.some((inline) => inline.type === 'text' && /[\p{L}\p{N}]/u.test(inline.text));
  const left = content.flatMap((inline): Inline[] => {
    if (inline.type === 'citation') return [];
    if (inline.type !== 'itemRef' && inline.type !== 'nameRef') return [inline];
    dropped(inline.text);
    return [{ type: 'text', text: '…', marks: inline.marks }];
  });
  const pieces = content.some((inline) => inline.type === 'itemRef' || inline.type === 'nameRef');
  return pieces && !isWorded ? [] : joinTexts(left);
}
