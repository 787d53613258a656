import assert from 'node:assert/strict';
import fc from 'fast-check';
import { targetOf } from '../../src/core/decisions/anchor';
import { DecisionIndex } from '../../src/core/decisions/decide';
import type { Decision, DecisionLine, TextTarget } from '../../src/core/decisions/decision';
import { formatLine, parseLog } from '../../src/core/decisions/log';
import { Library } from '../../src/core/story/library';
import { analyse } from '../analyse';

const TEXTS: Readonly<Record<string, string>> = {
  'news/a.txt':
    'Jane Doe met the mayor in Oslo on 3 May 2021. “We will build the bridge,” Doe said. Erik Berg left the talks.',
  'news/b.txt':
    'Mary Roe opened the bridge in Oslo on 5 May 2021. “I am glad to see it open,” Roe said. Jane Doe thanked her.',
  'news/c.txt': 'Mary Roe met the mayor in Bergen on 3 May 2021. Erik Berg signed the contract on Friday.',
};

function at(article: string, words: string): TextTarget {
  const text = TEXTS[article]!;
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return targetOf(article, text, { start, end: start + words.length });
}

const person = (article: string, name: string) => ({ name, kind: 'person' as const, at: at(article, name) });
const doe = person('news/a.txt', 'Jane Doe');
const roe = person('news/b.txt', 'Mary Roe');
const berg = person('news/c.txt', 'Erik Berg');
const met = { label: 'meets', at: at('news/a.txt', 'met') };
const metToo = { label: 'meets', at: at('news/c.txt', 'met') };
const said = at('news/a.txt', '“We will build the bridge,”');

const ANN: readonly Decision[] = [
  { kind: 'sameEntity', entity: doe, other: roe },
  { kind: 'renameEntity', entity: doe, name: 'The Minister' },
  { kind: 'sameEvent', event: met, other: metToo },
  { kind: 'speaker', at: said, speaker: person('news/a.txt', 'Erik Berg') },
  { kind: 'entityKind', entity: berg, to: 'organization', names: ['Erik Berg'] },
  { kind: 'undo', of: ['ann0'] },
  { kind: 'addDescriptor', entity: roe, text: 'engineer' },
];
const BOB: readonly Decision[] = [
  { kind: 'notSameEntity', entity: roe, other: doe },
  { kind: 'renameEntity', entity: roe, name: 'The Engineer' },
  { kind: 'notSameEvent', event: metToo, other: met },
  { kind: 'eventDate', event: met, value: '2021-05-04' },
  { kind: 'speaker', at: said, speaker: doe },
  { kind: 'addName', at: at('news/c.txt', 'Erik Berg'), entityKind: 'person', scope: 'here' },
  { kind: 'sameEntity', entity: berg, other: roe },
];

/** @param times in minutes, of which two people may have the same */
function linesOf(author: string, decisions: readonly Decision[], times: readonly number[]): readonly DecisionLine[] {
  const sorted = times.slice(0, decisions.length).sort((a, b) => a - b);
  return decisions.map((decision, i) => {
    const time = new Date(Date.UTC(2026, 0, 1, 0, sorted[i])).toISOString();
    return { v: 1, id: `${author}${String(i)}`, time, author, decision };
  });
}

/** Who, what happened and who spoke, by a file of these lines; articles come in some order. */
function told(lines: readonly DecisionLine[], articles: readonly string[]): object {
  const index = new DecisionIndex(parseLog(lines.map(formatLine).join('')).lines);
  const library = new Library(analyse);
  for (const article of articles) {
    library.set(article, TEXTS[article]!, index.decide(article, TEXTS[article]!));
  }
  const [story] = library.stories;
  assert.ok(story);
  const { entities, events } = story;
  const plain = entities.map(({ id, kind, name, aliases, descriptors, mentions, asides, related }) => ({
    ...{ id, kind, name, aliases, descriptors, mentions, asides, related },
  }));
  const speakers = story.articles.map(({ uri, analysis }) =>
    analysis.quotations.map(({ speakerChain }) =>
      speakerChain === null ? null : (story.entityOfChain(uri, speakerChain)?.id ?? null),
    ),
  );
  return { entities: plain, events: [...events], speakers };
}

describe('two people’s decisions', () => {
  it('make the same story in whatever order git has merged their lines', () => {
    const uris = Object.keys(TEXTS);
    const minutes = fc.array(fc.nat(8), { minLength: 7, maxLength: 7 });
    const seen = new Set<string>();
    fc.assert(
      fc.property(minutes, minutes, fc.infiniteStream(fc.boolean()), (ours, theirs, turns) => {
        const [ann, bob] = [linesOf('ann', ANN, ours), linesOf('bob', BOB, theirs)];
        const rest: readonly [DecisionLine[], DecisionLine[]] = [[...ann], [...bob]];
        const merged: DecisionLine[] = [];
        while (rest[0].length + rest[1].length > 0) {
          const isOurs = rest[1].length === 0 || (rest[0].length > 0 && turns.next().value);
          merged.push(rest[isOurs ? 0 : 1].shift()!);
        }
        const expected = told([...ann, ...bob], uris);
        assert.deepEqual(told([...bob, ...ann], uris), expected);
        assert.deepEqual(told(merged, uris.toReversed()), expected);
        seen.add(JSON.stringify(expected));
      }),
      { numRuns: 40 },
    );
    assert.ok(seen.size > 5, 'their times make a difference');
  }).timeout(60_000);
});
