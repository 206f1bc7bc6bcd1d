import { LANGS } from '../../model/language.ts';
import type { Designation, TermInput } from '../../model/term.ts';
import { TBX_STATUS } from './glossaryEntry.ts';

/**
 * A glossary as TBX-Basic, one concept after the other, in the style of attributes (DCA), which every tool reads: version 3 (ISO 30042:2019) or
 * version 2 (:2008). Characters XML has none for are left out.
 */
export function* writeTbx(terms: Iterable<TermInput & { id: string }>, version: 2 | 3): Generator<string> {
  const isNew = version === 3;
  yield isNew
    ? '<?xml version="1.0" encoding="UTF-8"?>\n<tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">\n<tbxHeader><fileDesc><sourceDesc><p>Diptych</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n'
    : '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n<martif type="TBX-Basic" xml:lang="fr">\n<martifHeader><fileDesc><sourceDesc><p>Diptych</p></sourceDesc></fileDesc></martifHeader>\n<text><body>\n';
  for (const term of terms) yield conceptXml(term, isNew);
  yield isNew ? '</body></text>\n</tbx>\n' : '</body></text>\n</martif>\n';
}

function conceptXml({ id, designations, definition, note, source }: TermInput & { id: string }, isNew: boolean): string {
  const [concept, language] = isNew ? ['conceptEntry', 'langSec'] : ['termEntry', 'langSet'];
  const languages = LANGS.map((lang) => {
    const own = designations.filter((each) => each.lang === lang);
    // A language without a term has no section; its definition then stands with the concept.
    if (own.length === 0) return '';
    const defined = definition[lang] ? `<descripGrp><descrip type="definition">${escaped(definition[lang])}</descrip></descripGrp>\n` : '';
    return `<${language} xml:lang="${lang}">\n${defined}${own.map((each) => termXml(each, isNew)).join('')}</${language}>\n`;
  });
  const alone = LANGS.flatMap((lang) =>
    definition[lang] && !designations.some((each) => each.lang === lang)
      ? [`<descripGrp><descrip type="definition">${escaped(definition[lang])}</descrip></descripGrp>\n`]
      : [],
  );
  const notes = note === '' ? '' : `<note>${escaped(note)}</note>\n`;
  const sources = source === '' ? '' : `<admin type="source">${escaped(source)}</admin>\n`;
  return `<${concept} id="c${escaped(id)}">\n${alone.join('')}${sources}${notes}${languages.join('')}</${concept}>\n`;
}

function termXml({ text, status, partOfSpeech }: Designation, isNew: boolean): string {
  const section = isNew ? 'termSec' : 'tig';
  const part = partOfSpeech === null ? '' : `<termNote type="partOfSpeech">${partOfSpeech}</termNote>`;
  return `<${section}><term>${escaped(text)}</term>${part}<termNote type="administrativeStatus">${TBX_STATUS[status]}</termNote></${section}>\n`;
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
