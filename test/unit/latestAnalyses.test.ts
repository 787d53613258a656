import assert from 'node:assert/strict';
import { analyse } from '../analyse';
import { NO_CORRECTIONS, type Corrections } from '../../src/core/article/corrections';
import { LatestAnalyses } from '../../src/server/latestAnalyses';

const plain = (text: string) => ({ text, corrections: NO_CORRECTIONS });

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
      aside: (text: string, { date }: Corrections) => {
        asked.push(`${text}${date ?? ''}`);
        return new Promise<ReturnType<typeof analyse>>((resolve, reject) => {
          answer.push(() => (text === 'bad' ? reject(new Error('no')) : resolve(analyse(text))));
        });
      },
    };
    latest = new LatestAnalyses(analyser, (uri, { text, corrections }, outcome) =>
      told.push(`${uri} ${text}${corrections.date ?? ''} ${outcome.kind}`),
    );
  });

  it('asks for one text of an article at a time, then for its latest alone', async () => {
    void latest.want('a', plain('1'));
    void latest.want('a', plain('2'));
    const done = latest.want('a', plain('3'));
    assert.deepEqual(asked, ['1']);
    answer[0]!();
    await new Promise(setImmediate);
    assert.deepEqual(asked, ['1', '3']);
    answer[1]!();
    await done;
    assert.deepEqual(told, ['a 3 analysis']);
  });

  it('tells nothing of an article that was forgotten meanwhile', async () => {
    const done = latest.want('a', plain('1'));
    latest.forget('a');
    answer[0]!();
    await done;
    assert.deepEqual(told, []);
  });

  it('tells why there is no analysis, and goes on', async () => {
    const first = latest.want('a', plain('bad'));
    answer[0]!();
    await first;
    const second = latest.want('a', plain('good'));
    answer[1]!();
    await second;
    assert.deepEqual(told, ['a bad error', 'a good analysis']);
  });
  it('analyses the same text again where something else is laid down of it, and only then', async () => {
    void latest.want('a', plain('1'));
    void latest.want('a', { text: '1', corrections: { ...NO_CORRECTIONS } });
    answer[0]!();
    await new Promise(setImmediate);
    assert.deepEqual([asked, told], [['1'], ['a 1 analysis']]);
    const done = latest.want('a', plain('1'));
    void latest.want('a', { text: '1', corrections: { ...NO_CORRECTIONS, date: '2024-03-06' } });
    answer[1]!();
    await new Promise(setImmediate);
    answer[2]!();
    await done;
    assert.deepEqual(told, ['a 1 analysis', 'a 12024-03-06 analysis']);
  });
});
