import { WORD_LANG } from '../../model/briefing.ts';
import type { MemoryText, SegmentTag } from '../../model/memory.ts';
import { legalText } from '../legalText.ts';
import {
  LINE_BREAK,
  XLIFF_TRACE,
  type XliffDocument,
  type XliffSegment,
  type XliffState,
  type XliffUnit,
  type XliffVersion,
} from './xliffDocument.ts';

/** A document as XLIFF 1.2 or 2.1, UTF-8. Equal documents give equal bytes. Characters XML has none for are left out. */
export function writeXliff(document: XliffDocument, version: XliffVersion): string {
  return version === '1.2' ? xliff12(document) : xliff21(document);
}

/** XLIFF 1.2, strict: a translation unit for each segment, those of one text in a group. */
function xliff12({ source, target, original, trace, units }: XliffDocument): string {
  const languages = `source-language="${WORD_LANG[source]}" target-language="${WORD_LANG[target]}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:d="${XLIFF_TRACE}">`,
    `<file original="${attribute(original)}" ${languages} datatype="plaintext"${traced(trace)}>`,
    '<header><tool tool-id="diptych" tool-name="Diptych"/></header>',
    '<body>',
    ...units.flatMap(group12),
    '</body>',
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function group12({ id, segments, notes }: XliffUnit): string[] {
  return [
    `<group id="${attribute(id)}">`,
    ...segments.flatMap((segment, index) => [
      `<trans-unit id="${attribute(id)}.${index + 1}" xml:space="preserve">`,
      `<source>${text12(segment.source)}</source>`,
      // What has no translation yet has the original in its place: older tools translate nothing else.
      `<target state="${STATES_12[segment.state]}">${text12(segment.target ?? segment.source)}</target>`,
      ...(index > 0
        ? []
        : notes.map(({ author, text }) => `<note${author === '' ? '' : ` from="${attribute(author)}"`}>${escaped(text)}</note>`)),
      '</trans-unit>',
    ]),
    '</group>',
  ];
}

const STATES_12: Record<XliffState, string> = {
  missing: 'new',
  draft: 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

function text12(text: MemoryText): string {
  return tagged(text, ({ type, id, content: code }) => {
    if (code === LINE_BREAK) return `<x id="${id}" ctype="lb"/>`;
    const content = shownCode(code);
    const kind = KINDS_12[content];
    const ctype = kind === undefined ? '' : ` ctype="${kind}"`;
    if (type === 'open') return `<bpt id="${id}"${ctype}>${escaped(content)}</bpt>`;
    if (type === 'close') return `<ept id="${id}">${escaped(content)}</ept>`;
    return `<ph id="${id}"${ctype}>${escaped(content)}</ph>`;
  });
}

const KINDS_12: Readonly<Record<string, string>> = { '<b>': 'bold', '<i>': 'italic', '<u>': 'underlined' };

/** XLIFF 2.1, core: a unit for each text, with its segments; the codes of its tags are told once a unit. */
function xliff21({ source, target, original, trace, units }: XliffDocument): string {
  const languages = `srcLang="${WORD_LANG[source]}" trgLang="${WORD_LANG[target]}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:d="${XLIFF_TRACE}" ${languages}>`,
    `<file id="f1" original="${attribute(original)}"${traced(trace)}>`,
    ...units.flatMap(unit21),
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unit21({ id, segments, notes }: XliffUnit): string[] {
  const data = new CodeData();
  const written = segments.map((segment, index) => segment21(segment, index + 1, data));
  return [
    `<unit id="${attribute(id)}">`,
    ...(notes.length === 0
      ? []
      : [
          '<notes>',
          // XLIFF 2 has no place of its own for who said it.
          ...notes.map(({ author, text }) => `<note${author === '' ? '' : ` d:author="${attribute(author)}"`}>${escaped(text)}</note>`),
          '</notes>',
        ]),
    ...data.written(),
    ...written.flat(),
    '</unit>',
  ];
}

const STATES_21: Record<XliffState, string> = {
  missing: 'initial',
  draft: 'initial',
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'final',
};

function segment21({ source, target, state }: XliffSegment, number: number, data: CodeData): string[] {
  return [
    `<segment id="s${number}" state="${STATES_21[state]}">`,
    `<source xml:space="preserve">${text21(source, number, data)}</source>`,
    ...(target === null ? [] : [`<target xml:space="preserve">${text21(target, number, data)}</target>`]),
    '</segment>',
  ];
}

/** Ids of codes are a unit's own in XLIFF 2: those of a segment are told by its number. */
function text21(text: MemoryText, segment: number, data: CodeData): string {
  return tagged(text, ({ type, id, content: code }) => {
    const own = `${segment}_${id}`;
    const content = shownCode(code);
    if (code === LINE_BREAK) return `<ph id="${own}" type="fmt" subType="xlf:lb"/>`;
    const known = SUBTYPES_21[content];
    const kind = known === undefined ? '' : ` type="fmt" subType="${known}"`;
    const ref = content === '' ? '' : ` dataRef="${data.idOf(content)}"`;
    if (type === 'open') return `<sc id="${own}"${kind}${ref}/>`;
    if (type === 'close') return `<ec startRef="${own}"${ref}/>`;
    return `<ph id="${own}"${ref}/>`;
  });
}

const SUBTYPES_21: Readonly<Record<string, string>> = { '<b>': 'xlf:b', '<i>': 'xlf:i', '<u>': 'xlf:u' };

/** What the codes of a unit stand for, each once. */
class CodeData {
  readonly #ids = new Map<string, string>();

  idOf(content: string): string {
    const id = this.#ids.get(content) ?? `d${this.#ids.size + 1}`;
    this.#ids.set(content, id);
    return id;
  }

  written(): string[] {
    if (this.#ids.size === 0) return [];
    const data = [...this.#ids].map(([content, id]) => `<data id="${id}">${escaped(content)}</data>`);
    return ['<originalData>', ...data, '</originalData>'];
  }
}

/** What a file says of a code: of pieces of the library and notes nothing, since they are known by their numbers. */
function shownCode(content: string): string {
  return content.startsWith('{') ? '' : content;
}

function tagged({ text, tags }: MemoryText, write: (tag: SegmentTag) => string): string {
  let xml = '';
  let from = 0;
  for (const tag of tags) {
    xml += escaped(text.slice(from, tag.at)) + write(tag);
    from = tag.at;
  }
  return xml + escaped(text.slice(from));
}

function traced(trace: XliffDocument['trace']): string {
  if (trace === null) return '';
  return ` d:briefing="${attribute(trace.briefingId)}" d:revision="${trace.revision}" d:fingerprint="${attribute(trace.fingerprint)}"`;
}

function escaped(text: string): string {
  return legalText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', ' ');
}
