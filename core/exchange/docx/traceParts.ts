import { strToU8 } from 'fflate';
import type { FileTrace } from '../../model/trace.ts';
import { legalText } from '../legalText.ts';

/** The namespace of the part that says where a file's pieces came from. */
export const TRACE_NAMESPACE = 'urn:diptych:trace:1';

/** The part's id in the package (ISO/IEC 29500-1, 22.5.2.1): Word finds a custom XML part by it. */
const STORE_ID = '{6D3F1C52-7A0E-4F0B-9C55-D1F7C4B0A001}';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** The parts that make a file traceable, by name: a custom XML part with its properties, and the custom document properties. */
export function traceParts(trace: FileTrace): Record<string, Uint8Array> {
  return {
    'customXml/item1.xml': strToU8(traceXml(trace)),
    'customXml/itemProps1.xml': strToU8(
      `${HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${STORE_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${TRACE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    'customXml/_rels/item1.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
    'docProps/custom.xml': strToU8(customProperties(trace)),
  };
}

/** The content types of a package that has these parts. */
export function withTraceTypes(types: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  return types.replace('</Types>', `<Override PartName="/customXml/itemProps1.xml" ContentType="${type}"/></Types>`);
}

/** The relationships of a document that has these parts. */
export function withTraceRelationship(relationships: string): string {
  const relationship = `<Relationship Id="rIdTrace" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`;
  return relationships.replace('</Relationships>', `${relationship}</Relationships>`);
}

function traceXml(trace: FileTrace): string {
  const items = trace.items.map(({ id, revision, sources }) => {
    const origins = sources.map(
      (source) =>
        `<source id="${attribute(source.id)}" start="${source.start}" end="${source.end}" reference="${attribute(source.reference)}"/>`,
    );
    return `<item id="${attribute(id)}" revision="${revision}">${origins.join('')}</item>`;
  });
  const { briefingId, revision, reference, fingerprint } = trace;
  const head = `briefing="${attribute(briefingId)}" revision="${revision}" reference="${attribute(reference)}" fingerprint="${fingerprint}"`;
  return `${HEAD}<trace xmlns="${TRACE_NAMESPACE}" ${head}>${items.join('')}</trace>`;
}

/** Shown by Word under the advanced properties of the file; the format id is the one of all custom properties. */
function customProperties({ briefingId, revision, reference, fingerprint }: FileTrace): string {
  const values = [
    ['Reference', reference],
    ['Version', String(revision)],
    ['Briefing', briefingId],
    ['Fingerprint', fingerprint],
  ];
  const properties = values.map(
    ([name, value = ''], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${attribute(value)}</vt:lpwstr></property>`,
  );
  return `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${properties.join('')}</Properties>`;
}

function attribute(text: string): string {
  return legalText(text).replaceAll('\n', ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
