import assert from 'node:assert/strict';
import { describeChosen, eventFilterOf, nothingChosen, type ChosenEvents } from '../../src/client/tree/chosenEvents';

const called = <T extends string>(...labels: readonly T[]) => labels.map(label => ({ id: label, label }));
const described = (chosen: Partial<ChosenEvents>) => describeChosen({ ...nothingChosen, ...chosen });

describe('chosen events', () => {
  it('are all where nothing is chosen', () => {
    assert.equal(described({}), '');
    assert.equal(eventFilterOf(nothingChosen), undefined);
  });

  it('are told in words', () => {
    assert.equal(
      described({ who: called('Ada', 'Zoe'), where: called('Oslo', 'Bergen', 'Bodø') }),
      'events with Ada and Zoe, in Oslo, Bergen or Bodø',
    );
    assert.equal(
      described({ kinds: called('planned', 'denied'), articles: called('coast') }),
      'planned or denied events told by coast',
    );
    assert.equal(described({ kinds: called('statement') }), 'statements');
    assert.equal(described({ kinds: called('statement', 'planned') }), 'planned events or statements');
  });

  it('are asked for by their ids', () => {
    assert.deepEqual(eventFilterOf({ ...nothingChosen, who: [{ id: 'x', label: 'Ada' }] }), {
      who: ['x'],
      where: [],
      articles: [],
      kinds: [],
    });
  });
});
