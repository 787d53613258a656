import assert from 'node:assert/strict';
import { analyse } from '../analyse';
import { DecisionIndex } from '../../src/core/decisions/decide';
import type { DecisionLine } from '../../src/core/decisions/decision';
import { annotationsOf } from '../../src/core/export/annotate';
import type { AnnotatedArticle } from '../../src/core/export/annotations';
import { bratFiles } from '../../src/core/export/brat/write';
import { exportFiles } from '../../src/core/export/exportFiles';
import type { TextFile } from '../../src/core/export/problems';
import { Library } from '../../src/core/story/library';
import { importAnnotations } from '../../src/service/decisions/importAnnotations';

const FERRY = [
  'Ferry strike called off 🚢',
  '',
  'LISBON, March 6, 2024 (Coast Wire) – Transport minister Helena Duarte met union leader Tomas Okafor in Lisbon on Wednesday.',
  '',
  '“We will keep the ferries running,” Duarte said. “And,” she added, “the fares stay.”',
  '',
  'Okafor travelled to Porto on Friday. Marta Reis of Harbour Union praised the deal.',
  '',
].join('\n');
const TEXTS: Readonly<Record<string, string>> = {
  'news/one.txt': FERRY,
  'news/two.txt': [
    'Minister meets union',
    '',
    'LISBON, March 6, 2024 – Helena Duarte met Tomas Okafor in Lisbon. “Nobody listened,” Okafor told reporters.',
    '',
    'Okafor travelled to Porto on Friday.',
    '',
  ].join('\n'),
};

const folder = 'file:///desk';
const pathOf = (uri: string) => uri.slice(folder.length + 1);
const place = { folder, pathOf };

function libraryOf(lines: readonly DecisionLine[] = [], texts = TEXTS): Library {
  const library = new Library(analyse);
  const index = new DecisionIndex(lines);
  Object.entries(texts).forEach(([path, text]) => library.set(`${folder}/${path}`, text, index.decide(path, text)));
  return library;
}

const exported = (library: Library) => annotationsOf(library.stories, { nameOf: pathOf });
const bring = (library: Library, files: readonly TextFile[], format: 'brat' | 'doccano' = 'brat') =>
  importAnnotations({ library, fileOf: () => place }, format, files);
const linesOf = (...read: readonly ReturnType<typeof bring>[]): DecisionLine[] =>
  read
    .flatMap(({ folders }) => folders.flatMap(({ decisions }) => decisions))
    .map((decision, index) => ({
      v: 1,
      id: `d${index}`,
      time: new Date(Date.UTC(2024, 2, 7) + index).toISOString(),
      author: 'Ada',
      decision,
    }));

/** All that an annotator sees, without the ids, which every export gives anew. */
function seen({ articles }: { readonly articles: readonly AnnotatedArticle[] }) {
  const groups = new Map<string, string[]>();
  const put = (kind: string, id: string, words: string) =>
    groups.set(`${kind} ${id}`, [...(groups.get(`${kind} ${id}`) ?? []), words]);
  const each = articles.map(({ name, text, mentions, quotations, events }) => {
    const words = ({ start, end }: { start: number; end: number }) => `${name} ${start} ${text!.slice(start, end)}`;
    const names = mentions.filter(({ form }) => form === 'name');
    names.forEach(one => put('entity', one.entity!, words(one)));
    events.forEach(one => put('event', one.event, words(one)));
    return {
      names: names.map(one => `${words(one)}: ${one.kind}`),
      quotations: quotations.map(({ pieces, speaker }) => [words(pieces[0]!), speaker && words(speaker)]),
      events: events.map(words),
    };
  });
  return { each, together: [...groups.values()].map(group => group.sort()).sort() };
}

type Change = (article: AnnotatedArticle, words: (one: { start: number; end: number }) => string) => AnnotatedArticle;

/** Exports, changes as an annotator would, imports into what was found, applies and exports again. */
function goRound(change: Change) {
  const before = exported(libraryOf());
  const articles = before.articles.map(article => ({
    ...article,
    ...change(article, ({ start, end }) => article.text.slice(start, end)),
  }));
  const wanted = {
    ...before,
    articles: articles as typeof before.articles,
    entities: [...before.entities, { id: 'e90', kind: 'person', name: 'Another' } as const],
    events: [...before.events, { id: 'ev90', kind: 'happening', label: 'Another', date: null } as const],
  };
  const files = [...bratFiles(wanted)];
  const first = bring(libraryOf(), files);
  // What was told apart may have parted what else was one: the same annotations, brought once more, say so.
  const second = bring(libraryOf(linesOf(first)), files);
  const after = libraryOf(linesOf(first, second));
  return { wanted: seen(wanted), got: seen(exported(after)), read: first, again: bring(after, files) };
}

