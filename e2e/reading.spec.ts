import { expect } from '@playwright/test';
import { docxOf, paragraph } from '../core/capture/reading/testDocx.ts';
import { test } from './fixtures.ts';
import { words } from './words.ts';

const say = words('fr');
const QUOTE = 'Nous avons tenu les délais et le budget, malgré deux hivers difficiles';
const PAGE = `<html><head><meta property="og:site_name" content="Courrier du Littoral"><meta property="og:title" content="Kéroual rouvre son port"></head>
<body><nav><a href="/">Accueil</a></nav><p>Le port de Kéroual rouvrira ses quais le 12 mai, après dix-huit mois de travaux. « ${QUOTE} », a déclaré Maëlle Guivarc’h, directrice du port.</p></body></html>`;
const NOTE = [
  `Le port de Kéroual rouvrira ses quais le 12 mai, après dix-huit mois de travaux, se réjouit la ville.`,
  `« ${QUOTE} », a déclaré Maëlle Guivarc’h, directrice du port, devant les élus.`,
];
const html = { name: 'kéroual.html', mimeType: 'text/html', buffer: Buffer.from(PAGE) };
const docx = { name: 'kéroual.docx', mimeType: '', buffer: Buffer.from(docxOf(NOTE.map((text) => paragraph(text)).join(''))) };

test('two files of the same story are opened together, explained and joined', async ({ app }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.capture'), exact: true }).click();
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: say('capture', 'input.open') }).click();
  await (await chooser).setFiles([html, docx]);

  await expect(app.getByRole('textbox', { name: say('capture', 'source.publisher') })).toHaveValue('Courrier du Littoral');
  const proposals = app.getByRole('list', { name: say('capture', 'review.proposals') });
  await proposals.getByRole('listitem').filter({ hasText: QUOTE }).getByRole('button').first().click();
  await expect(proposals).toContainText(say('capture', 'rule.closingMarks', { evidence: 'a déclaré' }));
  await expect(app.getByRole('list', { name: say('capture', 'story.label') })).toHaveCount(0);
  await app.keyboard.press('Shift+A');
  await app.getByRole('button', { name: /^Ranger/ }).click();

  await app.getByRole('button', { name: say('capture', 'stored.other') }).click();
  await app.getByRole('button', { name: say('capture', 'input.next_one', { count: '1' }) }).click();
  const story = app.getByRole('list', { name: say('capture', 'story.label') });
  await expect(story).toContainText('Kéroual rouvre son port');
  await story.getByText(say('capture', 'story.join')).click();
  await app.keyboard.press('Shift+A');
  await app.getByRole('button', { name: /^Ranger/ }).click();
  await expect(app.getByRole('main')).toContainText(/déjà présents? (?:a|ont) reçu cette seconde source/);
});

test('what is copied from a browser keeps its paragraphs, and a locked file says what to do', async ({ app }) => {
  await app.getByRole('button', { name: say('app', 'start.sample.action') }).click();
  await app.getByRole('link', { name: say('app', 'places.capture'), exact: true }).click();
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: say('capture', 'input.open') }).click();
  const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]);
  await (await chooser).setFiles([{ name: 'note.docx', mimeType: '', buffer: locked }]);
  await expect(app.getByRole('alert')).toContainText(say('errors', 'input.encrypted.what'));

  await app.getByRole('textbox', { name: say('capture', 'input.label') }).evaluate((field, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    clipboardData.setData('text/plain', 'sans paragraphes');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, `<h1>Kéroual</h1><p>« ${QUOTE} », a déclaré Maëlle Guivarc’h.</p><p>Le chantier a coûté 38 millions d’euros.</p>`);
  await expect(app.getByRole('list', { name: say('capture', 'review.proposals') }).getByRole('listitem')).toHaveCount(2);
  await expect(app.getByRole('textbox', { name: say('capture', 'source.title') })).toHaveValue('Kéroual');
});
