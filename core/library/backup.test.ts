import { expect, test } from 'vitest';
import { expiredBackups } from './backup.ts';

const name = (day: number, hour: number) => `essai-202601${String(day).padStart(2, '0')}-${String(hour).padStart(2, '0')}0000.dptc`;

test('the ten newest backups stay, and of older ones the last of each day', () => {
  const today = Array.from({ length: 10 }, (_, hour) => name(20, hour + 8));
  const yesterday = [name(19, 9), name(19, 17)];
  const before = [name(18, 9)];
  expect(expiredBackups([...before, ...today, ...yesterday])).toEqual([name(19, 9)]);
  expect(expiredBackups(today)).toEqual([]);
});

test('backups older than thirty days that have one go', () => {
  const days = Array.from({ length: 31 }, (_, day) => name(day + 1, 12));
  const busy = Array.from({ length: 10 }, (_, hour) => `essai-20260201-${10 + hour}0000.dptc`);
  expect(expiredBackups([...days, ...busy])).toEqual([name(1, 12)]);
});

test('copies made before a migration and files of other names never go', () => {
  const others = Array.from({ length: 20 }, (_, index) => `essai-before-migration-from-${index}.dptc`);
  expect(expiredBackups([...others, 'essai-mardi.dptc'])).toEqual([]);
});
