import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBratFiles } from '../../src/core/export/brat/read';
import { readCasFiles } from '../../src/core/export/cas/read';
import { readConll } from '../../src/core/export/conll/read';
import { readCsv, toCsv } from '../../src/core/export/csv/csv';
import { readCsvFiles } from '../../src/core/export/csv/read';
import { readDoccano } from '../../src/core/export/doccano/read';
import { fileStems } from '../../src/core/export/fileNames';
import { readGexf } from '../../src/core/export/gexf/read';
import { OffsetMap, plainText } from '../../src/core/export/offsetMap';
import { problemText, type Imported } from '../../src/core/export/problems';
import { readJson } from '../../src/core/export/readJson';
import { readWebAnnotations } from '../../src/core/export/webAnnotation/read';
import { xmlAttribute } from '../../src/core/export/xml';

const told = ({ problems }: Pick<Imported, 'problems'>) => problems.map(problemText);

describe('files that cannot be taken over', () => {
  const brat = (ann: string, txt = 'Ann met 🙂 Bob.') =>
    readBratFiles([
      { name: 'a.txt', content: txt },
      { name: 'a.ann', content: ann },
    ]);

  const lines: readonly (readonly [line: string, problem: RegExp])[] = [
    ['T1\tPerson 0 3', /^a\.ann, line 1: a text-bound annotation has/],
    ['T1\tPerson 3 0\tAnn', /^a\.ann, line 1: a text-bound annotation has/],
    ['T1\tPerson 0 99\tAnn', /^a\.ann, line 1: T1 lies outside the text$/],
    ['T1\tPerson 0 3\tBob', /^a\.ann, line 1: T1 has other words/],
    ['T1\tPerson 0 3;10 13\tAnn Bob', /^a\.ann, line 1: T1 is in several pieces/],
    ['T1\tDrug 0 3\tAnn', /^a\.ann, line 1: no type 'Drug'$/],
    ['E1\tHappening', /^a\.ann, line 1: an event has/],
    ['E1\tHappening:T7', /^a\.ann, line 1: there is no T7$/],
    ['T1\tHappening 4 7\tmet\nE1\tHappening:T1 constructor:T1', /^a\.ann, line 2: no role 'constructor'$/],
    ['R1\tSpokenBy Arg1:T1', /^a\.ann, line 1: a relation has/],
    ['R1\tLoves Arg1:T1 Arg2:T2', /^a\.ann, line 1: no relation 'Loves' of T1$/],
    ['A1\tForm T7 name', /^a\.ann, line 1: there is no T7$/],
    ['T1\tSpeaker 0 3\tAnn', /^a\.ann, line 1: nothing refers to T1 \(Speaker\)$/],
    ['A1\tForm', /^a\.ann, line 1: an attribute has/],
    ['*\tEquiv T1', /^a\.ann, line 1: not an Equiv/],
    ['#1\tAnnotatorNotes', /^a\.ann, line 1: a note has/],
    ['Q1\twhat', /^a\.ann, line 1: no kind of line begins with 'Q1'$/],
  ];
  for (const [line, problem] of lines) {
    it(`are told by file, line and reason: ${line.replaceAll('\t', ' ')}`, () => {
      const [first, ...more] = told(brat(`${line}\n`));
      assert.match(first ?? '', problem);
      assert.deepEqual(more, []);
    });
  }

  it('are taken as far as they go: brat from another hand', () => {
    const ann =
      'T1\tPerson 0 3\tAnn\nT2\tPerson 10 13\tBob\n*\tEquiv T1 T2\n#1\tAnnotatorNotes T2\tsure?\nA1\tMood T1 grim\n';
    const { annotations, problems } = brat(ann);
    assert.deepEqual(problems.map(problemText), [
      'a.ann, line 2: the note of T2 (Person) names nobody and is left out',
      "a.ann, line 5: no attribute 'Mood' with 'grim'",
    ]);
    assert.deepEqual(
      annotations.articles[0]?.mentions.map(({ start, end, entity }) => [start, end, entity]),
      [
        [0, 3, 'a:1'],
        [11, 14, 'a:1'],
      ],
    );
    assert.deepEqual(told(readBratFiles([{ name: 'b.ann', content: '' }])), ['b.ann: b.txt is missing']);
  });

  it('are told by row: CSV', () => {
    const tables = readCsvFiles([
      { name: 'entities.csv', content: 'id,kind,name,mentions,articles,descriptors\ne1,robot,R2,1,1,\ne2,person\n' },
      { name: 'mentions.csv', content: 'article,start\n' },
      { name: 'quotations.csv', content: 'a,"b\n' },
    ]);
    assert.deepEqual(told(tables), [
      'entities.csv, line 3: 2 fields, not 6 as the header has',
      "entities.csv, line 2: no kind 'robot'",
      'mentions.csv, line 1: no column end, text, kind, form, entity, name, confidence, acting',
      'quotations.csv, line 1: a quotation mark is not closed',
      'events.csv: is missing',
    ]);
  });

  it('are told: JSON, Web Annotations, CAS, doccano, CoNLL, GEXF', () => {
    const file = (content: string) => ({ name: 'f', content });
    assert.deepEqual(told(readJson(file('{\n"schema" 3}'))), ['f, line 2: is not JSON']);
    assert.match(told(readJson(file('{"schema":"x"}')))[0]!, /^f: the schema is "x"/);
    assert.deepEqual(
      told(readWebAnnotations(file('[{"id":"#a","body":[],"target":{"source":"n.txt"}}, 3]'), () => undefined)),
      ["f: there is no article 'n.txt'", 'f: annotation 2 is no object'],
    );
    const target = (exact: string, end: number) => ({
      source: 'n.txt',
      selector: [
        { type: 'TextQuoteSelector', exact },
        { type: 'TextPositionSelector', start: 0, end },
      ],
    });
    const web = (exact: string, end: number) =>
      told(readWebAnnotations(file(JSON.stringify([{ id: '#a', body: [], target: target(exact, end) }])), () => 'Ann'));
    assert.deepEqual(web('Bob', 3), ['f: #a quotes other words than the article has at its position']);
    assert.deepEqual(web('Ann', 4), ['f: #a lies outside the article']);
    assert.deepEqual(web('Ann', 3), ["f: #a is of no class that is known: ''"]);
    assert.deepEqual(told(readCasFiles([file('{}')]))[1], 'f: has no text (uima.cas.Sofa with sofaString)');
    assert.deepEqual(told(readDoccano(file('{"text":"Ann","label":[[0,9,"person"],[0,3,"x"]]}\nno\n'))), [
      'f, line 1: [0,9,"person"] is no span of the text',
      'f, line 1: no label "x"',
      'f, line 2: is not JSON',
    ]);
    assert.deepEqual(
      told(
        readConll(file('Ann B-PER\nmet O O\nBob B-DRUG\nsat O\n'), 'conll2002', [{ name: 'n', text: 'Ann met Bob' }]),
      ),
      [
        'f, line 2: 3 columns, not 2',
        "f, line 3: 'Bob' does not come next in n",
        "f, line 4: 'sat' does not come next in n",
      ],
    );
    assert.match(told(readGexf(file('<gexf>\n<node></gexf>'))).at(-1)!, /^f, line 2: is not well-formed XML/);
    assert.match(told(readGexf(file('<gexf><node id="a"/></gexf>')))[0]!, /^f, line 1: a node without/);
  });

  it('read IOB1 tags, as the files of CoNLL-2003 have them', () => {
    const content =
      '-DOCSTART- -X- O O\n\nAnn NNP I-NP I-PER\nBerg NNP I-NP I-PER\nBob NNP I-NP B-PER\nOslo NNP I-NP I-LOC\n';
    const { annotations, problems } = readConll({ name: 'f', content }, 'conll2003');
    assert.deepEqual(problems, []);
    const [article] = annotations.articles;
    assert.deepEqual(
      article?.mentions.map(({ start, end, kind }) => [article.text!.slice(start, end), kind]),
      [
        ['Ann Berg', 'person'],
        ['Bob', 'person'],
        ['Oslo', 'place'],
      ],
    );
  });
});

