import assert from 'node:assert/strict';
import { globsBelow } from '../../src/server/globs';

describe('globs', () => {
  const cases: readonly (readonly [folder: string, glob: string, expected: readonly string[]])[] = [
    ['/home/ann/project', '**/seeds/*.txt', ['**/seeds/*.txt', 'seeds/*.txt']],
    ['/home/ann/seeds', '**/seeds/*.txt', ['**/seeds/*.txt', 'seeds/*.txt', '*.txt']],
    ['/home/ann/seeds', '*.story', ['*.story']],
    ['/home/ann/seeds', 'seeds/*.txt', ['seeds/*.txt']],
  ];
  for (const [folder, glob, expected] of cases) {
    it(`${glob} below ${folder}`, () => assert.deepEqual(globsBelow(folder, [glob]), expected));
  }
});
