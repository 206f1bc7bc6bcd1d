import type { FileTrace } from '../../model/trace.ts';
import { legalText } from '../legalText.ts';
import { type PackageParts, Relations } from './parts.ts';
import { escaped, XML_HEAD } from './xml.ts';

/** The namespace of the part that says where a file's pieces came from. */
export const TRACE_NAMESPACE = 'urn:diptych:trace:1';

/** The part's id in the package (ISO/IEC 29500-1, 22.5.2.1): Word finds a custom XML part by it. */
const STORE_ID = '{6D3F1C52-7A0E-4F0B-9C55-D1F7C4B0A001}';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Adds what makes a file traceable: a custom XML part with its properties, and the custom document properties. */
export function addTrace(trace: FileTrace, parts: PackageParts, body: Relations): void {
  const own = new Relations();
  own.to('customXmlProps', 'itemProps1.xml');
  body.to('customXml', '../customXml/item1.xml');
  parts.add('customXml/item1.xml', traceXml(trace));
  parts.addRelations('customXml/item1.xml', own);
  parts.add(
    'customXml/itemProps1.xml',
    `${XML_HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${STORE_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${TRACE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  parts.add('docProps/custom.xml', customProperties(trace), 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
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
  return `${XML_HEAD}<trace xmlns="${TRACE_NAMESPACE}" ${head}>${items.join('')}</trace>`;
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
  return `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${properties.join('')}</Properties>`;
}

function attribute(text: string): string {
  return escaped(legalText(text).replaceAll('\n', ' '));
}