describe('text of strangers', () => {
  it('comes back from CSV as it was, and runs no formula', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n', '\t', 'a', '🙂', '＝'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), rows => {
        const content = toCsv(rows);
        for (const cell of rows.flat()) {
          assert.doesNotMatch(toCsv([[cell]]).replace(/^\ufeff"?/, ''), /^[=+@＝\t\r\n-](?!\n$)/);
        }
        const table = readCsv(content);
        assert.ok(table.kind === 'table');
        assert.deepEqual(
          table.rows.map(({ cells }) => cells),
          rows,
        );
      }),
    );
  });

  it('leads no file out of its folder, and no two into one', () => {
    assert.deepEqual(fileStems(['news/a.txt', 'news/b/a.txt', 'news/B/A.story']), ['a', 'b_a', 'B_A-2']);
    assert.deepEqual(fileStems(['../../etc/passwd']), ['passwd']);
    assert.deepEqual(fileStems(['/x/con.txt', '/x/a:b?.txt', '/x/.hidden.txt', '/x/\u202etxt.exe']), [
      '_con',
      'a_b_',
      '_hidden',
      '_txt.exe',
    ]);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), names => {
        const stems = fileStems(names);
        assert.equal(new Set(stems.map(stem => stem.toLowerCase())).size, names.length);
        assert.ok(stems.every(stem => stem !== '' && !/[/\\]|^\.+$/.test(stem)));
      }),
    );
  });

  it('is escaped in XML, what XML cannot hold becomes a sign', () => {
    assert.equal(xmlAttribute('a<b>&"c"\n\u0000\ud800🙂'), 'a&lt;b&gt;&amp;&quot;c&quot;&#10;\ufffd\ufffd🙂');
  });

  it('has the same positions there and back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r\n', '\r', '\n', '🙂', 'e\u0301', '\ufeff') });
    fc.assert(
      fc.property(text, words => {
        const plain = OffsetMap.plainCodePoints(words);
        const points = OffsetMap.codePoints(words);
        assert.equal(plain.position(words.length), [...plainText(words)].length);
        let counted = 0;
        for (let i = 0; i < words.length; i += words.codePointAt(i)! > 0xffff ? 2 : 1) {
          assert.equal(points.position(i), counted++);
          assert.equal(points.offset(points.position(i)), i);
          const isCounted = !(i === 0 && words[0] === '\ufeff') && !(words[i] === '\n' && words[i - 1] === '\r');
          if (isCounted) {
            assert.equal(plain.offset(plain.position(i)), i);
          }
        }
      }),
    );
  });
});
