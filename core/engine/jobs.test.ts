import { describe, expect, test } from 'vitest';
import { CaptureInputError } from '../capture/reading/captureInput.ts';
import { docxOf, paragraph } from '../capture/reading/testDocx.ts';
import { LOCKED, pdfOf } from '../capture/reading/testPdf.ts';
import { JobCancelled, JobLimitReached } from './errors.ts';
import { runInWorker } from './jobs.ts';

const WORKER = new URL('./worker.ts', import.meta.url);
const never = new AbortController().signal;
const quiet = () => undefined;

describe('a long text that is read for proposals in a worker of its own', () => {
  const run = runInWorker(WORKER);
  const sentence = '« Le marché est ouvert », a déclaré Salma Bennis, présidente de la Chambre de commerce.\n\n';

  test('gives its proposals, while this thread goes on', async () => {
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 5);
    const { quotes } = await run('propose', { text: sentence.repeat(2_000), options: { lang: 'fr' } }, quiet, never);
    clearInterval(counting);
    expect(quotes).toHaveLength(2_000);
    expect(turns).toBeGreaterThan(5);
  });

  test('is ended when nobody waits for it any more', async () => {
    const leave = new AbortController();
    const reading = run('propose', { text: sentence.repeat(20_000), options: {} }, quiet, leave.signal);
    setTimeout(() => leave.abort(), 50);
    await expect(reading).rejects.toThrow(JobCancelled);
  });
});

describe('a file that is read in a worker of its own', () => {
  const run = runInWorker(WORKER);

  test('comes back as text, with progress on the way', async () => {
    const pages = ['Un.', 'Deux.', 'Trois.'].map((text) => [{ text, x: 70, y: 700 }]);
    const told: number[] = [];
    const { text } = await run('read', { name: 'a.pdf', bytes: pdfOf(pages), pasted: false }, (done) => told.push(done), never);
    expect(text).toBe('Un.\n\nDeux.\n\nTrois.');
    expect(told).toEqual([1, 2, 3]);
  });

  test('is heard even when the one who waits is busy', async () => {
    const bytes = new TextEncoder().encode('<p>Le port rouvre.</p>');
    const busy = setInterval(() => {
      const until = performance.now() + 60;
      while (performance.now() < until);
    }, 65);
    try {
      for (let time = 0; time < 5; time += 1) {
        expect((await run('read', { name: 'a.html', bytes, pasted: false }, quiet, never)).text).toBe('Le port rouvre.');
      }
    } finally {
      clearInterval(busy);
    }
  }, 120_000);

  test('is refused with the reason it had there', async () => {
    const refusal = await run('read', { name: 'a.pdf', bytes: pdfOf([], LOCKED), pasted: false }, quiet, never).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(CaptureInputError);
    expect(refusal).toMatchObject({ reason: 'encrypted' });
  });

  test('is ended when it takes too long', async () => {
    const hurried = runInWorker(WORKER, { memory: 256, time: { read: 1 } });
    const bytes = new TextEncoder().encode('<p>Le port</p>');
    await expect(hurried('read', { name: 'a.html', bytes, pasted: false }, quiet, never)).rejects.toThrow(JobLimitReached);
  });

  test('is ended when nobody waits for it any more', async () => {
    const leave = new AbortController();
    const bytes = new TextEncoder().encode(`<html>${'<div>'.repeat(100_000)}`);
    const reading = run('read', { name: 'a.html', bytes, pasted: false }, quiet, leave.signal);
    setTimeout(() => leave.abort(), 50);
    await expect(reading).rejects.toThrow(JobCancelled);
  });

  test('takes nothing down when it needs too much memory', async () => {
    const narrow = runInWorker(WORKER, { memory: 48, time: {} });
    const body = paragraph('x').repeat(300_000);
    const reading = narrow('read', { name: 'a.docx', bytes: docxOf(body), pasted: false }, quiet, never);
    await expect(reading).rejects.toThrow(JobLimitReached);
  });
});
