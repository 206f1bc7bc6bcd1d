import type { Foreign } from './pastedBlock.ts';

/** Colours that every program writes although nobody chose them. */
const PLAIN_COLOUR =
  /^(black|windowtext|inherit|initial|auto|transparent|white|currentcolor|#000(000)?|#fff(fff)?|rgba?\(0, 0, 0(, (0|1))?\)|rgb\(255, 255, 255\))?$/i;

/** Notes what an element's style would have made of its words and a document of ours does not. */
export function noteForeign(element: HTMLElement, dropped: Set<Foreign>): void {
  const { color, backgroundColor, fontFamily, fontSize, textAlign } = element.style;
  if (fontFamily !== '' || fontSize !== '' || element.tagName === 'FONT') dropped.add('fonts');
  if (!PLAIN_COLOUR.test(color) || !PLAIN_COLOUR.test(backgroundColor) || element.hasAttribute('bgcolor')) dropped.add('colours');
  if (
    /^(center|right|end|justify)$/.test(textAlign) ||
    /^(center|right|justify)$/i.test(element.getAttribute('align') ?? '') ||
    element.tagName === 'CENTER'
  )
    dropped.add('alignment');
  if (/mso-field-code|mso-element:\s*field/i.test(element.getAttribute('style') ?? '')) dropped.add('fields');
}
