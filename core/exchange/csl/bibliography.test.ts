import { describe, expect, it } from 'vitest';
import { readBibtex } from './readBibtex.ts';
import { readCslJson } from './readCslJson.ts';
import { readRis } from './readRis.ts';

const NEWS = `TY  - NEWS
TI  - Le port attend sa digue
AU  - Sokolova, Vera
AU  - Benali, Karim
T2  - La Gazette du port
PY  - 2024
DA  - 2024/05/14/
UR  - https://exemple.test/digue
Y2  - 2024/06/01/
LA  - fr
CY  - Casablanca
ER  - 
`;
const REPORT = `TY  - RPRT
TI  - Обзор перевозок зерна
AU  - Соколов, Пётр
PB  - Портовый институт
PY  - 2023/03//
ER  - 
`;

describe('RIS', () => {
  it('becomes sources, with authors and full date of newspapers', async () => {
    const [news, report] = await readRis(`${NEWS}\n${REPORT}`);
    expect(news?.source).toEqual({
      kind: 'article',
      lang: 'fr',
      title: 'Le port attend sa digue',
      publisher: 'La Gazette du port',
      author: 'Vera Sokolova, Karim Benali',
      published: '2024-05-14',
      place: 'Casablanca',
      url: 'https://exemple.test/digue',
      accessed: '2024-06-01',
      text: '',
    });
    expect(report?.source).toMatchObject({
      kind: 'report',
      lang: 'ru',
      author: 'Пётр Соколов',
      published: '2023-03',
      publisher: 'Портовый институт',
    });
  });

  it('reports what is broken with its line and offers the rest', async () => {
    const read = await readRis(`bonjour\n\n${NEWS}TY  - JOUR\nTI  - Sans fin\n\n${REPORT}TY  - BOOK\nAU  - X, Y\nER  - \n`);
    expect(read.map(({ line, problem }) => [line, problem?.reason ?? 'read'])).toEqual([
      [1, 'syntax'],
      [3, 'read'],
      [15, 'syntax'],
      [18, 'read'],
      [24, 'noTitle'],
    ]);
  });
});

describe('BibTeX', () => {
  it('becomes sources, with definitions and nested braces', async () => {
    const [article, page] = await readBibtex(`@string{gaz = "La Gazette du port"}
@comment{rien}
@article{digue, title = {La {Digue} de l'an 2030}, author = {Sokolova, Vera and Benali, Karim}, journal = gaz, year = 2024, month = may, langid = {french}}
@online{rynok, title={Рынок зерна}, author={{Портовый институт}}, date={2023-03-04}, url={https://exemple.test/r}, urldate={2024-01-02}}`);
    expect(article?.source).toMatchObject({
      kind: 'article',
      lang: 'fr',
      title: "La Digue de l'an 2030",
      author: 'Vera Sokolova, Karim Benali',
      publisher: 'La Gazette du port',
      published: '2024-05',
    });
    expect(page?.source).toMatchObject({
      kind: 'webPage',
      lang: 'ru',
      author: 'Портовый институт',
      published: '2023-03-04',
      accessed: '2024-01-02',
    });
  });

  it('reports what is broken with its line and offers the rest', async () => {
    const read = await readBibtex('@article{a, title={Quai}}\n@book{b, title={Grue}\n\n@book{c, title={Écluse}}\n@misc{d, title={}}\n');
    expect(read.map(({ line, source, problem }) => [line, source?.title ?? problem?.reason])).toEqual([
      [1, 'Quai'],
      [2, 'syntax'],
      [4, 'Écluse'],
      [5, 'noTitle'],
    ]);
  });
});

describe('CSL-JSON', () => {
  const entry = {
    id: 'x',
    type: 'speech',
    title: 'Discours <i>du quai</i>',
    author: [{ given: 'Vera', family: 'Sokolova' }],
    issued: { 'date-parts': [['2024', 5]] },
    URL: 'javascript:alert(1)',
    language: 'fr-FR',
  };

  it('becomes sources, without markup and without addresses that run something', () => {
    const [read] = readCslJson(JSON.stringify([entry]));
    expect(read?.source).toMatchObject({
      kind: 'speech',
      title: 'Discours du quai',
      author: 'Vera Sokolova',
      published: '2024-05',
      url: '',
    });
    expect(readCslJson(JSON.stringify({ items: [entry] }))).toHaveLength(1);
  });

  it('reports what is broken with its line and offers the rest', () => {
    const lines = [entry, { ...entry, title: 5 }, entry].map((one) => JSON.stringify(one));
    const read = readCslJson(`[\n${lines.join(',\n')},\n{"title": "coupé", oops},\n${JSON.stringify(entry)},\n{"title": "fin`);
    expect(read.map(({ line, problem }) => [line, problem?.field ?? 'read'])).toEqual([
      [2, 'read'],
      [3, 'title'],
      [4, 'read'],
      [5, ''],
      [6, 'read'],
      [7, ''],
    ]);
  });
});
