import { expect, test } from 'vitest';
import { readEmail } from './emailText.ts';

const message = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));
const HEAD = [
  'From: =?utf-8?Q?Ma=C3=ABlle_Guivarc=E2=80=99h?= <m@port.example>',
  'Date: Mon, 17 Mar 2025 23:40:00 -0500',
  'MIME-Version: 1.0',
];

test('a plain message is its subject and its text, without the signature', async () => {
  const read = await readEmail(
    message(
      ...HEAD,
      'Subject: =?utf-8?B?VFIgOiBMZSBwb3J0IHJvdXZyZSBlbiBtYWk=?=',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Le port rouvrira en mai, a confirm=E9 la directrice.',
      '',
      '-- ',
      'Service de presse',
    ),
  );
  expect(read).toEqual({
    text: 'Le port rouvre en mai\n\nLe port rouvrira en mai, a confirmé la directrice.',
    source: { title: 'Le port rouvre en mai', author: 'Maëlle Guivarc’h', published: '2025-03-17' },
    attachments: [],
  });
});

test('a formatted message is read where the plain part says little, and what is attached is only named', async () => {
  const { text, attachments } = await readEmail(
    message(
      ...HEAD,
      'Subject: =?utf-8?B?0J/QvtGA0YIg0L7RgtC60YDRi9GC?=',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Откройте письмо в браузере.',
      '--inner',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Порт снова принимает суда.</p><p>Об этом сообщила директор порта Майя Гиварх на встрече с журналистами в понедельник.</p>',
      '--inner--',
      '--outer',
      'Content-Type: application/pdf; name="programme.pdf"',
      'Content-Disposition: attachment; filename="programme.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0xLjQK',
      '--outer--',
    ),
  );
  expect(text).toBe(
    'Порт открыт\n\nПорт снова принимает суда.\n\nОб этом сообщила директор порта Майя Гиварх на встрече с журналистами в понедельник.',
  );
  expect(attachments).toEqual(['programme.pdf']);
});

test('parts inside one another without end are refused', async () => {
  const open = Array.from({ length: 300 }, (_, at) => [`Content-Type: multipart/mixed; boundary=b${at}`, '', `--b${at}`]).flat();
  await expect(readEmail(message(...HEAD, ...open, '', 'x'))).rejects.toMatchObject({ reason: 'tooComplex' });
});

test('a message without text is refused', async () => {
  await expect(readEmail(message(...HEAD, 'Subject: Rien', '', ''))).rejects.toMatchObject({ reason: 'empty' });
});
