import { expect, test } from 'vitest';
import { shapeOfSign } from './markdown.ts';

test.each([
  ['# ', { kind: 'heading', attrs: { level: 1 } }],
  ['### ', { kind: 'heading', attrs: { level: 3 } }],
  ['- ', { kind: 'listItem', attrs: { style: 'bullet', level: 0 } }],
  ['1. ', { kind: 'listItem', attrs: { style: 'number', level: 0 } }],
  ['> ', { kind: 'quotation', attrs: { itemId: null } }],
])('%j at the start of a paragraph is a shape', (typed, shape) => {
  expect(shapeOfSign(typed)).toEqual(shape);
});

test.each(['#', '#### ', '-', '12. ', '2018. ', '-5 ', '— ', 'a - '])('%j is text', (typed) => {
  expect(shapeOfSign(typed)).toBeNull();
});
