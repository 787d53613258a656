import assert from 'node:assert/strict';
import { createGazetteer, listKey, listNames, longerPhrase, phraseOf } from '../../src/core/language/tagger/gazetteer';
import { Evidence, type FoundName } from '../../src/core/language/tagger/evidence';
import { countLevel, createLexicon } from '../../src/core/language/tagger/lexicon';
import { documentFacts } from '../../src/core/language/tagger/documentFacts';
import { createWordMemory, type SentenceFacts } from '../../src/core/language/tagger/sentenceFacts';
import { tokenize } from '../../src/core/text/tokens';

const counts: Readonly<Record<string, number>> = {
  Oslo: 500,
  US: 400,
  us: 900,
  Will: 50,
  will: 5000,
  deal: 900,
  talks: 900,
  trade: 900,
  over: 5000,
  stall: 100,
  say: 5000,
  ministers: 900,
};
const forms = Object.keys(counts).sort();
const lexicon = createLexicon({
  forms,
  clusters: Uint16Array.from(forms, (_, i) => i),
  counts: Uint8Array.from(forms, form => countLevel(counts[form]!)),
  middle: Uint8Array.from(forms, (_, i) => i),
  coarse: new Uint8Array(forms.length),
});
const none = Object.fromEntries(listNames.map(name => [name, ''])) as unknown as Parameters<typeof createGazetteer>[0];
const gazetteer = createGazetteer({ ...none, cities: 'Oslo|New Oslo City', titles: 'prime minister' });
const memory = createWordMemory(lexicon, gazetteer);

function facts(text: string): SentenceFacts {
  const tokens = tokenize(text).map(({ start, end }) => text.slice(start, end));
  return documentFacts([tokens], memory, gazetteer)[0]!;
}

const candidates = (text: string): string => {
  const sentence = facts(text);
  return sentence.words.map(({ form }, i) => (sentence.candidate[i] === 1 ? form : '_')).join(' ');
};

describe('gazetteer', () => {
  it('finds phrases in any case, with and without the dots of abbreviations', () => {
    const lists = gazetteer.lists(longerPhrase(phraseOf(listKey('PRIME')), listKey('Minister')));
    assert.equal(lists, 1 << listNames.indexOf('titles'));
    assert.equal(gazetteer.lists(phraseOf(listKey('prime'))), 0);
    assert.equal(listKey('U.S.'), listKey('US'));
  });
});

describe('facts of a sentence', () => {
  it('takes capitals, small words between them and particles before them for candidates', () => {
    assert.equal(
      candidates('the Bank of Oslo met Ursula van der Berg today'),
      '_ Bank of Oslo _ Ursula van der Berg _',
    );
    assert.equal(candidates('he said de Souza left'), '_ _ de Souza _');
    assert.equal(candidates('a deal with Kim Jae - won over trade'), '_ _ _ Kim Jae - won _ _');
  });

  it('tells headlines and capitals from sentences', () => {
    assert.equal(facts('Ministers say trade talks stall in Oslo').casing, 'sentence');
    assert.equal(facts('Ministers Say Trade Talks Stall Over Oslo Deal').casing, 'title');
    assert.equal(facts('MINISTERS SAY TALKS STALL IN OSLO').casing, 'capitals');
  });

  it('looks words in capitals up as news usually writes them', () => {
    const cluster = (form: string): number => forms.indexOf(form) + 1;
    const [, , talks, , , oslo] = facts('MINISTERS SAY TALKS STALL IN OSLO').words;
    assert.equal(talks!.fine, cluster('talks'));
    assert.equal(oslo!.fine, cluster('Oslo'));
    assert.equal(facts('He told us that').words[2]!.fine, cluster('us'));
    assert.equal(facts('He told U.S. ministers').words[2]!.fine, cluster('US'));
  });

  it('marks the longest phrase of a list', () => {
    const code = listNames.indexOf('cities') * 4;
    const { listed } = facts('in New Oslo City and Oslo');
    assert.deepEqual(
      listed.map(codes => [...codes]),
      [[], [code], [code + 1], [code + 2], [], [code + 3]],
    );
  });
});

describe('facts of a document', () => {
  it('write a headline as the text below writes it', () => {
    const [headline] = documentFacts(
      [['MINISTERS', 'SAY', 'GOF', 'TALKS', 'STALL', 'OVER', 'VARNA'], 'He said GOF met Varna ministers'.split(' ')],
      memory,
      gazetteer,
    );
    const seems = headline!.words.map(({ seemsCapital, seemsCapitals }) => (seemsCapitals ? 2 : seemsCapital ? 1 : 0));
    assert.deepEqual(seems, [0, 0, 2, 0, 0, 0, 1]);
    assert.ok(headline!.candidate.every(candidate => candidate === 1));
  });
});

describe('evidence of a document', () => {
  const first = facts('Quill Brandwine left');
  const second = facts('Brandwine left');
  const name: FoundName = { first: 0, end: 2, kind: 0, probability: 0.9 };
  const rows = new Int32Array(64);

  it('tells of a word what the other sentences say of it, and nothing once that is taken away', () => {
    const evidence = new Evidence();
    assert.equal(evidence.write(second, 0, rows, 0), 0);
    evidence.add(first, [name], 1);
    assert.ok(evidence.write(second, 0, rows, 0) > 0);
    evidence.add(first, [name], -1);
    assert.equal(evidence.write(second, 0, rows, 0), 0);
  });

  it('knows an acronym by its expansion', () => {
    const evidence = new Evidence();
    const long = facts('the Global Oslo Fund said');
    evidence.add(long, [{ first: 1, end: 4, kind: 2, probability: 1 }], 1);
    const acronym = facts('talks with GOF stall');
    assert.ok(evidence.write(acronym, 2, rows, 0) > 0);
    assert.equal(evidence.write(facts('talks with FOG stall'), 2, rows, 0), 0);
  });
});