describe('annotations, exported, changed and imported', () => {
  const holds = (change: Change, kinds: readonly string[]) => {
    const { wanted, got, read, again } = goRound(change);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(
      read.folders.flatMap(({ decisions }) => decisions.map(({ kind }) => kind)),
      kinds,
    );
    assert.deepEqual(got, wanted);
    assert.deepEqual(again, { folders: [], problems: [] }, 'nothing is left to decide');
  };

  it('give names that were taken out', () => {
    holds(
      (article, words) => ({ ...article, mentions: article.mentions.filter(one => words(one) !== 'Porto') }),
      ['rejectName', 'rejectName'],
    );
  });

  it('give names of another kind', () => {
    holds(
      (article, words) => ({
        ...article,
        mentions: article.mentions.map(one =>
          words(one) === 'Porto' ? { ...one, kind: 'organization' as const } : one,
        ),
      }),
      ['addName', 'addName'],
    );
  });

  it('give names that are others in one article', () => {
    holds(
      (article, words) => ({
        ...article,
        mentions: article.mentions.map(one =>
          article.name.endsWith('two.txt') && words(one).endsWith('Okafor') ? { ...one, entity: 'e90' } : one,
        ),
      }),
      ['splitEntity'],
    );
  });

  it('give two who are one', () => {
    const { articles } = exported(libraryOf());
    const entity = (name: string) =>
      articles[0]!.mentions.find(({ start, end }) => FERRY.slice(start, end) === name)!.entity!;
    const [reis, okafor] = [entity('Marta Reis'), entity('Tomas Okafor')];
    holds(
      article => ({
        ...article,
        mentions: article.mentions.map(one => (one.entity === reis ? { ...one, entity: okafor } : one)),
      }),
      ['sameEntity'],
    );
  });

  it('give quotations to others, to nobody, or take them back', () => {
    holds(
      (article, words) => {
        const okafor = article.mentions.find(one => words(one) === 'Tomas Okafor')!;
        const said = article.quotations.filter(({ pieces }) => !words(pieces[0]!).startsWith('“And'));
        return {
          ...article,
          // Where nobody speaks, nothing is stated.
          events: article.events.filter(one => words(one) !== 'told'),
          quotations: said.map((one, index) => ({
            ...one,
            speaker:
              one.kind === 'indirect'
                ? one.speaker
                : article.name.endsWith('one.txt') && index === 0
                  ? { start: okafor.start, end: okafor.end }
                  : null,
          })),
        };
      },
      ['speaker', 'notQuotation', 'speaker', 'notEvent'],
    );
  });

  it('give events that were taken out, or are two', () => {
    holds(
      (article, words) => ({ ...article, events: article.events.filter(one => words(one) !== 'praised') }),
      ['notEvent'],
    );
    holds(
      (article, words) => ({
        ...article,
        events: article.events.map(one =>
          article.name.endsWith('two.txt') && words(one) === 'travelled' ? { ...one, event: 'ev90' } : one,
        ),
      }),
      ['notSameEvent'],
    );
  });
});

