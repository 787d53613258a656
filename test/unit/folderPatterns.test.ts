import * as assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { articlePattern, associationPattern } from '../../src/client/folderPatterns';

describe('folder patterns', () => {
  it('take the text files below a folder', () => {
    assert.equal(articlePattern('a/b'), 'a/b/**/*.txt');
    assert.equal(articlePattern(''), '**/*.txt');
    assert.equal(associationPattern('a/b'), '**/a/b/**/*.txt');
    assert.equal(associationPattern(''), '**/*.txt');
  });

  it('name the workspace folder where there are several', () => {
    assert.equal(associationPattern('a', 'home'), '**/home/a/**/*.txt');
    assert.equal(associationPattern('', 'home'), '**/home/**/*.txt');
  });

  for (const folder of ['what (1)', '[draft] {x}', 'why?', 'a*b', 'wow!', 'Zürich & Genf']) {
    it(`take “${folder}” as it is written`, () => {
      const matches = picomatch(articlePattern(folder));
      assert.ok(matches(`${folder}/a.txt`));
      assert.ok(matches(`${folder}/deeper/a.txt`));
      assert.ok(!matches(`other/a.txt`));
    });
  }
});
