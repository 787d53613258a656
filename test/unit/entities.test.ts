import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleAnalysis } from '../../src/core/article/analysis';
import type { Entity } from '../../src/core/story/model';
import { Story } from '../../src/core/story/story';
import { LineIndex } from '../../src/core/text/lines';
import { analyse } from '../analyse';

const analyses = new Map<string, ArticleAnalysis>();

function add(story: Story, name: string, text: string): void {
  const analysis = analyses.get(text) ?? analyse(text);
  analyses.set(text, analysis);
  story.set({ uri: `${name}.txt`, text, lines: new LineIndex(text), analysis });
}

function storyOf(...texts: readonly string[]): Story {
  const story = new Story('story');
  texts.forEach((text, i) => add(story, 'abcdefghij'[i]!, text));
  return story;
}

/** Each entity's spellings, sorted. */
function spellings(story: Story): string[] {
  return story.entities
    .map(entity =>
      entity.aliases
        .map(({ text }) => text)
        .sort()
        .join(' = '),
    )
    .sort();
}

function entityOf(story: Story, name: string): Entity {
  const found = story.entities.filter(entity => entity.aliases.some(({ text }) => text === name));
  assert.equal(found.length, 1, `${name}: ${found.map(({ id }) => id).join(', ')}`);
  return found[0]!;
}

/** Why the chain that is first named in an article is one with others. */
function why(story: Story, article: string, name: string): readonly string[] {
  const { analysis, text } = story.article(`${article}.txt`)!;
  const mention = analysis.mentions.find(({ start, end }) => text.slice(start, end) === name)!;
  return story.whyLinked(`${article}.txt`, mention.chain);
}

