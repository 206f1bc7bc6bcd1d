import { expect, test } from 'vitest';
import { libraryArgument } from './arguments.ts';

test.each([
  [[], null],
  [['--library'], null],
  [['.', '--library', 'mission.sqlite'], '/home/mission.sqlite'],
  [['--library=/data/mission.sqlite'], '/data/mission.sqlite'],
  [['--no-sandbox', '--library=a.sqlite', '--other'], '/home/a.sqlite'],
])('%j names the library %s', (args, path) => {
  expect(libraryArgument(args, '/home')).toBe(path);
});
