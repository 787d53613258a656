import assert from 'node:assert/strict';
import { analyse } from '../analyse';
import type { Decision } from '../../src/core/decisions/decision';
import { readBratFiles } from '../../src/core/export/brat/read';
import { annotationsOf } from '../../src/core/export/annotate';
import { readDoccano } from '../../src/core/export/doccano/read';
import { exportFiles } from '../../src/core/export/exportFiles';
import type { TextFile } from '../../src/core/export/problems';
import { decisionsOf } from '../../src/core/import/decisionsOf';
import { articleMatcher } from '../../src/core/import/match';
import { type ImportedArticle, importedAnnotations, importedLabels } from '../../src/core/import/imported';
import { Library } from '../../src/core/story/library';

const TEXTS: Readonly<Record<string, string>> = {
  'news/one': [
    'Ferry strike called off 🚢',
    '',
    'LISBON, March 6, 2024 (Coast Wire) – Transport minister Helena Duarte met union leader Tomas Okafor in Lisbon on Wednesday.',
    '',
    '“We will keep the ferries running,” Duarte said. “And,” she added, “the fares stay.”',
    '',
    'Okafor travelled to Porto on Friday.',
    '',
  ].join('\n'),
  'news/two': [
    'Minister meets union',
    '',
    'LISBON, March 6, 2024 – Helena Duarte met Tomas Okafor in Lisbon. “Nobody listened,” Okafor told reporters.',
    '',
  ].join('\n'),
};

function libraryOf(texts = TEXTS): Library {
  const library = new Library(analyse);
  Object.entries(texts).forEach(([name, text]) => library.set(name, text));
  return library;
}

function filesOf(format: 'brat' | 'doccano'): TextFile[] {
  const stories = annotationsOf(libraryOf().stories, { nameOf: uri => uri, textOf: ({ text }) => text });
  return [...exportFiles(stories, format)];
}

function imported(articles: readonly ImportedArticle[], library = libraryOf()) {
  return decisionsOf(articles, matcherOf(library));
}

function matcherOf(library: Library, pathOf = (uri: string) => uri) {
  return articleMatcher(
    library.stories.flatMap(story =>
      story.articles.map(article => ({ story, article, path: pathOf(article.uri), original: article.text })),
    ),
  );
}

const brat = (change: (content: string, name: string) => string = content => content) =>
  importedAnnotations(
    readBratFiles(filesOf('brat').map(({ name, content }) => ({ name, content: change(content, name) }))).annotations,
  );

const DUARTE = { id: 'duarte', everywhere: true };
const kinds = (decisions: readonly Decision[]) => decisions.map(({ kind }) => kind);

