import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../analyse';
import { Library } from '../../src/core/story/library';
import type { Story } from '../../src/core/story/story';

const TEXTS: Readonly<Record<string, string>> = {
  'a.txt': 'President Stefan Lukashevskyy met Mary Smith in Oslo. Lukashevskyy left.',
  'b.txt': 'Stefan Lukashevskiy met John Smith. Smith said little.',
  'c.txt':
    'On Monday Lukashevsky was in Oslo.\n\n- Advertisement -\n\nRead more: The city of Bergen is nice\n\nBy Ann Doe',
  'd.txt': 'Smith was not in Oslo.',
};

function libraryOf(files: readonly string[], texts = TEXTS): Library {
  const library = new Library(analyse);
  for (const file of files) {
    library.set(`file:///story/${file}`, texts[file]!);
  }
  return library;
}

function entities(library: Library): string[] {
  return library.stories.flatMap(story =>
    story.entities.map(
      entity =>
        `${entity.id} = ${entity.aliases.map(alias => `${alias.text} ${alias.count}`).join(', ')} in ${entity.articles.length}`,
    ),
  );
}

describe('story', () => {
  const all = Object.keys(TEXTS);

  it('links spellings across articles and keeps namesakes apart', () => {
    assert.deepEqual(entities(libraryOf(all)), [
      'person:Stefan Lukashevskiy = Lukashevsky 1, Lukashevskyy 1, Stefan Lukashevskiy 1, Stefan Lukashevskyy 1 in 3',
      'place:Oslo = Oslo 3 in 3',
      'person:John Smith = John Smith 1, Smith 1 in 1',
      'person:Mary Smith = Mary Smith 1 in 1',
      'person:Smith@file:///story/d.txt = Smith 1 in 1',
    ]);
  });

  it('is the same in whatever order articles come, change and go', () => {
    const expected = entities(libraryOf(all));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom('set', 'delete', 'change')), { maxLength: 12 }),
        steps => {
          const library = new Library(analyse);
          for (const [file, step] of steps) {
            if (step === 'delete') {
              library.delete(`file:///story/${file}`);
            } else {
              library.set(`file:///story/${file}`, step === 'set' ? TEXTS[file]! : 'Mary Smith went to Bergen.');
            }
          }
          for (const file of all) {
            library.set(`file:///story/${file}`, TEXTS[file]!);
          }
          assert.deepEqual(entities(library), expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  for (const [what, texts, seen] of [
    [
      'labels of events, when another article makes another name the usual one',
      [
        'Headline of one\n\nOn Tuesday, the Globex Corp. met the Initech Ministry in Oslo.',
        'Headline of two\n\nThe Globex Group grew. Globex Group sold shares. The Globex Group said so.',
      ],
      (story: Story) => story.events.map(event => event.label),
    ],
    [
      'same words, when the whole of a part comes later',
      [
        'Headline one\n\nJohn Smith told reporters on Tuesday that the talks were “all of a disaster” for the city council budget.',
        'Headline two\n\n“The talks were all of a disaster for the city council budget and everyone who lives here,” John Smith told reporters.',
      ],
      (story: Story) => story.quotationGroups.map(group => group.members.length),
    ],
  ] as const) {
    it(`is the same however it came about: ${what}`, () => {
      const files = Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text]));
      const library = new Library(analyse);
      for (const [file, text] of Object.entries(files)) {
        library.set(`file:///story/${file}`, text);
        seen(library.stories[0]!);
      }
      const atOnce = seen(libraryOf(Object.keys(files), files).stories[0]!);
      assert.ok(atOnce.length > 0);
      assert.deepEqual(seen(library.stories[0]!), atOnce);
    });
  }

  it('analyses a text that has not changed only once, and links anew only what an edit touches', () => {
    const library = libraryOf(all);
    const story = library.stories[0]!;
    assert.equal(story.entities.length, 5);
    const before = { analysed: library.analysed, relinked: story.relinked };
    library.set('file:///story/d.txt', TEXTS['d.txt']!);
    assert.equal(library.analysed, before.analysed);
    library.set('file:///story/d.txt', 'Smith was in Oslo again.');
    assert.equal(story.entities.length, 5);
    assert.equal(library.analysed, before.analysed + 1);
    assert.equal(story.relinked, before.relinked + 2);
  });

  it('holds each folder as a story of its own', () => {
    const library = new Library(analyse);
    library.set('file:///one/a.txt', 'Mary Smith left.');
    library.set('file:///two/a.txt', 'Mary Smith stayed.');
    assert.deepEqual(
      library.stories.map(story => [story.uri, story.entities[0]!.mentions.length]),
      [
        ['file:///one', 1],
        ['file:///two', 1],
      ],
    );
    assert.ok(library.delete('file:///one/a.txt'));
    assert.ok(!library.delete('file:///one/a.txt'));
    assert.equal(library.stories.length, 1);
  });
});
