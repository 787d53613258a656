import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../analyse';
import type { Article } from '../../src/core/story/article';
import { QuotationIndex } from '../../src/core/story/quotations/quotationIndex';
import { Story } from '../../src/core/story/story';
import { LineIndex } from '../../src/core/text/lines';

function article(uri: string, text: string): Article {
  return { uri, text, lines: new LineIndex(text), analysis: analyse(text) };
}

function storyOf(...texts: string[]): Story {
  const story = new Story('story');
  texts.forEach((text, i) => {
    story.set(article(String.fromCharCode(97 + i), text));
  });
  return story;
}

/** Each group as its articles with the relations. */
function groups(...texts: string[]): string[][] {
  return storyOf(...texts).quotationGroups.map(({ members }) =>
    members.map(({ uri, relation }) => `${uri} ${relation}`),
  );
}

describe('altered words', () => {
  it('are the same in whichever order the articles come', () => {
    const texts = [
      '“This is,” Jane Doe said, “the worst budget I have seen in twenty years.”',
      '“This is the worst budget I have seen in 20 years,” Jane Doe said.',
      '“It is the worst budget that I have seen in two decades,” Jane Doe told the Oslo paper.',
    ].map((text, i) => article(String.fromCharCode(97 + i), text));
    const [first, ...others] = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ].map(order => {
      const story = new Story('story');
      order.forEach(i => story.set(texts[i]!));
      return story.quotationGroups;
    });
    assert.ok(first!.length > 0);
    others.forEach(groupsOfOrder => assert.deepEqual(groupsOfOrder, first));
  });

  it('are the same by the same speaker', () => {
    assert.deepEqual(groups('“We will never, ever give up,” Jane Doe said.', '“We’ll never give up,” Doe said.'), [
      ['a same', 'b altered'],
    ]);
    assert.deepEqual(
      groups(
        '“The harbour needs new cranes and a deeper channel this year,” Jane Doe said.',
        '“This year the harbour requires new cranes and deeper channels,” Jane Doe said.',
      ),
      [['a same', 'b altered']],
    );
  });

  it('are the same when translated anew, by the same speaker in the same matter', () => {
    assert.deepEqual(
      groups(
        'The talks on the harbour lasted five hours and were “truly friendly,” Jane Doe said.',
        'Jane Doe called the talks, which lasted five hours, “genuinely friendly.”',
      ),
      [['a same', 'b altered']],
    );
    assert.deepEqual(
      groups(
        'Jane Doe called the harbour treaty “a step in the right direction.”',
        'The treaty on the harbour was “a move in the right direction,” Jane Doe said.',
      ),
      [['a same', 'b altered']],
    );
  });

  it('of two words are not the same in another matter, nor by another speaker', () => {
    assert.deepEqual(
      groups(
        'The talks on the harbour lasted five hours and were “truly friendly,” Jane Doe said.',
        'Jane Doe found the dogs of her neighbour “genuinely friendly.”',
      ),
      [],
    );
    assert.deepEqual(
      groups(
        'The talks on the harbour lasted five hours and were “truly friendly,” Jane Doe said.',
        'The talks on the harbour lasted five hours and were “genuinely friendly,” Olaf Roe said.',
      ),
      [],
    );
  });

  it('are not the same where one denies what the other says, or has another number or name', () => {
    for (const [one, other] of [
      ['We will build the new bridge in spring', 'We will not build the new bridge this spring'],
      ['The storm took 40 roofs from old houses', 'The storm took the roofs from 60 old houses'],
      ['I like what Norway did for old ships', 'I really like what Sweden did for ships'],
    ]) {
      assert.deepEqual(groups(`“${one!},” Jane Doe said.`, `“${other!},” Jane Doe said.`), [], one);
    }
  });

  it('are the parts of a fuller version beside them', () => {
    const long = 'The river will be open to all ships by the end of spring';
    assert.deepEqual(
      groups(
        `It will be “open to all ships,” Jane Doe said.`,
        `“${long},” Jane Doe said.`,
        `“The river would be open to every ship by the end of spring,” Jane Doe said.`,
      ),
      [['a part', 'b same', 'c altered']],
    );
  });

  it('of indirect speech are not compared', () => {
    const text = 'Jane Doe said that the river will be open to all ships by the end of spring.';
    assert.deepEqual(groups(text, text), []);
  });

  it('are found from a quotation', () => {
    const story = storyOf('“We will never, ever give up,” Jane Doe said.', '“We’ll never give up,” Doe said.');
    assert.equal(story.groupOf({ uri: 'b', index: 0 })?.members.length, 2);
    assert.equal(story.groupOf({ uri: 'c', index: 0 }), undefined);
    story.delete('a');
    assert.equal(story.groupOf({ uri: 'b', index: 0 }), undefined);
  });
});

