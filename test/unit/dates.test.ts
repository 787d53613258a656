import assert from 'node:assert/strict';
import { partialDate, readableDate, shortDate } from '../../src/core/text/dates';

describe('readable dates', () => {
  const cases: readonly (readonly [value: string, readable: string])[] = [
    ['2025-12-02', 'Tuesday, 2 December 2025'],
    ['2025-12-05TNI', 'Friday, 5 December 2025, night'],
    ['2025-12-05T14:30', 'Friday, 5 December 2025, 14:30'],
    ['2025-12', 'December 2025'],
    ['2022', '2022'],
    ['199', 'the 1990s'],
    ['2025-W01', 'the week of Monday, 30 December 2024'],
    ['2025-W49-2', 'Tuesday, 2 December 2025'],
    ['2025-W49-WE', 'the weekend of Saturday, 6 December 2025'],
    ['2024-Q3', 'quarter 3 of 2024'],
    ['2024-SU', 'summer 2024'],
    ['XXXX-WXX-2', 'a Tuesday of an unknown week'],
    ['XXXX-WXX-7', 'a Sunday of an unknown week'],
    ['XXXX-12-05', '5 December of an unknown year'],
    ['XXXX-12', 'December of an unknown year'],
    ['XXXX-SU', 'summer of an unknown year'],
    ['XXXX-Q3', 'quarter 3 of an unknown year'],
    ['XXXX-XX-XX', 'a day that the article does not date'],
    ['XXXX-XX-XXTNI', 'a night that the article does not date'],
    ['XXXX-XX-XXTEV', 'an evening that the article does not date'],
    ['XXXX-WXX', 'a week that the article does not date'],
    ['XXXX-WXX-WE', 'a weekend that the article does not date'],
    ['XXXX-XX', 'a month that the article does not date'],
    ['XXXX', 'a year that the article does not date'],
    ['P2D', '2 days'],
    ['P1Y', '1 year'],
    ['PT5M', '5 minutes'],
    ['PXD', 'some days'],
    ['PRESENT_REF', 'PRESENT_REF'],
    ['2025-99-99', '2025-99-99'],
    ['', ''],
  ];
  for (const [value, readable] of cases) {
    it(`${value || 'nothing'} is ${readable || 'nothing'}`, () => assert.equal(readableDate(value), readable));
  }

  it('are short without the weekday', () => {
    assert.equal(shortDate('2025-12-02'), '2 December 2025');
    assert.equal(shortDate('2022'), '2022');
  });

  const partial: readonly (readonly [value: string, readable: string | undefined])[] = [
    ['XXXX-WXX-6', 'on a Saturday'],
    ['XXXX-WXX-7TMO', 'on a Sunday morning'],
    ['XXXX-WXX-WE', 'on a weekend'],
    ['XXXX-12-05', 'on 5 December'],
    ['XXXX-12', 'in December'],
    ['XXXX-XX-XX', undefined],
    ['XXXX', undefined],
    ['2025-12-05', undefined],
  ];
  for (const [value, readable] of partial) {
    it(`of ${value} tell ${readable ?? 'nothing'}`, () => assert.equal(partialDate(value), readable));
  }
});
