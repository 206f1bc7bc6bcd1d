import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { placeWindow, readWindowState, writeWindowState } from './windowState.ts';

const LAPTOP = { x: 0, y: 24, width: 1440, height: 876 };
const OFFICE = { x: 1440, y: 0, width: 2560, height: 1440 };

describe('where the window goes', () => {
  test('at the first start to the middle of the first display', () => {
    expect(placeWindow(null, [LAPTOP])).toEqual({ x: 40, y: 32, width: 1360, height: 860 });
  });

  test('back to where it was', () => {
    const bounds = { x: 1700, y: 100, width: 1200, height: 900 };
    expect(placeWindow(bounds, [LAPTOP, OFFICE])).toEqual(bounds);
  });

  test('to the first display when the one it was on is gone, no larger than that', () => {
    expect(placeWindow({ x: 1700, y: 100, width: 2400, height: 1300 }, [LAPTOP])).toEqual(LAPTOP);
  });

  test('wholly onto a display it hangs out of', () => {
    expect(placeWindow({ x: -700, y: 600, width: 1000, height: 700 }, [LAPTOP])).toEqual({ x: 0, y: 200, width: 1000, height: 700 });
  });

  test('always within one display', () => {
    const bounds = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    });
    const workAreas = [LAPTOP, OFFICE, { x: -800, y: 0, width: 800, height: 600 }];
    fc.assert(
      fc.property(fc.option(bounds), (remembered) => {
        const { x, y, width, height } = placeWindow(remembered, workAreas);
        expect(
          workAreas.some((area) => x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height),
        ).toBe(true);
      }),
    );
  });
});

describe('what is remembered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-window-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('comes back, and nothing is left beside it', () => {
    const file = join(folder, 'made', 'window.json');
    const state = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: true, language: 'ru' as const };
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
    expect(readdirSync(join(folder, 'made'))).toEqual(['window.json']);
  });

  test.each([
    ['not there', null],
    ['cut short', '{"bounds":{"x":1'],
    ['foreign', '{"bounds":{"x":"left"}}'],
    ['empty', ''],
  ])('a file that is %s is a first start', (name, content) => {
    const file = join(folder, `${name}.json`);
    if (content !== null) writeFileSync(file, content);
    expect(readWindowState(file)).toEqual({ bounds: null, maximized: false, language: null });
  });
});
