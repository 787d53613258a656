import assert from 'node:assert/strict';
import { tokenize } from '../../src/core/text/tokens';

const tokens = (text: string): string =>
  tokenize(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ');

describe('tokens', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['The U.S. and U.K. agreed.', 'The | U.S. | and | U.K. | agreed | .'],
    ['Gen. Ann O’Neill met Jean-Luc al-Sayed', 'Gen. | Ann | O’Neill | met | Jean-Luc | al-Sayed'],
    ["Mali's and Chad’s", "Mali | 's | and | Chad | ’s"],
    ['a US-backed, London-based co-op', 'a | US | - | backed | , | London | - | based | co-op'],
    ['a state-run 6PR and a hit-and-run', 'a | state | - | run | 6PR | and | a | hit-and-run'],
    ['9,500 homes, 3.5% and $1.2bn', '9,500 | homes | , | 3.5% | and | $1.2bn'],
    [
      'talks to resume MondayTeams met for weeksAgenda set',
      'talks | to | resume | Monday | Teams | met | for | weeks | Agenda | set',
    ],
    ['McDonald watched YouTube', 'McDonald | watched | YouTube'],
    ['J. Doe wrote on X. The post', 'J. | Doe | wrote | on | X | . | The | post'],
    ['“Go,” she said…', '“ | Go | , | ” | she | said | …'],
    ['Zoë Kravčenko — Łódź', 'Zoë | Kravčenko | — | Łódź'],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.equal(tokens(text), expected));
  }

  it('takes noise of any length', () => {
    assert.ok(tokenize(`a${"'s".repeat(20_000)} b${'Cd'.repeat(20_000)}`).length > 0);
  });

  it('stays inside the stretch that it is given', () => {
    const text = 'One two three';
    assert.deepEqual(tokenize(text, 4, 7), [{ start: 4, end: 7 }]);
  });
});