describe('annotations of other tools', () => {
  const span = (text: string, words: string) => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    return `${start} ${start + [...words].length}\t${words}`;
  };
  const decided = (read: ReturnType<typeof bring>) =>
    read.folders.flatMap(({ decisions }) =>
      decisions.map(one => ('at' in one ? `${one.kind} ${one.at.quote.exact}` : one.kind)),
    );
  const one = TEXTS['news/one.txt']!;
  const everyName = (text: string) =>
    exported(libraryOf())
      .articles[0]!.mentions.filter(({ form }) => form === 'name')
      .map(({ start, end, kind }, index) => {
        const from = [...FERRY.slice(0, start)].length + (text.startsWith('\ufeff') ? 1 : 0);
        const words = FERRY.slice(start, end);
        return `T${index + 1}\t${kind[0]!.toUpperCase()}${kind.slice(1)} ${from} ${from + words.length}\t${words}\n`;
      })
      .join('');

  it('in brat decide of names alone, without notes, where there are only names', () => {
    const ann = everyName(one).replace(/T\d+\tPlace .*\tPorto\n/, '') + `T99\tPlace ${span(one, 'Friday')}\n`;
    const read = bring(libraryOf(), [
      { name: 'one.txt', content: one },
      { name: 'one.ann', content: ann },
    ]);
    assert.deepEqual(decided(read), ['addName Friday', 'rejectName Porto']);
    assert.deepEqual(read.problems, []);
  });

  it('in brat tell by Equiv who is who within an article, and nothing of other articles', () => {
    const files = ['one', 'two'].flatMap(name => {
      const content = TEXTS[`news/${name}.txt`]!;
      const helena = `T1\tPerson ${span(content, 'Helena Duarte')}\nT2\tPerson ${span(content, 'Tomas Okafor')}\n`;
      return [
        { name: `${name}.txt`, content },
        { name: `${name}.ann`, content: name === 'one' ? `${helena}*\tEquiv T1 T2\n` : helena },
      ];
    });
    assert.deepEqual(
      decided(bring(libraryOf(), files)).filter(kind => /Entity/.test(kind)),
      ['sameEntity'],
    );
    const apart = files.map(({ name, content }) => ({ name, content: content.replace(/\*.*\n/, '') }));
    assert.deepEqual(
      decided(bring(libraryOf(), apart)).filter(kind => /Entity/.test(kind)),
      [],
    );
  });

  for (const [what, text] of [
    ['CRLF', one.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${one}`],
    ['a byte order mark and CRLF in the article alone', one],
  ] as const) {
    it(`count characters with ${what}`, () => {
      const inArticle = what.endsWith('alone') ? { 'news/one.txt': ` ${one}`.replaceAll('\n', '\r\n') } : TEXTS;
      const ofFile = (path: string) =>
        inArticle === TEXTS ? TEXTS[path]! : inArticle['news/one.txt']!.replace(/^ /, '\ufeff');
      const label = exported(libraryOf())
        .articles[0]!.mentions.filter(({ form }) => form === 'name')
        .map(({ start, end, kind }) => {
          const at = text.indexOf(FERRY.slice(start, end).split('\n')[0]!, start);
          const from = [...text.slice(0, at)].length;
          return { id: start, start_offset: from, end_offset: from + end - start, label: kind };
        })
        .filter(({ id }) => !FERRY.startsWith('Porto', id));
      const library = libraryOf([], inArticle);
      const read = importAnnotations(
        { library, fileOf: () => place, originalOf: ({ uri }) => ofFile(pathOf(uri)) },
        'doccano',
        [{ name: 'all.jsonl', content: `${JSON.stringify({ id: 7, text, labels: label })}\r\n` }],
      );
      assert.deepEqual(decided(read), ['rejectName Porto']);
      assert.deepEqual(read.problems, []);
    });
  }

  it('with a byte order mark before their lines are read from the first on', () => {
    const read = bring(libraryOf(), [
      { name: 'one.TXT', content: one },
      { name: 'one.ANN', content: `\ufeffT1\tPlace ${span(one, 'Friday')}\r\n` },
    ]);
    assert.deepEqual(read.problems, []);
    assert.equal(decided(read)[0], 'addName Friday');
  });

  it('reject nothing that they have not read', () => {
    const changed = { ...TEXTS, 'news/one.txt': `${one}\nRui Santos flew to Madrid with Marta Reis.\n` };
    const read = bring(libraryOf([], changed), [
      { name: 'one.txt', content: one },
      { name: 'one.ann', content: everyName(one).replace(/T\d+\tPlace .*\tPorto\n/, '') },
    ]);
    assert.deepEqual(decided(read), ['rejectName Porto']);
  });

  it('reject nothing where not all of them can be read, or there are none', () => {
    const ann = everyName(one).replace(/T\d+\tPlace .*\tPorto\n/, '');
    const two = TEXTS['news/two.txt']!;
    const read = bring(libraryOf(), [
      { name: 'one.txt', content: one },
      { name: 'one.ann', content: `${ann}T98\tPlace 3 x\tbroken\nT99\tPlace ${span(one, 'Friday')}\n` },
      { name: 'two.txt', content: two },
      { name: 'two.ann', content: '' },
      { name: 'story.pdf', content: '' },
    ]);
    assert.deepEqual(decided(read), ['addName Friday']);
    assert.deepEqual(
      read.problems.map(problem => problem.replace(/T98|line \d+/g, '…')),
      [
        'story.pdf: is no file of this format',
        'one.ann, …: a text-bound annotation has an id, a type with offsets and its words, with tabs between',
        'two: has no annotations, so that nothing is decided of it',
        'one: was not read as a whole, so that nothing found in it is rejected',
      ],
    );
  });

  it('in JSONL are told by line where they are broken, and taken where they are not', () => {
    const line = (text: string, label: unknown) => JSON.stringify({ text, label });
    const at = (text: string, words: string, label: string) => [
      text.indexOf(words),
      text.indexOf(words) + words.length,
      label,
    ];
    const two = TEXTS['news/two.txt']!;
    const read = bring(
      libraryOf(),
      [
        {
          name: 'all.jsonl',
          content: [
            '{"text": ',
            'null',
            line(two, [at(two, 'Friday', 'place'), [5, 'x', 'place'], at(two, 'Porto', 'RIVER')]),
            line('No article.', [[0, 2, 'person']]),
            line(two, [at(two, 'Porto', 'person')]),
          ].join('\n'),
        },
      ],
      'doccano',
    );
    assert.deepEqual(decided(read), ['addName Friday']);
    assert.deepEqual(read.problems, [
      'all.jsonl, line 1: is not JSON',
      'all.jsonl, line 2: has no text',
      'all.jsonl, line 3: [5,"x","place"] is no span of the text',
      'all.jsonl, line 3: no label "RIVER"',
      'all.jsonl, line 4: is no article of the story',
      'all.jsonl, line 5: is annotated more than once; the first counts',
      'all.jsonl, line 3: was not read as a whole, so that nothing found in it is rejected',
    ]);
  });

  it('that are ours, unchanged, decide nothing', () => {
    for (const format of ['brat', 'doccano'] as const) {
      const files = [...exportFiles(exported(libraryOf()), format)];
      assert.deepEqual(bring(libraryOf(), files, format), { folders: [], problems: [] });
    }
  });
});
