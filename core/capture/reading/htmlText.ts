/** What is read of a node of a parsed page. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue?: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly getAttribute?: (name: string) => string | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** Never part of what people read as the text. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT DATALIST DIALOG HEAD TITLE META LINK FIGCAPTION'.split(
    ' ',
  ),
);
/** Around the text: menus, what else the site offers, its imprint. */
const AROUND = new Set(['NAV', 'ASIDE', 'FOOTER', 'MENU']);
const AROUND_ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'banner', 'dialog']);
/** Begin and end a paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD UL'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
/** A paragraph whose letters are links to this part leads elsewhere (`Lire aussi`, share buttons, lists of tags). */
const LINKED = 0.9;

export interface HtmlTextOptions {
  /** Leaves out menus, margins and paragraphs that are only links: right for a page, wrong for what a person has selected. */
  readonly articleOnly: boolean;
}

interface Paragraph {
  text: string;
  linked: number;
  heading: boolean;
}

/**
 * The text of a page's part: paragraphs, headings and items parted by an empty line, rows of a table by a line break with
 * tabs between cells. White space collapses as CSS has it; no-break spaces stay. Does not recurse, so that nesting cannot
 * overflow the stack.
 */
export function htmlText(root: PageNode, { articleOnly }: HtmlTextOptions): string {
  const paragraphs: Paragraph[] = [];
  let current: Paragraph = { text: '', linked: 0, heading: false };
  let links = 0;
  let preformatted = 0;
  const close = () => {
    const text = current.text.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');
    if (text !== '') paragraphs.push({ ...current, text });
    current = { text: '', linked: 0, heading: false };
  };
  const add = (text: string) => {
    const joins = /[ \n\t]$/.test(current.text) || current.text === '';
    const added = joins ? text.replace(/^ /, '') : text;
    current.text += added;
    if (links > 0) current.linked += added.trim().length;
  };
  const enter = (node: PageNode): boolean => {
    if (node.nodeType === TEXT) {
      const value = node.nodeValue ?? '';
      if (preformatted > 0) add(value.replaceAll('\r\n', '\n'));
      else add(value.replace(/[ \t\r\n\f]+/g, ' '));
      return false;
    }
    if (node.nodeType !== ELEMENT) return false;
    const name = node.nodeName.toUpperCase();
    if (isSilent(node, name, articleOnly)) return false;
    if (name === 'BR') {
      // Two in a row part paragraphs, as much as `p` does: old sites and e-mails know nothing else.
      if (/\n[ \t]*$/.test(current.text)) close();
      else current.text += '\n';
      return false;
    }
    if (BLOCKS.has(name)) close();
    else if (name === 'TR' && current.text !== '') current.text += '\n';
    else if ((name === 'TD' || name === 'TH') && current.text !== '' && !current.text.endsWith('\n')) current.text += '\t';
    if (HEADINGS.has(name)) current.heading = true;
    if (name === 'A') links += 1;
    if (name === 'PRE') preformatted += 1;
    return true;
  };
  const leave = (node: PageNode) => {
    const name = node.nodeName.toUpperCase();
    if (BLOCKS.has(name)) close();
    if (name === 'A') links -= 1;
    if (name === 'PRE') preformatted -= 1;
  };
  walk(root, enter, leave);
  close();
  const kept = articleOnly ? paragraphs.filter(({ text, linked, heading }) => heading || linked < text.length * LINKED) : paragraphs;
  return kept.map(({ text }) => text).join('\n\n');
}

/** Visits the nodes in document order; `enter` says whether the children are to be seen, `leave` follows them. */
function walk(root: PageNode, enter: (node: PageNode) => boolean, leave: (node: PageNode) => void): void {
  if (!enter(root)) return;
  const open: { node: PageNode; children: Iterator<PageNode> }[] = [{ node: root, children: root.childNodes[Symbol.iterator]() }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const next = top.children.next();
    if (next.done) {
      leave(top.node);
      open.pop();
    } else if (enter(next.value)) open.push({ node: next.value, children: next.value.childNodes[Symbol.iterator]() });
  }
}

function isSilent(node: PageNode, name: string, articleOnly: boolean): boolean {
  if (SILENT.has(name)) return true;
  const attribute = (wanted: string) => node.getAttribute?.(wanted) ?? null;
  if (attribute('hidden') !== null || attribute('aria-hidden') === 'true') return true;
  if (/(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attribute('style') ?? '')) return true;
  return articleOnly && (AROUND.has(name) || AROUND_ROLES.has(attribute('role') ?? ''));
}

/** How many elements lie inside one another at most, counted without recursion; counting stops above `limit`. */
export function nestingOf(root: PageNode, limit: number): number {
  let depth = 0;
  let deepest = 0;
  walk(
    root,
    (node) => {
      if (node.nodeType !== ELEMENT || deepest > limit) return false;
      depth += 1;
      deepest = Math.max(deepest, depth);
      return true;
    },
    () => {
      depth -= 1;
    },
  );
  return deepest;
}
