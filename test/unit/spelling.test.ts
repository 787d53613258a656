import assert from 'node:assert/strict';
import { parsePersonName, personNamesAgree } from '../../src/core/language/personName';
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
    ['J.', 'Jane', true],
    ['Steve', 'Steven', true],
    ['John', 'Mary', false],
    ['Bill', 'Bob', false],
  ] as const) {
    it(`${a} and ${b}: ${same ? 'agree' : 'differ'}`, () => assert.equal(forenamesAgree(a, b), same));
  }

  it('keeps particles with the surname', () => {
    assert.deepEqual(parsePersonName('Ursula van der Berg'), {
      forename: 'Ursula',
      surname: 'van der Berg',
      key: 'berg',
    });
  });

  it('needs the same surname and forenames that agree', () => {
    const agree = (a: string, b: string): boolean => personNamesAgree(parsePersonName(a), parsePersonName(b));
    assert.ok(agree('Berg', 'Ursula van der Berg'));
    assert.ok(!agree('Hans Berg', 'Ursula Berg'));
  });
});