describe('importing annotations as decisions', () => {
  it('decides nothing where the annotations are ours, unchanged', () => {
    assert.deepEqual(imported(brat()), { decisions: [], problems: [] });
    const { articles } = readDoccano(filesOf('doccano')[0]!);
    assert.ok(articles.every(({ names }) => names.length > 3));
    assert.deepEqual(imported(importedLabels(articles)), { decisions: [], problems: [] });
  });

  it('adds the names that we do not have, and rejects those that the annotator does not have', () => {
    const articles = brat().map(article => ({
      ...article,
      names: [
        ...article.names.filter(({ start, end }) => article.text.slice(start, end) !== 'Porto'),
        ...(article.name.endsWith('one')
          ? [{ ...spanOf(article.text, 'Wednesday'), kind: 'place', entity: null } as const]
          : []),
      ],
    }));
    const { decisions, problems } = imported(articles);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      decisions.map(decision => 'at' in decision && [decision.kind, decision.at.quote.exact, decision.at.article]),
      [
        ['addName', 'Wednesday', 'news/one'],
        ['rejectName', 'Porto', 'news/one'],
      ],
    );
  });

  it('takes another kind over as a name of that kind', () => {
    const articles = brat().map(article => ({
      ...article,
      names: article.names.map(name =>
        article.text.slice(name.start, name.end) === 'Porto' ? { ...name, kind: 'organization' as const } : name,
      ),
    }));
    const [decision] = imported(articles).decisions;
    assert.ok(decision?.kind === 'addName' && decision.entityKind === 'organization');
  });

  it('joins what the annotator has as one, and parts what are two', () => {
    const joined = brat().map(article => ({
      ...article,
      names: article.names.map(name => ({ ...name, entity: isOkafor(article.text, name) ? DUARTE : name.entity })),
    }));
    const duarte = joined[0]!.names.find(
      ({ start, end }) => joined[0]!.text.slice(start, end) === 'Helena Duarte',
    )!.entity;
    const asOne = joined.map(article => ({
      ...article,
      names: article.names.map(name => (name.entity === DUARTE ? { ...name, entity: duarte } : name)),
    }));
    assert.deepEqual(kinds(imported(asOne).decisions), ['sameEntity']);
    const parted = brat().map(article => ({
      ...article,
      names: article.names.map(name => ({
        ...name,
        entity:
          article.name.endsWith('two') && isOkafor(article.text, name)
            ? { id: 'another', everywhere: true }
            : name.entity,
      })),
    }));
    const { decisions } = imported(parted);
    assert.deepEqual(kinds(decisions), ['splitEntity']);
    assert.ok(decisions[0]?.kind === 'splitEntity' && decisions[0].mentions.length === 2);
  });

  it('gives a quotation to who the annotator says, or to nobody, and takes back what is none', () => {
    const articles = brat().map(article => ({
      ...article,
      quotations: article.quotations
        .filter(({ pieces }) => !article.text.slice(pieces[0]!.start).startsWith('“And'))
        .map(quotation => ({
          ...quotation,
          speaker: article.name.endsWith('one') ? spanOf(article.text, 'Tomas Okafor') : null,
        })),
    }));
    const { decisions } = imported(articles);
    assert.deepEqual(
      decisions.filter(({ kind }) => kind === 'speaker').map(one => one.kind === 'speaker' && one.speaker?.name),
      ['Tomas Okafor', undefined],
    );
    assert.ok(decisions.some(one => one.kind === 'notQuotation' && one.at.quote.exact.startsWith('“And')));
  });

  it('tells what no decision can add, and what is no article', () => {
    const [first] = brat();
    const { decisions, problems } = imported([
      { ...first!, events: [...first!.events, { ...spanOf(first!.text, 'Wednesday'), event: null }] },
      { name: 'elsewhere', text: 'Nothing.', names: [], quotations: [], events: [], isWhole: true },
    ]);
    assert.deepEqual(kinds(decisions), []);
    assert.deepEqual(
      problems.map(({ file, reason }) => `${file}: ${reason}`),
      [
        'elsewhere: is no article of the story',
        `${first!.name}: “Wednesday” was not found as an event and cannot be added`,
      ],
    );
  });

  it('knows an article by its path, the end of it, its exported file, or its text', () => {
    const library = libraryOf();
    const match = matcherOf(library, uri => `stories/${uri}.txt`);
    const text = TEXTS['news/two']!;
    for (const name of ['stories/news/two.txt', 'two.txt', 'stories/news/two', 'two', 'line 2']) {
      assert.equal(match({ name, text })?.article.uri, 'news/two', name);
    }
    assert.equal(match({ name: 'three', text: 'Other.' }), undefined);
  });

  it('finds its places again in a text that has changed since', () => {
    const changed = libraryOf({
      ...TEXTS,
      'news/one': TEXTS['news/one']!.replace('Okafor travelled', 'On Thursday nothing happened.\n\nOkafor travelled'),
    });
    const articles = brat().map(article => ({
      ...article,
      names: article.names.filter(({ start, end }) => article.text.slice(start, end) !== 'Porto'),
    }));
    const { decisions } = imported(articles, changed);
    assert.deepEqual(
      decisions.flatMap(one => (one.kind === 'rejectName' ? [one.at.quote.exact] : [])),
      ['Porto'],
    );
  });
});

function isOkafor(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return text.slice(start, end).endsWith('Okafor');
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
