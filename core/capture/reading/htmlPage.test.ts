import { describe, expect, test } from 'vitest';
import { decodeHtml } from './htmlEncoding.ts';
import { readFragment, readPage } from './htmlPage.ts';

const BODY = [
  'Le port de Kéroual rouvrira ses quais aux navires de croisière le 12 mai, après dix-huit mois de travaux, a annoncé lundi la directrice de l’établissement, Maëlle Guivarc’h.',
  '« Nous avons tenu les délais », a-t-elle déclaré devant les élus réunis dans l’ancienne criée, en saluant le travail des entreprises de la région et la patience des riverains.',
  'Le chantier a coûté 38 millions d’euros, dont un tiers versé par la région. Une seconde phase, consacrée au terminal de marchandises, doit commencer à l’automne prochain.',
];

function page({ head = '', body = BODY.map((one) => `<p>${one}</p>`).join('\n') } = {}): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8">${head}</head><body>
    <header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/eco">Économie</a></li><li><a href="/s">S’abonner</a></li></ul></nav></header>
    <main><article><h1>Kéroual : le port rouvre en mai</h1>${body}
      <p><a href="/autre">Lire aussi : la pêche reprend au large de Kéroual</a></p></article></main>
    <aside><h2>Les plus lus</h2><ul><li><a href="/1">Un tramway pour Saint-Aubin</a></li></ul></aside>
    <footer>© Courrier du Littoral – Mentions légales</footer><script>document.write('piégé')</script></body></html>`;
}

describe('a web page', () => {
  test('is read without what stands around the article', () => {
    expect(readPage(page()).text).toBe(['Kéroual : le port rouvre en mai', ...BODY].join('\n\n'));
  });

  test('says who published it and when', () => {
    const head = `<title>Kéroual : le port rouvre en mai | Courrier du Littoral</title>
      <meta property="og:title" content="Kéroual : le port rouvre en mai"><meta property="og:site_name" content="Courrier du Littoral">
      <meta property="article:published_time" content="2025-03-17T23:40:00+01:00"><link rel="canonical" href="https://courrier.example/port">
      <meta name="author" content="Yann Le Bras">`;
    expect(readPage(page({ head })).source).toEqual({
      title: 'Kéroual : le port rouvre en mai',
      publisher: 'Courrier du Littoral',
      author: 'Yann Le Bras',
      published: '2025-03-17',
      url: 'https://courrier.example/port',
    });
  });

  test('is believed in its JSON-LD, wherever the article stands in it', () => {
    const data = {
      '@graph': [
        { '@type': 'BreadcrumbList' },
        {
          '@type': ['NewsArticle'],
          headline: 'Le port rouvre',
          datePublished: '2025-03-17T08:00:00Z',
          author: [{ '@type': 'Person', name: 'Yann Le Bras' }, { name: 'Ana Péron' }],
          publisher: { name: 'Courrier du Littoral' },
        },
      ],
    };
    const head = `<script type="application/ld+json">{ not json</script><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const { source, text } = readPage(page({ head }));
    expect(source).toEqual({
      title: 'Le port rouvre',
      publisher: 'Courrier du Littoral',
      author: 'Yann Le Bras, Ana Péron',
      published: '2025-03-17',
    });
    expect(text.startsWith('Le port rouvre\n\nLe port de Kéroual')).toBe(true);
  });

  test('without anything that looks like an article is read whole', () => {
    expect(readPage('<p>Trois mots seulement.</p><p>Et une ligne.</p>').text).toBe('Trois mots seulement.\n\nEt une ligne.');
  });

  test('keeps no-break spaces, and parts paragraphs that are only broken lines', () => {
    const body = '<div>Le coût atteint 38&nbsp;millions d’euros, dit la région.<br><br>Une seconde phase\n   suivra<br>à l’automne.</div>';
    expect(readPage(`<html><body>${body}</body></html>`).text).toBe(
      'Le coût atteint 38\u00a0millions d’euros, dit la région.\n\nUne seconde phase suivra\nà l’automne.',
    );
  });

  test('puts the rows of a table on lines and its cells between tabs', () => {
    const table = '<table><tr><th>Année</th><th>Tonnes</th></tr><tr><td>2024</td><td>1 200</td></tr></table>';
    expect(readFragment(table)).toBe('Année\tTonnes\n2024\t1 200');
  });

  test.each([
    ['<html><p>Le port rouvre.</p>'],
    ['<html><head><title></title></head><p>Le port rouvre.</p>'],
    ['<html lang="fr"><meta charset="utf-8"><p>Le port rouvre.'],
    ['<p>Le port rouvre.'],
  ])('may leave out what HTML lets it leave out: %s', (html) => {
    expect(readPage(html).text).toBe('Le port rouvre.');
  });

  test.each([
    ['nested without an end', `<html>${'<div>'.repeat(20_000)}`, 'tooComplex'],
    ['nested beyond any page that was written', `${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`, 'tooComplex'],
    ['empty', '<html><body><script>1</script></body></html>', 'empty'],
  ])('%s is refused with its reason', (_what, html, reason) => {
    expect(() => readPage(html)).toThrow(expect.objectContaining({ reason }));
  });
});

describe('copied HTML', () => {
  test('is kept whole, links and all, from where the selection starts', () => {
    const clipboard =
      '<html><body>Avant<!--StartFragment--><p><a href="x">Lire aussi</a></p><p style="mso-hide:all">caché</p><nav>Menu</nav><!--EndFragment-->Après</body></html>';
    expect(readFragment(clipboard)).toBe('Lire aussi\n\nMenu');
  });
});

describe('the encoding of a page', () => {
  const bytes = (text: string, table: string) => {
    const codes = new Map<string, number>();
    for (let byte = 255; byte >= 0; byte -= 1) codes.set(new TextDecoder(table).decode(new Uint8Array([byte])), byte);
    return Uint8Array.from(text, (letter) => codes.get(letter) ?? 0x3f);
  };
  test('is the declared one when the page is not UTF-8', () => {
    // Too few Cyrillic letters to go by, and KOI8-R letters are windows-1251 letters too.
    const html = '<html><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><body>да</body></html>';
    expect(decodeHtml(bytes(html, 'koi8-r'), 1000).text).toContain('да');
  });
  test('is UTF-8 when the page is, whatever it declares', () => {
    const html = '<html><meta charset="windows-1251"><body>Порт открыт</body></html>';
    expect(decodeHtml(new TextEncoder().encode(html), 1000)).toEqual({ text: html, encoding: 'utf-8' });
  });
  test('is guessed when what is declared does not exist', () => {
    const html = '<html><meta charset="x-nothing"><body>Порт Кероля снова открыт для судов</body></html>';
    expect(decodeHtml(bytes(html, 'windows-1251'), 1000).encoding).toBe('windows-1251');
  });
});
