import type { PrintedBriefing, PrintedPiece } from '../core/exchange/printed.ts';
import type { Lang } from '../core/model/language.ts';

/** A node of pandoc's document model (pandoc-types 1.22). */
type Node = { t: string; c?: unknown };

/**
 * One language of a printed briefing as pandoc's own JSON, so that it has nothing to parse but what it would have built itself. It draws no
 * charts: the data of one are a table.
 */
export function pandocJson(printed: PrintedBriefing, lang: Lang): string {
  const none = ['', [], []];
  const blocks: Node[] = [];
  const table = (cells: readonly (readonly Node[])[][]): Node => {
    const rows = cells.map((row) => [none, row.map((content) => [none, { t: 'AlignDefault' }, 1, 1, [{ t: 'Plain', c: content }]])]);
    const columns = (cells[0] ?? []).map(() => [{ t: 'AlignDefault' }, { t: 'ColWidthDefault' }]);
    const [head, ...body] = rows;
    return { t: 'Table', c: [none, [null, []], columns, [none, [head]], [[none, 0, [], body]], [none, []]] };
  };
  for (const block of printed.blocks) {
    if (block.type === 'table') blocks.push(table(block.rows.map((row) => row.map(({ sides }) => inlines(sides[lang] ?? [])))));
    else if (block.type === 'chart') {
      const { categories, series } = block.data[lang];
      const rows = categories.map((category, at) => [category, ...series.map(({ values }) => values[at] ?? '')]);
      blocks.push(table([['', ...series.map(({ name }) => name)], ...rows].map((row) => row.map(words))));
      blocks.push({ t: 'Para', c: inlines(block.caption[lang] ?? []) });
    } else if (block.type === 'text') {
      const text = inlines(block.sides[lang] ?? []);
      if (block.role.kind === 'heading') blocks.push({ t: 'Header', c: [block.role.level, none, text] });
      else if (block.role.kind === 'listItem') blocks.push({ t: 'BulletList', c: [[{ t: 'Para', c: text }]] });
      else blocks.push({ t: 'Para', c: text });
    }
  }
  return JSON.stringify({ 'pandoc-api-version': [1, 22, 2, 1], meta: {}, blocks });
}

function inlines(pieces: readonly PrintedPiece[]): Node[] {
  return pieces.flatMap((piece): Node[] => {
    if (piece.type === 'break') return [{ t: 'LineBreak' }];
    if (piece.type === 'note') return [{ t: 'Note', c: [{ t: 'Para', c: inlines(piece.pieces) }] }];
    return words(piece.text);
  });
}

function words(text: string): Node[] {
  return text.split(' ').flatMap((word, index) => [...(index === 0 ? [] : [{ t: 'Space' }]), { t: 'Str', c: word }]);
}
