import { expect, test } from 'vitest';
import { markdownText } from './markdownText.ts';

test.each([
  ['a heading', '# Le port rouvre\n\nTexte.', 'Le port rouvre\n\nTexte.'],
  ['lines of one paragraph', 'Le port\nrouvre.\n\nLe maire aussi.', 'Le port rouvre.\n\nLe maire aussi.'],
  ['emphasis', 'Un accord **très** _attendu_, ***enfin*** signé', 'Un accord très attendu, enfin signé'],
  ['a link and a picture', 'Voir [le site](https://exemple.org/a) ![photo](x.png).', 'Voir le site .'],
  ['a quotation', '> « Nous ouvrirons »,\n> a-t-elle dit.', '« Nous ouvrirons », a-t-elle dit.'],
  ['items', '- un\n- deux\n1. trois', 'un\n\ndeux\n\ntrois'],
  ['front matter', '---\ntitle: X\n---\nTexte', 'Texte'],
  ['what only looks like a mark', 'la variable a_b_c, 2 * 3 * 4 et un \\* échappé', 'la variable a_b_c, 2 * 3 * 4 et un * échappé'],
  ['a fence', 'Avant\n```\n# pas un titre\n```\nAprès', 'Avant\n\n# pas un titre\n\nAprès'],
])('%s is read as people see it', (_what, markdown, text) => {
  expect(markdownText(markdown)).toBe(text);
});

test('a megabyte of open marks is read in time', () => {
  const started = performance.now();
  for (const mark of ['*', '[', '![', '_', '`', '> ', '<http:']) markdownText(mark.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});
