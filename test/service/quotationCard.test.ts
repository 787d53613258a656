import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { createStoryService } from '../../src/service/service';
import { marked } from './marked';
import { storm } from './sayings';

function cardOf(texts: Readonly<Record<string, string>>, name: string, words: string): readonly string[] {
  const { service, at } = marked(texts);
  return service.card(...at(name, words))?.split('\n') ?? [];
}

describe('the card of a quotation', () => {
  it('lays every version beside it: repeats in one line, others with their speaker', () => {
    assert.deepEqual(cardOf(storm, 'coast.txt', 'not open'), [
      'Quotation by Jane Roe · said · named source',
      'harbour gives these words to John Doe, not Jane Roe',
      'The same utterance:',
      '- harbour:3 John Doe: “We will not open the great gates before Monday, whatever anybody in town may say,”',
      '- the same words: island:3',
    ]);
    assert.equal(
      cardOf(storm, 'harbour.txt', 'not open')[1],
      'coast and island give these words to Jane Roe, not John Doe',
    );
  });

  it('stresses what differs from the version that is looked at, and marks what is left out', () => {
    const { service, at } = marked(storm);
    const hovered = (name: string) =>
      (service.hover(...at(name, 'not open'))?.contents as MarkupContent).value.split('\n').join(' ');
    assert.match(hovered('coast.txt'), /the \*\*great\*\* gates before Monday/);
    assert.match(hovered('harbour.txt'), /open the \\\[…\\\] gates before Monday/);
  });

  it('says that a speaker is uncertain, or that nobody is known', () => {
    assert.deepEqual(cardOf(storm, 'harbour.txt', 'sandbags'), [
      'Quotation by Jane Roe · uncertain · added · named source',
      'In these words in no other place',
    ]);
    assert.equal(cardOf(storm, 'coast.txt', 'No comment')[0], 'Quotation, speaker not known');
  });

  it('is there for speech without marks, at its clause and at its cue, unless that is hidden', () => {
    const first = 'Indirect speech by Officials · said · official source';
    assert.equal(cardOf(storm, 'coast.txt', 'gates were old')[0], first);
    assert.equal(cardOf(storm, 'coast.txt', 'said the')[0], first);
    const { library, at } = marked(storm);
    const service = createStoryService({ library, commandLinks: false, indirectSpeech: () => 'hide' });
    assert.equal(service.card(...at('coast.txt', 'gates were old')), null);
  });

  it('comes first at its cue, and tells of the act of saying so only where several articles do', () => {
    const { library, at, uri } = marked(storm);
    const story = library.storyOf(uri('coast.txt'))!;
    const article = story.article(uri('coast.txt'))!;
    const start = article.text.indexOf('said');
    const trigger = {
      start,
      end: start + 4,
      kind: 'statement',
      lemma: 'say',
      concept: 'say',
      modality: 'happened',
      participants: [0],
      agents: [0],
      patients: [],
      places: [],
      time: null,
      sentence: 1,
      confidence: 1,
      series: null,
    } as const;
    library.add(article.uri, article.text, { ...article.analysis, events: [trigger] });
    const lines = createStoryService({ library, commandLinks: false })
      .card(...at('coast.txt', 'said'))
      ?.split('\n');
    assert.equal(lines?.[0], 'Quotation by Jane Roe · said · named source');
    assert.ok(!lines.some(line => line.includes('statement')), lines.join('\n'));
  });

  it('puts a pronoun that means nobody known in marks', () => {
    const text = 'Head\n\n[“Go,”]{x quotation} [he]{x speaker: unnamed} [said]{x cue}.\n';
    assert.equal(cardOf({ 'a.txt': text }, 'a.txt', 'Go')[0], 'Quotation by “he” · said');
  });

  it('tells what somebody said with speech without marks last, and marked', () => {
    const text = 'Head\n\n[Ada Berg]{a} [said]{a cue} [the ferry was late]{a indirect}. [“Go home.”]{a quotation}\n';
    const lines = cardOf({ 'a.txt': text }, 'a.txt', 'Ada');
    assert.deepEqual(lines.slice(lines.indexOf('Said:') + 1), [
      '- a:3 “Go home.”',
      '- a:3 the ferry was late indirect',
    ]);
  });

  it('has markup of articles as it stands', () => {
    const text = (more: string) =>
      `Head\n\n[“We will *not* open ${more} the [gates](command:x) before Monday”]{a quotation}\n`;
    const escaped = (words: string) => words.replaceAll('[gates](command:x)', '<b>gates</b>');
    const { service, at } = marked({ 'a.txt': escaped(text('all')), 'b.txt': escaped(text('<i>every</i>')) });
    const { value } = service.hover(...at('a.txt', 'not'))?.contents as MarkupContent;
    assert.doesNotMatch(value, /[^\\]<|[^\\*]\*not\*/);
  });
});
