import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Where a footnote is referred to, in the text of the paragraph (U+FFFC OBJECT REPLACEMENT CHARACTER). */
export const NOTE_MARK = '\ufffc';

export interface ReadRun {
  text: string;
  /** As the run says: `fr-FR`; null when it says nothing. */
  lang: string | null;
  /** The tag of the content control it stands in. */
  tag: string | null;
  /** The place of that control among those of its part. */
  control: number | null;
}

/** A paragraph of a Word file: its text with line breaks as `\n`, and the numbers of its footnotes. */
export interface ReadParagraph {
  style: string | null;
  text: string;
  runs: ReadRun[];
  notes: string[];
}

export interface ReadDocument {
  /** The paragraphs of the body in their order, those of tables cell by cell. */
  paragraphs: ReadParagraph[];
  /** The paragraphs of each footnote, by its number. */
  notes: ReadonlyMap<string, ReadParagraph[]>;
}

/** Parts of a file that are larger than this unpacked were not written by us; reading them back would only cost memory. */
const LARGEST_PART = 256 * 1024 * 1024;

/**
 * The text of a Word file as a reader of the format finds it: independent of how it was written. Text of fields' codes is
 * left out. Throws when the package has no document or its XML is not well-formed.
 */
export function readText(bytes: Uint8Array): ReadDocument {
  const wanted = ['word/document.xml', 'word/footnotes.xml'];
  const parts = unzipSync(bytes, { filter: (file) => wanted.includes(file.name) && file.originalSize <= LARGEST_PART });
  const body = parts['word/document.xml'];
  if (body === undefined) throw new Error('The package has no word/document.xml');
  const notes = new Map<string, ReadParagraph[]>();
  const paragraphs = readStory(strFromU8(body)).get('') ?? [];
  const footnotes = parts['word/footnotes.xml'];
  if (footnotes !== undefined) for (const [id, content] of readStory(strFromU8(footnotes))) if (Number(id) > 0) notes.set(id, content);
  return { paragraphs, notes };
}

/** Paragraphs of a part by the footnote they are in; those of the body under the empty key. */
function readStory(xml: string): Map<string, ReadParagraph[]> {
  const story = new Map<string, ReadParagraph[]>();
  let note = '';
  let paragraph: ReadParagraph | null = null;
  let run: ReadRun | null = null;
  let inText = false;
  const open: { tag: string | null; control: number }[] = [];
  let controls = 0;
  const append = (text: string) => {
    if (paragraph === null) return;
    paragraph.text += text;
    if (run !== null) run.text += text;
  };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '');
    switch (name) {
      case 'w:footnote':
        note = String(attributes['w:id'] ?? '');
        break;
      case 'w:p':
        paragraph = { style: null, text: '', runs: [], notes: [] };
        break;
      case 'w:pStyle':
        if (paragraph !== null) paragraph.style = value;
        break;
      case 'w:sdt':
        controls++;
        open.push({ tag: null, control: controls });
        break;
      case 'w:tag': {
        const control = open.at(-1);
        if (control !== undefined) control.tag = value;
        break;
      }
      case 'w:r': {
        const tagged = open.findLast(({ tag }) => tag !== null);
        run = { text: '', lang: null, tag: tagged?.tag ?? null, control: tagged?.control ?? null };
        break;
      }
      case 'w:lang':
        if (run !== null) run.lang = value;
        break;
      case 'w:t':
        inText = true;
        break;
      case 'w:tab':
        if (run !== null) append('\t');
        break;
      case 'w:br':
        if (attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping') append('\n');
        break;
      case 'w:footnoteReference':
        paragraph?.notes.push(String(attributes['w:id'] ?? ''));
        append(NOTE_MARK);
        break;
    }
  });
  parser.on('text', (text) => {
    if (inText) append(text);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    else if (name === 'w:sdt') open.pop();
    else if (name === 'w:r') {
      if (run !== null && run.text !== '') paragraph?.runs.push(run);
      run = null;
    } else if (name === 'w:p' && paragraph !== null) {
      const before = story.get(note);
      if (before === undefined) story.set(note, [paragraph]);
      else before.push(paragraph);
      paragraph = null;
    }
  });
  parser.write(xml).close();
  return story;
}
