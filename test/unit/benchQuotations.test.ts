import assert from 'node:assert/strict';
import type { GoldAttribution } from '../../bench/attributions';
import { quotationTable } from '../../bench/quotationReport';
import { scoreQuotations } from '../../bench/quotationScore';
import { analyse } from '../analyse';

const text = '“We won,” Jane Doe said. The plan was “fair.” Olaf Roe, who called it “foul,” left the “inner” circle.';
const spans = (...words: string[]) =>
  words.map(word => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
const gold = (source: string, content: string, kind: GoldAttribution['kind'] = 'mixed'): GoldAttribution => ({
  kind,
  source: spans(source),
  cue: [],
  content: spans(content),
});

describe('measuring who said what', () => {
  const score = (...attributions: GoldAttribution[]) => scoreQuotations({ text, attributions }, analyse(text));

  it('tells right speakers, wrong ones and none', () => {
    const { pieces } = score(gold('Jane Doe', '“We won,”', 'direct'), gold('Olaf Roe', '“fair.”'));
    assert.deepEqual(
      pieces.map(({ speaker }) => speaker),
      ['right', 'none'],
    );
    assert.equal(score(gold('The plan', '“We won,”')).pieces[0]!.speaker, 'wrong');
  });

  it('takes a name for the "who" behind it', () => {
    assert.equal(score(gold('who', '“foul,”')).pieces[0]!.speaker, 'right');
  });

  it('counts what is found, and what the reference attributes to nobody', () => {
    const { contents, found, unattributed } = score(
      gold('Jane Doe', '“We won,”', 'direct'),
      gold('Olaf Roe', 'left the'),
    );
    assert.deepEqual([contents, found, unattributed], [2, 1, 3]);
  });

  it('prints shares of all pieces', () => {
    const table = quotationTable([score(gold('Jane Doe', '“We won,”', 'direct'), gold('Olaf Roe', '“fair.”'))]);
    assert.match(table[1]!, /^all attributed pieces: 2, speaker right 50\.0 %/);
    assert.match(table[2]!, /: 1, speaker right 100\.0 %/);
  });
});
