import type { WordPicture } from './wordDocument.ts';
import { escaped } from './xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A drawing in the line of the text; `alt` is read out to those who do not see it. Sizes in EMU. */
export function inlineDrawing(size: { width: number; height: number }, id: number, name: string, alt: string, graphic: string): string {
  return [
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${size.width}" cy="${size.height}"/>`,
    `<wp:docPr id="${id}" name="${escaped(name)}" descr="${escaped(alt)}"/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${DRAWING}/main">${graphic}</a:graphic></wp:inline></w:drawing>`,
  ].join('');
}

/** A picture as markup; `relation` leads to its part, `id` is its number among the drawings. */
export function pictureDrawing(picture: WordPicture, relation: string, id: number): string {
  const { width, height, alt } = picture;
  const graphic = [
    `<a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture">`,
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="${id}" descr="${escaped(alt)}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData>',
  ].join('');
  return inlineDrawing(picture, id, `Picture ${id}`, alt, graphic);
}
