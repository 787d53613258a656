import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bare, exported, hardTexts } from '../exported';
import type { AnnotatedArticle, Annotations } from '../../src/core/export/annotations';
import { exportFiles } from '../../src/core/export/exportFiles';
import { readBratFiles } from '../../src/core/export/brat/read';
import { readCasFiles } from '../../src/core/export/cas/read';
import { readConll } from '../../src/core/export/conll/read';
import { readCsvFiles } from '../../src/core/export/csv/read';
import { readDoccano } from '../../src/core/export/doccano/read';
import { fileStems } from '../../src/core/export/fileNames';
import { isExportFormat, type ExportFormat, exportFormats } from '../../src/core/export/formatList';
import { networkOf } from '../../src/core/export/gexf/network';
import { readGexf } from '../../src/core/export/gexf/read';
import type { TextFile } from '../../src/core/export/problems';
import { readJson } from '../../src/core/export/readJson';
import { readWebAnnotations } from '../../src/core/export/webAnnotation/read';

describe('export and import', () => {
  const stories = exported();
  const files = (format: ExportFormat): readonly TextFile[] => [...exportFiles(stories, format)];
  const file = (format: ExportFormat): TextFile => files(format)[0]!;
  const names = stories.articles.map(({ name }) => name);
  const stemOf = new Map(fileStems(names).map((stem, i) => [stem, names[i]!]));
  const sources = names.map(name => ({ name, text: hardTexts[name]! }));

  it('has something of everything to export', () => {
    const { articles, entities, events } = stories;
    const quotations = articles.flatMap(article => article.quotations);
    assert.ok(entities.length >= 4 && events.length >= 3, JSON.stringify([entities, events]));
    assert.ok(quotations.some(({ pieces }) => pieces.length > 1));
    assert.ok(
      articles.some(({ text, quotations: own }) =>
        own.some(({ pieces }) => pieces.some(({ start, end }) => text.slice(start, end).includes('\r\n'))),
      ),
    );
    assert.ok(articles.some(({ mentions }) => mentions.some(({ form }) => form === 'pronoun')));
    assert.ok(articles.some(({ events: told }) => told.some(({ participants }) => participants.length > 1)));
  });

  it('gives files names that hold no folder, one where the format has one', () => {
    for (const format of Object.keys(exportFormats).filter(isExportFormat)) {
      const made = files(format);
      assert.ok(
        made.every(({ name }) => /^[^/\\]+$/.test(name)),
        format,
      );
      assert.equal(made.length === 1, exportFormats[format].extension !== null, format);
    }
  });

  it('takes over all of CSV tables but the texts', () => {
    const { annotations, problems } = readCsvFiles(files('csv'));
    assert.deepEqual(problems, []);
    assert.deepEqual(annotations, bare(stories, { texts: false }));
  });

  it('takes over all of brat standoff where the articles are known', () => {
    const { annotations, problems } = readBratFiles(files('brat'), {
      original: stem => hardTexts[stemOf.get(stem) ?? ''],
    });
    assert.deepEqual(problems, []);
    const articles = annotations.articles.map(article => ({ ...article, name: stemOf.get(article.name) }));
    assert.deepEqual({ ...annotations, articles }, bare(stories));
  });

  it('takes over brat standoff by itself, with the same words at all offsets', () => {
    const { annotations, problems } = readBratFiles(files('brat'));
    assert.deepEqual(problems, []);
    const words = (all: typeof annotations) =>
      all.articles.map(({ text, mentions, quotations }) =>
        [...mentions, ...quotations.flatMap(({ pieces }) => pieces)].map(({ start, end }) =>
          text!.slice(start, end).replaceAll('\r', ''),
        ),
      );
    assert.deepEqual(words(annotations), words(stories));
  });

  it('takes over all of Web Annotations', () => {
    const { annotations, problems } = readWebAnnotations(file('webannotation'), name => hardTexts[name]);
    assert.deepEqual(problems, []);
    assert.deepEqual(annotations, bare(stories));
  });

  for (const standard of ['conll2003', 'conll2002'] as const) {
    it(`takes over names of ${standard}`, () => {
      const middle = standard === 'conll2003' ? ' _ _' : '';
      assert.ok(file(standard).content.includes(`\nHelena${middle} B-PER\nDuarte${middle} I-PER\n`));
      const { annotations, problems } = readConll(file(standard), standard, sources);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        annotations.articles,
        bare(stories).articles.map(article => ({
          ...article,
          mentions: article.mentions.filter(({ form }) => form === 'name').map(one => ({ ...one, entity: null })),
          quotations: [],
          events: [],
        })),
      );
    });
  }

  it('takes over all of CAS documents', () => {
    const { annotations, problems } = readCasFiles(files('cas'));
    assert.deepEqual(problems, []);
    assert.deepEqual(annotations, bare(stories));
  });

  it('takes over spans of doccano', () => {
    const { articles, problems } = readDoccano(file('doccano'));
    assert.deepEqual(problems, []);
    const expected = stories.articles.map(({ name, text, mentions, quotations, events }) => ({
      name,
      text,
      names: mentions.filter(({ form }) => form === 'name').map(({ start, end, kind }) => ({ start, end, kind })),
      quotations: quotations.flatMap(({ pieces }) => pieces).sort((a, b) => a.start - b.start || b.end - a.end),
      events: events.map(({ start, end }) => ({ start, end })),
    }));
    assert.deepEqual(articles, expected);
  });

  it('takes over the network of GEXF', () => {
    const { network, problems } = readGexf(file('gexf'));
    assert.deepEqual(problems, []);
    assert.deepEqual(network, networkOf(stories));
    assert.ok(network.edges.length > 0);
  });

  it('takes over all of the JSON but texts and who takes part', () => {
    const { annotations, problems } = readJson(file('json'));
    assert.deepEqual(problems, []);
    assert.deepEqual(JSON.parse(file('json').content), JSON.parse(JSON.stringify(stories.json)));
    assert.deepEqual(annotations, bare(stories, { texts: false, parts: false }));
  });

  it('exports an empty article and no article at all', () => {
    for (const format of Object.keys(exportFormats).filter(isExportFormat)) {
      for (const texts of [{ 'a.txt': '' }, {}]) {
        assert.doesNotThrow(() => [...exportFiles(exported(texts), format)], format);
      }
    }
  });

  it('takes over whatever strangers write', () => {
    const words = [
      'Ann Berg ',
      'Berg',
      ' met Bob Lund in Oslo',
      ' said',
      '“',
      '”',
      '"',
      "'",
      '. ',
      ', ',
      '=1',
      '\t',
      ';',
    ];
    const signs = ['\r\n', '\n\n', '\r', '\u2028', '\u0085', '\u0007', '🙂', 'e\u0301', '\ufeff', '<b>', '&amp;', '\\'];
    const text = fc.string({ unit: fc.constantFrom(...words, ...signs), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const texts: Readonly<Record<string, string>> = { 'a.txt': one, 'b.txt': other };
        const strange = exported(texts);
        const made = (format: ExportFormat) => [...exportFiles(strange, format)];
        const brat = readBratFiles(made('brat'), { original: stem => texts[`${stem}.txt`] });
        const web = readWebAnnotations(made('webannotation')[0]!, name => texts[name]);
        const cas = readCasFiles(made('cas'));
        const csv = readCsvFiles(made('csv'));
        const conll = readConll(
          made('conll2002')[0]!,
          'conll2002',
          Object.entries(texts).map(([name, content]) => ({ name, text: content })),
        );
        const expected = bare(strange);
        const found = ({ articles }: Annotations) => articles.filter(isAnnotated).map(withoutText);
        for (const imported of [brat, web, cas, csv, conll]) {
          assert.deepEqual(imported.problems, []);
        }
        const named = brat.annotations.articles.map(article => ({ ...article, name: `${article.name}.txt` }));
        assert.deepEqual({ ...brat.annotations, articles: named }, expected);
        assert.deepEqual(found(web.annotations), found(expected));
        assert.deepEqual(found(cas.annotations), found(expected));
        assert.deepEqual(found(csv.annotations), found(expected));
        const names = (articles: Annotations['articles']) =>
          articles.flatMap(({ mentions }) =>
            mentions.filter(({ form }) => form === 'name').map(({ start, end, kind }) => ({ start, end, kind })),
          );
        assert.deepEqual(names(conll.annotations.articles), names(expected.articles));
      }),
      { numRuns: 60 },
    );
  }).timeout(30_000);
});

function isAnnotated({ mentions, quotations, events }: AnnotatedArticle): boolean {
  return mentions.length + quotations.length + events.length > 0;
}

function withoutText(article: AnnotatedArticle): AnnotatedArticle {
  return { ...article, text: null };
}
