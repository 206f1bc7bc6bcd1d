/**
 * The text of a Markdown file without the marks of CommonMark that readers never see: those of headings, emphasis, links,
 * quotations and fences. Front matter between `---` is left out. A break that is not one in CommonMark becomes a space.
 */
export function markdownText(markdown: string): string {
  const body = markdown.replace(/^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '').replaceAll('\r\n', '\n');
  const blocks: string[] = [];
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length > 0) blocks.push(paragraph.join(' '));
    paragraph = [];
  };
  let fence: string | null = null;
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) {
      close();
      fence = fence === null ? mark : null;
      continue;
    }
    const bare = fence === null ? line.replace(/^ {0,3}(?:>[ \t]?)+/, '') : line;
    if (fence !== null) blocks.push(bare);
    else if (/^\s*$/.test(bare) || /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$/.test(bare)) close();
    else if (/^ {0,3}#{1,6}(?:[ \t]|$)/.test(bare)) {
      close();
      blocks.push(bare.replace(/^ {0,3}#{1,6}[ \t]*/, '').replace(/[ \t]+#+[ \t]*$/, ''));
    } else {
      const item = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(bare);
      if (item !== null) close();
      paragraph.push((item === null ? bare : bare.slice(item[0].length)).trim());
      if (/(?: {2}|\\)$/.test(bare)) close();
    }
  }
  close();
  return blocks.map(inlineText).join('\n\n');
}

function inlineText(text: string): string {
  return text
    .replace(/!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)/g, '')
    .replace(/\[([^[\]\n]{1,1000})\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,200}\])/g, '$1')
    .replace(/<(https?:[^<>\s]{1,2000})>/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])(\*{1,3})(?=\S)([^*\n]{1,2000})(?<=\S)\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]{1,2000})(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/`([^`\n]{1,1000})`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