describe('disputed words', () => {
  const words = 'The river will be open to all ships by the end of spring';
  const disputed = (...texts: string[]): number => storyOf(...texts).disputedQuotations.length;

  it('are given to different people by two articles', () => {
    assert.equal(disputed(`“${words},” Jane Doe said.`, `“${words},” Olaf Roe said.`), 1);
    assert.equal(disputed(`“${words},” Jane Doe said.`, `“${words},” Doe said.`, `“${words},” said Jane Doe.`), 0);
  });

  it('are disputed where they are plain but many', () => {
    const plain = 'We cannot spend money we do not have';
    assert.equal(disputed(`“${plain},” Jane Doe said.`, `“${plain},” Olaf Roe said.`), 1);
  });

  it('are not disputed where one article knows both, a speaker is unknown, or one quotes the other', () => {
    assert.equal(
      disputed(`“${words},” Jane Doe said.`, `“${words},” Olaf Roe said.\n\n“${words},” Jane Doe said as well.`),
      0,
    );
    assert.equal(disputed(`“${words},” Jane Doe said.`, `There was a banner: “${words}.”`), 0);
    assert.equal(disputed(`“${words},” Jane Doe said.`, `“She told me: ‘${words},’” Olaf Roe said.`), 0);
  });

  it('tell which two are given to different people', () => {
    const story = storyOf(`“${words},” Jane Doe said.`, `“${words},” Olaf Roe said.`, `“${words},” Doe said.`);
    const ref = (uri: string) => ({ uri, index: 0 });
    assert.equal(story.areDisputed(ref('a'), ref('b')), true);
    assert.equal(story.areDisputed(ref('a'), ref('c')), false);
  });

  it('are not disputed between an organization and who speaks for it', () => {
    assert.equal(
      disputed(
        `“${words},” the Riverton Port Authority said.`,
        `“${words},” said Jane Doe, a spokeswoman for the Riverton Port Authority.`,
      ),
      0,
    );
  });
});

describe('groups of the same words', () => {
  const speakers = ['Jane Doe', 'Olaf Roe', 'Doe'];
  const said = [
    'We will never, ever give up the old harbour',
    'We’ll never give up the harbour',
    'the old harbour',
    'truly friendly',
    'genuinely friendly',
    'The talks were truly friendly and useful for the harbour',
    'We will never give up the river, the harbour or the bridge',
    'very useful',
  ];
  const text = fc
    .array(fc.tuple(fc.constantFrom(...said), fc.constantFrom(...speakers)), { maxLength: 3 })
    .map(quoted =>
      quoted.map(([words, who]) => `The talks on the harbour lasted long. “${words},” ${who} said.`).join('\n\n'),
    );
  const edits = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.option(text)), {
    minLength: 3,
    maxLength: 14,
  });

  it('depend on the articles alone, not on the edits that led to them', () => {
    fc.assert(
      fc.property(edits, fc.infiniteStream(fc.boolean()), (made, asked) => {
        const story = new Map<string, Article>();
        const index = new QuotationIndex(() => false);
        for (const [uri, written] of made) {
          if (written === null) {
            story.delete(uri);
            index.delete(uri);
          } else {
            story.set(uri, article(uri, written));
            index.set(story.get(uri)!);
          }
          if (asked.next().value) {
            index.groups();
          }
        }
        const fresh = new QuotationIndex(() => false);
        [...story.values()].reverse().forEach(one => {
          fresh.set(one);
        });
        assert.deepEqual(index.groups(), fresh.groups());
        for (const [uri, { analysis }] of story) {
          analysis.quotations.forEach((_, i) => {
            const ref = { uri, index: i };
            assert.deepEqual(index.groupOf(ref), fresh.groupOf(ref));
            assert.deepEqual(index.sameWords(ref), fresh.sameWords(ref));
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cost an edit what shares its words, however many articles there are', () => {
    const costOf = (count: number): number => {
      const index = new QuotationIndex(() => false);
      const nouns = ['mill', 'barn', 'ferry', 'tower', 'market', 'garden', 'tunnel', 'orchard'];
      const own = (i: number): string =>
        `“Number${String(i)} of the ${nouns[i % 8]!}s went to word${String(i)} and thing${String(i)} at last,” Jane Doe said.`;
      for (let i = 0; i < count; i++) {
        index.set(article(`file${String(i)}`, own(i)));
      }
      index.groups();
      const before = index.relinked;
      index.set(article('file3', own(4)));
      index.groups();
      return index.relinked - before;
    };
    assert.ok(costOf(20) > 0);
    assert.equal(costOf(20), costOf(120));
  });
});
