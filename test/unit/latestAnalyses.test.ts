import assert from 'node:assert/strict';
import { analyse } from '../analyse';
import { LatestAnalyses } from '../../src/server/latestAnalyses';

describe('latest analyses', () => {
  let asked: string[];
  let told: string[];
  let answer: (() => void)[];
  let latest: LatestAnalyses;

  beforeEach(() => {
    asked = [];
    told = [];
    answer = [];
    const analyser = {
      now: analyse,
      dispose: () => undefined,
      aside: (text: string) => {
        asked.push(text);
        return new Promise<ReturnType<typeof analyse>>((resolve, reject) => {
          answer.push(() => (text === 'bad' ? reject(new Error('no')) : resolve(analyse(text))));
        });
      },
    };
    latest = new LatestAnalyses(analyser, (uri, text, outcome) => told.push(`${uri} ${text} ${outcome.kind}`));
  });

  it('asks for one text of an article at a time, then for its latest alone', async () => {
    void latest.want('a', '1');
    void latest.want('a', '2');
    const done = latest.want('a', '3');
    assert.deepEqual(asked, ['1']);
    answer[0]!();
    await new Promise(setImmediate);
    assert.deepEqual(asked, ['1', '3']);
    answer[1]!();
    await done;
    assert.deepEqual(told, ['a 3 analysis']);
  });

  it('tells nothing of an article that was forgotten meanwhile', async () => {
    const done = latest.want('a', '1');
    latest.forget('a');
    answer[0]!();
    await done;
    assert.deepEqual(told, []);
  });

  it('tells why there is no analysis, and goes on', async () => {
    const first = latest.want('a', 'bad');
    answer[0]!();
    await first;
    const second = latest.want('a', 'good');
    answer[1]!();
    await second;
    assert.deepEqual(told, ['a bad error', 'a good analysis']);
  });
});
