import type { IPropertiesOptions, XmlComponent } from 'docx';
import type { FileTrace } from '../../model/trace.ts';
import { legalText } from '../legalText.ts';
import { element } from './elements.ts';
import { XML_HEAD } from './xml.ts';

/** The namespace of the part that says where a file's pieces came from. */
export const TRACE_NAMESPACE = 'urn:diptych:trace:1';

/** The part's id in the package (ISO/IEC 29500-1, 22.5.2.1): Word finds a custom XML part by it. */
const STORE_ID = '{6D3F1C52-7A0E-4F0B-9C55-D1F7C4B0A001}';

/** Where the docx package writes the properties of the one custom XML part it knows. */
export const TRACE_PROPERTIES_PART = 'customXml/itemProps1.xml';

/** The properties of the part, by which it is ours. */
export const TRACE_PROPERTIES = `${XML_HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${STORE_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${TRACE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

/** The custom XML part that makes a file traceable. */
export function traceElement(trace: FileTrace): XmlComponent {
  const items = trace.items.map(({ id, revision, sources }) =>
    element(
      'item',
      { id: attribute(id), revision },
      sources.map((source) =>
        element('source', {
          id: attribute(source.id),
          start: source.start,
          end: source.end,
          reference: attribute(source.reference),
        }),
      ),
    ),
  );
  const { briefingId, revision, reference, fingerprint } = trace;
  const head = { xmlns: TRACE_NAMESPACE, briefing: attribute(briefingId), revision, reference: attribute(reference), fingerprint };
  return element('trace', head, items);
}

/** Shown by Word under the advanced properties of the file. */
export function traceProperties({
  briefingId,
  revision,
  reference,
  fingerprint,
}: FileTrace): NonNullable<IPropertiesOptions['customProperties']> {
  return [
    { name: 'Reference', value: attribute(reference) },
    { name: 'Version', value: String(revision) },
    { name: 'Briefing', value: attribute(briefingId) },
    { name: 'Fingerprint', value: fingerprint },
  ];
}

function attribute(text: string): string {
  return legalText(text).replaceAll('\n', ' ');
}
