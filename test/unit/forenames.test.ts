import assert from 'node:assert/strict';
import { genderOfForename } from '../../src/core/language/forenames';
import { genderOfName } from '../../src/core/article/coreference/pronouns/gender';

describe('forenames', () => {
  it('tell whether women or men bear them', () => {
    assert.equal(genderOfForename('Astrid'), 'female');
    assert.equal(genderOfForename('Olaf'), 'male');
    assert.equal(genderOfForename('George'), 'male');
  });

  it('tell nothing where both bear them, or where no list has them', () => {
    assert.equal(genderOfForename('Robin'), null);
    assert.equal(genderOfForename('Taylor'), null);
    assert.equal(genderOfForename('Xqzt'), null);
  });

  it('are the same in any case and with or without accents', () => {
    assert.equal(genderOfForename('ZOË'), genderOfForename('Zoe'));
    assert.equal(genderOfForename('Søren'), 'male');
  });

  it('count of a name in full, not of a surname', () => {
    assert.equal(genderOfName('Astrid Lund'), 'female');
    assert.equal(genderOfName('J. Olaf Berg'), 'male');
    assert.equal(genderOfName('Jean-Claude Roe'), 'male');
    assert.equal(genderOfName('Martin'), null);
  });
});
