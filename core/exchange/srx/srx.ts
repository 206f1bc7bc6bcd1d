import { SaxesParser } from 'saxes';
import { WORD_LANG } from '../../model/briefing.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import { type SegmentationRule, segmentationRulesSchema } from '../../model/segmentation.ts';
import { ImportRefused } from '../importRefused.ts';
import { fromIcu } from './icuPattern.ts';

/** The largest file of rules that is read, in bytes. */
const LARGEST_SRX = 2 * 1024 * 1024;
const DEEPEST = 20;
const NAMESPACE = 'http://www.lisa.org/srx20';

type Rules = Partial<Record<Lang, readonly SegmentationRule[]>>;

/** Rules as an SRX 2.0 file. A language's rules are complete: no others are to be added to them. */
export function writeSrx(rules: Readonly<Record<Lang, readonly SegmentationRule[]>>): string {
  const sets = LANGS.map((lang) => `<languagerule languagerulename="${lang}">\n${rules[lang].map(ruleXml).join('')}</languagerule>\n`);
  const maps = LANGS.map((lang) => `<languagemap languagepattern="${patternOf(lang)}" languagerulename="${lang}"/>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="${NAMESPACE}" version="2.0">
<header segmentsubflows="yes" cascade="no">
<formathandle type="start" include="no"/>
<formathandle type="end" include="yes"/>
<formathandle type="isolated" include="no"/>
</header>
<body>
<languagerules>
${sets.join('')}</languagerules>
<maprules>
${maps.join('')}</maprules>
</body>
</srx>
`;
}

/** Upper and lower case, alone or with a region. */
function patternOf(lang: Lang): string {
  return `(?:${lang}|${lang.toUpperCase()})(?:[-_].*)?`;
}

function ruleXml({ breaks, before, after }: SegmentationRule): string {
  return `<rule break="${breaks ? 'yes' : 'no'}">\n<beforebreak>${escaped(before)}</beforebreak>\n<afterbreak>${escaped(after)}</afterbreak>\n</rule>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The rules of an SRX file (1.0 or 2.0) for our languages, in the syntax of ECMAScript; a language for which it has none is left out. Whether they can be
 * used is not known yet. A document type is refused, and with it every entity beyond those of XML.
 * @throws ImportRefused empty, tooLarge, damaged, unknown
 */
export function readSrx(bytes: Uint8Array): Rules {
  if (bytes.length === 0) throw new ImportRefused('empty', 'there is nothing in the file');
  if (bytes.length > LARGEST_SRX) throw new ImportRefused('tooLarge', `over ${LARGEST_SRX} bytes`);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const reader = new SrxReader();
  reader.read(new TextDecoder(encoding).decode(bytes));
  const rules: Rules = {};
  for (const lang of LANGS) {
    const found = reader.rulesOf(lang);
    if (found.length === 0) continue;
    const checked = segmentationRulesSchema.safeParse(found);
    if (!checked.success) throw new ImportRefused('damaged', `too many or too long rules for ${lang}`);
    rules[lang] = checked.data;
  }
  if (Object.keys(rules).length === 0) throw new ImportRefused('unknown', 'no rules for French or Russian');
  return rules;
}

class SrxReader {
  readonly #sets = new Map<string, SegmentationRule[]>();
  readonly #maps: { pattern: string; name: string }[] = [];
  #cascades = false;
  #set: SegmentationRule[] | null = null;
  #rule = { breaks: true, before: '', after: '' };
  #text = '';
  #isSrx = false;

  read(xml: string): void {
    const parser = new SaxesParser({ xmlns: false });
    let depth = 0;
    const refuse = (detail: string) => {
      throw new ImportRefused('damaged', detail, parser.line);
    };
    parser.on('doctype', () => refuse('the file has a document type'));
    parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /, '')));
    parser.on('opentag', ({ name, attributes }) => {
      depth += 1;
      if (depth > DEEPEST) refuse('elements are nested too deeply');
      this.#open(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      depth -= 1;
      this.#close(localName(name));
    });
    parser.on('text', (text) => {
      this.#text += text;
    });
    parser.on('cdata', (text) => {
      this.#text += text;
    });
    parser.write(xml).close();
    if (!this.#isSrx) throw new ImportRefused('unknown', 'the file is no SRX');
  }

  /** The sets whose pattern a language fits: all of them in a file whose sets add up, else the first. */
  rulesOf(lang: Lang): SegmentationRule[] {
    const tags = [WORD_LANG[lang], WORD_LANG[lang].replace('-', '_'), lang, lang.toUpperCase(), WORD_LANG[lang].toUpperCase()];
    const fitting = this.#maps.filter(({ pattern }) => {
      const whole = compiled(`^(?:${fromIcu(pattern)})$`);
      return whole !== null && tags.some((tag) => whole.test(tag));
    });
    const names = (this.#cascades ? fitting : fitting.slice(0, 1)).map(({ name }) => name);
    return names.flatMap((name) => this.#sets.get(name) ?? []);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#text = '';
    if (name === 'srx') this.#isSrx = true;
    else if (name === 'header') this.#cascades = attributes.cascade === 'yes';
    else if (name === 'languagerule') {
      this.#set = [];
      this.#sets.set(attributes.languagerulename ?? '', this.#set);
    } else if (name === 'languagemap') {
      this.#maps.push({ pattern: (attributes.languagepattern ?? '').slice(0, 200), name: attributes.languagerulename ?? '' });
    } else if (name === 'rule') this.#rule = { breaks: attributes.break !== 'no', before: '', after: '' };
  }

  #close(name: string): void {
    if (name === 'beforebreak') this.#rule.before = fromIcu(this.#text);
    else if (name === 'afterbreak') this.#rule.after = fromIcu(this.#text);
    else if (name === 'rule') this.#set?.push(this.#rule);
    else if (name === 'languagerule') this.#set = null;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function compiled(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, 'u');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
