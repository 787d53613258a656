import assert from 'node:assert/strict';
import { familyKeys, parsePersonName, personNamesAgree, personNamesSlip } from '../../src/core/language/personName';
import { foldSpelling, forenamesAgree } from '../../src/core/language/spelling';

describe('spelling', () => {
  for (const [a, b] of [
    ['Lukashevskyy', 'Lukashevskiy'],
    ['Lukashevskiy', 'Lukashevsky'],
    ['Sergey', 'Sergei'],
    ['Mykhailo', 'Myhailo'],
    ['Łukasz', 'Łukasz'],
    ['José', 'Jose'],
  ] as const) {
    it(`${a} is ${b}`, () => assert.equal(foldSpelling(a), foldSpelling(b)));
  }
  for (const [a, b] of [
    ['Smith', 'Smit'],
    ['Brown', 'Braun'],
    ['Lee', 'Li'],
  ] as const) {
    it(`${a} is not ${b}`, () => assert.notEqual(foldSpelling(a), foldSpelling(b)));
  }
  for (const [a, b, same] of [
    ['Bill', 'William', true],
    ['J', 'Jane', true],
    ['Steve', 'Steven', true],
    ['John', 'Mary', false],
    ['Bill', 'Bob', false],
  ] as const) {
    it(`${a} and ${b}: ${same ? 'agree' : 'differ'}`, () =>
      assert.equal(forenamesAgree(foldSpelling(a), foldSpelling(b)), same));
  }

  it('keeps particles with the surname', () => {
    assert.deepEqual(parsePersonName('Ursula van der Berg'), {
      forename: 'Ursula',
      given: 'ursula',
      middle: [],
      surname: 'van der Berg',
      key: 'berg',
      suffix: null,
    });
    assert.equal(parsePersonName('Ann St. Clair').surname, 'St. Clair');
    assert.equal(parsePersonName('St. Clair').forename, null);
  });

  it('needs the same surname and forenames that agree', () => {
    const agree = (a: string, b: string): boolean => personNamesAgree(parsePersonName(a), parsePersonName(b));
    assert.ok(agree('Berg', 'Ursula van der Berg'));
    assert.ok(!agree('Hans Berg', 'Ursula Berg'));
    assert.ok(agree('Hans Otto Berg', 'Hans O. Berg'));
    assert.ok(!agree('Hans W. Berg', 'Hans H. Berg'));
    assert.ok(!agree('Hans Berg Jr.', 'Hans Berg Sr.'));
  });

  for (const [a, b, slip] of [
    ['Jane Kowalska', 'Jane Kowaslka', true],
    ['Jane Kowalska', 'Jane Kovalska', false],
    ['Jane Kowalska', 'Jane Kowalskab', true],
    ['Jane Kowalska', 'Joan Kowaslka', false],
    ['Jane Doe', 'Jane Dow', false],
  ] as const) {
    it(`${b} ${slip ? 'may be' : 'is no'} slip of ${a}`, () =>
      assert.equal(personNamesSlip(parsePersonName(a), parsePersonName(b)), slip));
  }

  it('knows by which one name a person may be called', () => {
    assert.deepEqual(familyKeys('Rosa Garza Mendoza'), ['mendoza', 'garza']);
    assert.deepEqual(familyKeys('Park Min-jun').length, 2);
    assert.deepEqual(familyKeys('Ann W. Berg'), ['berg']);
  });
});