describe('entities of a story', () => {
  for (const [what, texts, expected, reason] of [
    [
      'spellings of a name from another script',
      ['Sergey Polyanskyy spoke in Oslo.', 'Serhii Polyanskiy left on Monday.'],
      'Sergey Polyanskyy = Serhii Polyanskiy',
      'same surname, and a given name that agrees',
    ],
    [
      'short forms of a given name',
      ['Steven Okafor spoke.', 'Steve Okafor left.'],
      'Steve Okafor = Steven Okafor',
      'same surname, and a given name that agrees',
    ],
    [
      'a given name left out, where the surname is rare',
      ['Jane Kowaltschuk spoke in Oslo.', 'On Monday Kowaltschuk was in Oslo.'],
      'Jane Kowaltschuk = Kowaltschuk',
      'same surname, and nobody else of the story has it',
    ],
    [
      'a given name left out, where the title is the same',
      ['President Jane Smith spoke in Oslo. Mary Smith did not.', 'On Monday President Smith was in Oslo.'],
      'Jane Smith = Smith',
      'same surname and title',
    ],
    [
      'letters changed about',
      ['Jane Kowaltschuk spoke in Oslo.', 'Jane Kowalstchuk left on Monday.'],
      'Jane Kowalstchuk = Jane Kowaltschuk',
      'same given name, one letter of the surname amiss',
    ],
    [
      'the first of two surnames',
      ['Rosa Garza Mendoza spoke to reporters.', 'Rosa Garza left Lima on Monday.'],
      'Rosa Garza = Rosa Garza Mendoza',
      'same given name, the first of two surnames',
    ],
    [
      'an acronym and its expansion, where one article has both',
      ['The Globex Energy Board (GEB) met on Monday.', 'The GEB said on Monday it would grow.'],
      'GEB = Globex Energy Board',
      'an article uses it as the short form',
    ],
    [
      'a body with and without its country',
      ['The Philippine Coast Guard sent two ships.', 'The Coast Guard sent a third ship on Monday.'],
      'Coast Guard = Philippine Coast Guard',
      'same name without the country',
    ],
    [
      'a company with and without its line of business',
      ['Santos Brothers Shipping Corp. owned the ferry.', 'The ferry belonged to Santos Brothers, officials said.'],
      'Santos Brothers = Santos Brothers Shipping Corp.',
      'same name, shortened',
    ],
    ['a legal form', ['Initech Inc. grew.', 'Initech shares fell on Monday.'], 'Initech = Initech Inc.', 'same name'],
    [
      'a ministry whichever way it is named',
      ['The Ministry of Defence denied it.', 'The Defense Ministry denied it.'],
      'Defense Ministry = Ministry of Defence',
      'same name',
    ],
    [
      'names of a country',
      ['Talks in the U.S. failed.', 'The United States left the talks.'],
      'U.S. = United States',
      'same name',
    ],
  ] as const) {
    it(`link ${what}`, () => {
      const story = storyOf(...texts);
      assert.ok(spellings(story).includes(expected), spellings(story).join('\n'));
      const entity = story.entities.find(
        ({ aliases }) =>
          aliases
            .map(({ text }) => text)
            .sort()
            .join(' = ') === expected,
      )!;
      const reasons = entity.articles.flatMap(uri =>
        why(story, uri[0]!, entity.aliases.find(({ articles }) => articles.includes(uri))!.text),
      );
      assert.ok(reasons.includes(reason), reasons.join('\n'));
    });
  }

  for (const [what, texts, apart] of [
    [
      'given names that differ',
      ['John Kowaltschuk spoke.', 'Mary Kowaltschuk left.'],
      ['John Kowaltschuk', 'Mary Kowaltschuk'],
    ],
    [
      'middle initials that differ',
      ['John W. Kowaltschuk spoke.', 'John H. Kowaltschuk left.'],
      ['John W. Kowaltschuk', 'John H. Kowaltschuk'],
    ],
    [
      'father and son',
      ['John Kowaltschuk Sr. spoke.', 'John Kowaltschuk Jr. left.'],
      ['John Kowaltschuk Sr.', 'John Kowaltschuk Jr.'],
    ],
    [
      'a woman and a man',
      ['Dr. Sarah Kowaltschuk spoke in Oslo.', 'Mr. Kowaltschuk left Oslo on Monday.'],
      ['Sarah Kowaltschuk', 'Kowaltschuk'],
    ],
    ['a common surname alone', ['John Smith spoke in Oslo.', 'On Monday Smith was in Oslo.'], ['John Smith', 'Smith']],
    [
      'a surname that spouses share',
      ['John Kowaltschuk and his wife Mary Kowaltschuk spoke.', 'On Monday Kowaltschuk was in Oslo.'],
      ['John Kowaltschuk', 'Mary Kowaltschuk', 'Kowaltschuk'],
    ],
    [
      'a ministry of one country and one of another',
      ['The Norwegian Defense Ministry denied it.', 'The Swedish Defense Ministry denied it.'],
      ['Norwegian Defense Ministry', 'Swedish Defense Ministry'],
    ],
    [
      'towns of one name',
      ['A fire burned in Portland, Oregon, on Monday.', 'A fire burned in Portland, Maine, on Monday.'],
      ['Oregon', 'Maine'],
    ],
  ] as const) {
    it(`keep apart ${what}`, () => {
      const story = storyOf(...texts);
      const ids = apart.map(name => entityOf(story, name).id);
      assert.equal(new Set(ids).size, apart.length, spellings(story).join('\n'));
      for (const name of apart) {
        assert.equal(entityOf(story, name).articles.length, 1);
      }
    });
  }

  it('link spellings of another script where the office is the same', () => {
    const one = 'Governor Fauzi Kowaltschuk spoke in Oslo.';
    const found = (other: string): number =>
      storyOf(one, other).entities.filter(({ name }) => name.endsWith('Kowaltschuk')).length;
    assert.equal(found('On Monday Governor Fawzi Kowaltschuk left.'), 1);
    assert.equal(found('On Monday the singer Foozi Kowaltschuk left.'), 2);
  });

  it('take a committee by itself for none of another article', () => {
    const story = storyOf(
      'The Globex Prize Committee met on Monday. The Committee chose three winners.',
      'The Committee voted on Monday to send the bill back, lawmakers said.',
    );
    assert.ok(
      story.entities.every(({ articles }) => articles.length === 1),
      spellings(story).join('\n'),
    );
  });

  it('say honestly why', () => {
    const story = storyOf('Dr. Anna Kowaltschuk spoke in Oslo.', 'On Monday Dr. Kowaltschuk was in Oslo.');
    assert.deepEqual(why(story, 'a', 'Anna Kowaltschuk'), ['same surname and title']);
    assert.deepEqual(why(story, 'b', 'Kowaltschuk'), ['same surname and title']);
  });

  it('keep towns of one name apart, and join what may be one', () => {
    const towns = (...texts: readonly string[]): number =>
      storyOf(...texts).entities.filter(({ name }) => name === 'Portland').length;
    assert.equal(towns('A fire in Portland, Oregon, grew.', 'A fire in Portland, Maine, grew.'), 2);
    assert.equal(towns('A fire in Portland, Oregon, grew.', 'A fire in Portland grew on Monday.'), 1);
  });

  it('give a surname to nobody where two fit, and to the one that nearly all mean', () => {
    const both = ['John Kowaltschuk spoke.', 'Mary Kowaltschuk left Oslo.', 'On Monday Kowaltschuk was in Oslo.'];
    assert.equal(entityOf(storyOf(...both), 'Kowaltschuk').articles.length, 1);
    const many = Array.from({ length: 10 }, (_, i) => `John Kowaltschuk spoke ${String(i + 2)} times.`);
    const story = new Story('story');
    [...many, ...both].forEach((text, i) => add(story, String.fromCharCode(97 + i), text));
    assert.equal(entityOf(story, 'Kowaltschuk').name, 'John Kowaltschuk');
  });

  it('tell nothing of what stands in one article alone', () => {
    assert.deepEqual(why(storyOf('Jane Doe spoke in Oslo.'), 'a', 'Jane Doe'), []);
  });

  const texts = [
    'President Stefan Lukashevskyy met Mary Smith of the Globex Energy Board (GEB) in Portland, Oregon. Lukashevskyy left.',
    'Stefan Lukashevskiy met John Smith. Smith said little. The GEB was not there.',
    'On Monday Lukashevsky was in Portland. The Norwegian Coast Guard sent a ship.',
    'The Coast Guard told Mr. Smith of Globex Energy that Mrs. Mary Smith was in Portland, Maine.',
    'Steve Lukashevsky, a spokesman for the Swedish Coast Guard, spoke of President Lukashevsky. U.S. officials did not.',
    'The United States told the Globex Energy Bureau that J. Smith and Stefan Lukashevksy met.',
  ];

  /** All that a story tells of its entities. */
  function told(story: Story): unknown {
    const chains = story.articles.flatMap(({ uri, analysis }) =>
      analysis.chains.map((_, i) => [uri, i, story.entityOfChain(uri, i)?.id, story.whyLinked(uri, i)]),
    );
    const entities = story.entities.map(
      ({ id, kind, name, aliases, descriptors, mentions, asides, articles, related, demonyms }) => ({
        id,
        kind,
        name,
        aliases,
        descriptors,
        mentions,
        asides,
        articles,
        related,
        demonyms,
      }),
    );
    return { entities, chains };
  }

  it('are the same, with the same ids, after any edits as from scratch in any order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const edit = fc.record({ article: name, text: fc.option(fc.constantFrom(...texts)), look: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (edits, order) => {
        const edited = new Story('story');
        const now = new Map<string, string>();
        for (const { article, text, look } of edits) {
          if (text === null) {
            edited.delete(`${article}.txt`);
            now.delete(article);
          } else {
            add(edited, article, text);
            now.set(article, text);
          }
          if (look) {
            told(edited);
          }
        }
        const fresh = new Story('story');
        const shuffled = [...now].map(pair => ({ pair, key: order.next().value })).sort((a, b) => a.key - b.key);
        shuffled.forEach(({ pair: [article, text] }) => add(fresh, article, text));
        assert.deepEqual(told(edited), told(fresh));
      }),
      { numRuns: 300 },
    );
  });
});
