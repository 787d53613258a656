import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { Entity } from '../../src/core/story/model';
import { createStoryService } from '../../src/service/service';
import { marked, strait, straitKinds } from './marked';
import { ferry, workspace } from './workspace';

function hovered(name: keyof typeof ferry, words: string): string {
  const { service, at } = workspace(ferry);
  return (service.hover(...at(name, words))?.contents as MarkupContent | undefined)?.value ?? '';
}

function card(name: keyof typeof ferry, words: string): readonly string[] {
  const { service, at } = workspace(ferry);
  return service.card(...at(name, words))?.split('\n') ?? [];
}

describe('hover', () => {
  it('says who somebody is and how often which article names her', () => {
    const lines = card('harbour.txt', 'Duarte told');
    assert.equal(lines[0], 'Helena Duarte · person');
    assert.ok(
      lines.some(line => /^\d+ mentions in 2 articles: /.test(line)),
      lines.join('\n'),
    );
  });

  it('says so while other articles are still being read', () => {
    const { library, at } = workspace(ferry);
    const shown = (isReading: boolean): string => {
      const service = createStoryService({ library, commandLinks: false, isReading: () => isReading });
      return (service.hover(...at('harbour.txt', 'Duarte told'))?.contents as MarkupContent).value;
    };
    assert.ok(shown(true).endsWith('*Still reading the other articles*'));
    assert.ok(!shown(false).includes('Still reading'));
  });

  it('links to other mentions with the sentence that each stands in', () => {
    const text = hovered('harbour.txt', 'Duarte told');
    assert.ok(text.includes('[coast\\:3](file:///stories/story/coast.txt#L3,68)'), text);
    assert.ok(text.includes('**Helena Duarte** met union leader'), text);
  });

  it('links to all mentions, where there are more than it shows and the client has the command', () => {
    const text = `Ferries\n\n${'Helena Duarte came to Lisbon. '.repeat(9)}\n`;
    for (const commandLinks of [true, false]) {
      const { service, at } = workspace({ 'a.txt': text }, commandLinks);
      const { value } = service.hover(...at('a.txt', 'Helena'))?.contents as MarkupContent;
      assert.ok(
        value.includes(commandLinks ? '[All 9 mentions](command:storyLens.findAllMentions?' : 'All 9 mentions'),
      );
      assert.equal(value.includes('command:'), commandLinks);
    }
  });

  const straitCard = (name: keyof typeof strait, words: string) => {
    const { service, at } = marked(strait, { kinds: straitKinds });
    return service.card(...at(name, words))?.split('\n') ?? [];
  };

  it('says what somebody is called, each wording once, with who uses it', () => {
    assert.deepEqual(straitCard('harbour.txt', 'Ingrid').slice(1, 3), [
      'special envoy (coast), envoy (harbour), former shipowner (harbour)',
      '7 mentions in 2 articles: coast 4, harbour 3',
    ]);
  });

  it('says article by article what each alone calls somebody, where that is much', () => {
    const envoy = '[Special envoy]{holm description} [Ingrid Holm]{holm} left [Bergen]{bergen}';
    const { service, at } = marked({
      'a.txt': `A\n\n${envoy}. A [banker]{holm description} and [mother]{holm description}, [Holm]{holm} slept.\n`,
      'b.txt': `B\n\nThe [special envoy]{holm description} [Ingrid Holm]{holm} met the [envoy]{holm nominal} [Holm]{holm}.\n`,
      'c.txt': `C\n\n[Ingrid Holm]{holm} left. [Ingrid H]{holm}, [a shipowner]{holm nominal}, slept.\n`,
    });
    const lines = service.card(...at('a.txt', 'Ingrid'))?.split('\n') ?? [];
    assert.deepEqual(lines.filter(line => !line.startsWith('Linked')).slice(1, 7), [
      'special envoy (a, b)',
      '8 mentions in 3 articles: b 3, c 3, a 2',
      'Also written Ingrid H (c)',
      'Called by one article alone:',
      '- a: banker, mother',
      '- c: shipowner',
    ]);
  });

  it('has one line for the counts, where all articles say the same', () => {
    assert.deepEqual(straitCard('coast.txt', 'Bergen').slice(1, 2), ['2 mentions in 2 articles: coast 1, harbour 1']);
  });

  it('says why a pronoun, a noun phrase or a short name means somebody, with a link to the words before', () => {
    assert.equal(straitCard('coast.txt', 'She left')[1], 'Here “She”: the only woman named in this paragraph, line 3');
    assert.equal(
      straitCard('coast.txt', 'Holm slept')[1],
      'Here “Holm”: same surname, named in full 2 sentences before, line 3',
    );
    assert.doesNotMatch(straitCard('coast.txt', 'Ingrid').join('\n'), /Here/);
    const { service, at } = marked(strait, { kinds: straitKinds });
    const { value } = service.hover(...at('coast.txt', 'She left'))?.contents as MarkupContent;
    assert.ok(value.includes('[line 3](file:///stories/story/coast.txt#L3,25)'), value);
  });

  it('says that words describe the name beside them, and that a demonym is no name', () => {
    assert.equal(straitCard('coast.txt', 'special envoy')[1], 'Here “special envoy”: said of the name beside it');
    assert.equal(straitCard('coast.txt', 'Norwegian')[1], 'Here “Norwegian”: related to the country, not a name of it');
  });

  it('says for whose government a place speaks or acts', () => {
    assert.equal(straitCard('coast.txt', 'Norway')[1], 'Here “Norway”: speaks or acts for Norway’s government');
    assert.doesNotMatch(straitCard('harbour.txt', 'Norway').join('\n'), /acts/);
    const names = ['Oslo', 'Washington', 'Manila', 'Bergen', 'Texas', 'Lower Fjordby'];
    const { service, at } = marked(
      { 'a.txt': `Head\n\n${names.map((name, i) => `[${name}]{p${i} acting} waits.`).join(' ')}\n` },
      { kinds: Object.fromEntries(names.map((_, i) => [`p${i}`, 'place'])) },
    );
    assert.deepEqual(
      names.map(name => service.card(...at('a.txt', name))?.split('\n')[1]),
      [
        'Here “Oslo”: speaks or acts for Norway’s government',
        'Here “Washington”: speaks or acts for the United States’ government',
        'Here “Manila”: speaks or acts for the Philippines’ government',
        'Here “Bergen”: speaks or acts for the place’s government',
        'Here “Texas”: speaks or acts for the place’s government',
        'Here “Lower Fjordby”: speaks or acts for the place’s government',
      ],
    );
  });

  it('knows the namesake of a capital', () => {
    const { service, library, at, uri } = marked(
      { 'a.txt': 'Head\n\n[Oslo]{oslo acting} waits.\n' },
      { kinds: { oslo: 'place' } },
    );
    const [oslo] = library.storyOf(uri('a.txt'))!.entities;
    const place = { kind: 'city', region: 'Minnesota', country: 'United States', position: null };
    Object.defineProperty(oslo, 'place', { value: place });
    assert.match(service.card(...at('a.txt', 'Oslo')) ?? '', /acts for the place’s government/);
  });

  it('tells of a demonym whose country no article names, and how often it stands where', () => {
    const { service, at } = marked({
      'a.txt':
        'A\n\n[Dutch]{Netherlands demonym} ships came. A [Dutch]{Netherlands demonym} banker left. A [Norwegian]{Norway demonym} slept.\n',
      'b.txt':
        'B\n\n[Dutch]{Netherlands demonym} ships came. [Swedes]{Sweden demonym} met a [Swedish]{Sweden demonym} ship. The [Swedes]{Sweden demonym} left.\n',
    });
    const lines = (name: string, words: string) => service.card(...at(name, words))?.split('\n');
    assert.deepEqual(lines('b.txt', 'Dutch'), [
      'Dutch · of the Netherlands',
      'No article of this story names the Netherlands',
      '3 times in 2 articles: a 2, b 1',
    ]);
    assert.equal(lines('a.txt', 'Norwegian')?.[2], 'Once, in a alone');
    assert.equal(lines('b.txt', 'Swedish')?.[2], 'Swedes 2×, Swedish 1×, in b alone');
    assert.match((service.hover(...at('b.txt', 'Dutch'))?.contents as MarkupContent).value, /^\*\*Dutch\*\*/);
  });

  it('tells of such a demonym first, then of the quotation around it', () => {
    const { service, at } = marked({
      'a.txt': 'A\n\n[Ingrid Holm]{holm} left. [“No [Dutch]{Netherlands demonym} ship came.”]{holm quotation}\n',
    });
    const lines = service.card(...at('a.txt', 'Dutch'))?.split('\n') ?? [];
    assert.equal(lines[0], 'Dutch · of the Netherlands');
    assert.match(lines.at(-1) ?? '', /Ingrid Holm/);
  });

  it('does not repeat the heading as what something is called', () => {
    const { service, at } = marked(
      {
        'a.txt':
          'A\n\nThe [Oslo region]{region nominal} slept. The [region]{region nominal: a} woke. The [Oslo Region]{region nominal} slept. A [fjord district]{region description} woke.\n',
      },
      { kinds: { region: 'place' } },
    );
    const lines = service.card(...at('a.txt', 'Oslo region'))?.split('\n') ?? [];
    assert.deepEqual([/^Oslo region · /i.test(lines[0]!), lines[1]], [true, 'fjord district']);
    assert.doesNotMatch(lines.slice(1, 4).join('\n'), /oslo region/i);
  });

  it('has no honorific as what somebody is called', () => {
    const { service, at } = marked({
      'a.txt':
        'A\n\n[Ms]{holm description} [Ingrid Holm]{holm}, a [banker]{holm description}, met [Dr.]{holm description} [Holm]{holm}.\n',
    });
    const lines = service.card(...at('a.txt', 'Ingrid'))?.split('\n') ?? [];
    assert.equal(lines[1], 'banker');
    assert.doesNotMatch(service.card(...at('a.txt', 'Ms'))?.split('\n')[1] ?? '', /Ms/);
  });

  it('lists at most five mentions elsewhere, and this article’s only where others have few', () => {
    const text = (name: string) => `${name}\n\n${'[Ingrid Holm]{holm} left. '.repeat(4)}\n`;
    const elsewhere = (count: number) => {
      const names = Array.from({ length: count }, (_, i) => `${'abcdefgh'[i]}`);
      const { service, at } = marked(Object.fromEntries(names.map(name => [`${name}.txt`, text(name)])));
      const lines = service.card(...at('a.txt', 'Ingrid'))?.split('\n') ?? [];
      const items = lines.slice(lines.indexOf('Elsewhere:') + 1);
      return items.map(item => /^- (\w):/.exec(item)?.[1] ?? '').join('');
    };
    assert.equal(elsewhere(1), 'aa');
    assert.equal(elsewhere(2), 'bbaa');
    assert.equal(elsewhere(3), 'bbcc');
    assert.equal(elsewhere(8), 'bcdef');
  });

  it('says why articles mean the same', () => {
    const { service, library, at, uri } = marked(strait, { kinds: straitKinds });
    const whyLinked = (article: string, chain: number) =>
      article === uri('coast.txt') && chain === 0 ? ['spelling variant', 'same title'] : [];
    Object.assign(library.storyOf(uri('coast.txt'))!, { whyLinked });
    const lineIn = (name: keyof typeof strait) =>
      service
        .card(...at(name, 'Ingrid'))
        ?.split('\n')
        .filter(line => line.startsWith('Linked'));
    assert.deepEqual(lineIn('coast.txt'), ['Linked with the other articles: spelling variant; same title']);
    assert.deepEqual(lineIn('harbour.txt'), []);
  });

  it('says what a place is, and links to what is related to it', () => {
    const { service, library, at, uri } = marked(strait, { kinds: straitKinds });
    const story = library.storyOf(uri('coast.txt'))!;
    const entity = (name: string) => story.entities.find(found => found.name === name)!;
    const known = (name: string, facts: Partial<Entity>) =>
      Object.defineProperties(
        entity(name),
        Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, { value }])),
      );
    known('Bergen', {
      place: { kind: 'city', region: 'Vestland', country: 'Norway', position: null },
      related: [
        { kind: 'within', entity: entity('Norway').id },
        { kind: 'area', entity: entity('Norway').id },
      ],
    });
    known('Norway', {
      place: { kind: 'country', region: null, country: null, position: null },
      demonyms: [{ text: 'Norwegian', count: 12, articles: [] }],
      related: [{ kind: 'around', entity: entity('Bergen').id }],
    });
    const bergen = service.card(...at('coast.txt', 'Bergen'))?.split('\n') ?? [];
    assert.equal(bergen[0], 'Bergen · city · Vestland, Norway');
    assert.ok(bergen.includes('Related: its area Norway'), bergen.join('\n'));
    const norway = service.card(...at('coast.txt', 'Norway'))?.split('\n') ?? [];
    assert.equal(norway[0], 'Norway · country');
    assert.ok(norway.includes('Related: holds Bergen · Norwegian (12×)'), norway.join('\n'));
  });

  it('lists no pronoun elsewhere, but counts it', () => {
    const lines = straitCard('harbour.txt', 'Ingrid');
    assert.ok(!lines.some(line => line.includes('She left')), lines.join('\n'));
  });

  it('tells the latest that somebody said, and leads to all of it', () => {
    const said = (words: string) => `[“${words}.”]{holm quotation}`;
    const { service, at, textAt } = marked(
      {
        'a.txt': `A\n\n[Ingrid Holm]{holm} left. ${said('One is old')} ${said('Two is old')}\n`,
        'b.txt': `B\n\n[Ingrid Holm]{holm} left. ${said('We will keep every ferry running tonight')} ${said('Three is new')}\n`,
        'c.txt': `C\n\n[Ingrid Holm]{holm} left. ${said('Four has no date')}\n`,
        'd.txt': `D\n\n[Ingrid Holm]{holm} left. ${said('We will keep every ferry running tonight')}\n`,
      },
      { dates: { 'a.txt': '2024-03-05', 'b.txt': '2024-03-09', 'd.txt': '2024-03-04' }, commandLinks: true },
    );
    const place = at('a.txt', 'Ingrid');
    const lines = service.card(...place)?.split('\n') ?? [];
    const title = lines.indexOf('Said, the latest 3 of 5 quotations:');
    assert.deepEqual(lines.slice(title + 1, title + 4), [
      '- b:3 “Three is new.”',
      '- a:3 “One is old.”',
      '- a:3 “Two is old.”',
    ]);
    const { value } = service.hover(...place)?.contents as MarkupContent;
    assert.ok(value.includes('[All 5 quotations](command:storyLens.showQuotations?'), value);
    assert.deepEqual(service.quotations(...place).map(textAt), [
      'b.txt: “Three is new.”',
      'a.txt: “One is old.”',
      'a.txt: “Two is old.”',
      'd.txt: “We will keep every ferry running tonight.”',
      'c.txt: “Four has no date.”',
    ]);
  });

  it('tells what somebody said', () => {
    const lines = card('harbour.txt', 'Helena Duarte');
    assert.ok(lines.includes('- coast:5 “We will keep the ferries running,”'), lines.join('\n'));
  });

  it('tells on the headline of the article: its date, and whom it quotes how much', () => {
    assert.deepEqual(card('coast.txt', 'without a deal'), [
      'coast',
      'Wednesday, 6 March 2024 (stated): the day that the article gives as its own',
      'Sources, with their share of the quoted words:',
      '- Named 2 (100%): Helena Duarte 6 words (said), Tomas Okafor 3 words (called)',
    ]);
    const { service, at } = workspace({ 'a.txt': 'Ingrid Holm leaves\n\nIngrid Holm left Bergen by the way.\n' });
    assert.equal(service.card(...at('a.txt', 'Ingrid'))?.split('\n')[0], 'Ingrid Holm · person');
    assert.deepEqual(service.card(...at('a.txt', 'leaves'))?.split('\n'), ['a', 'No date', 'Quotes nobody']);
    assert.equal(service.card(...at('a.txt', 'by the way')), null);
  });

  it('names the speaker of a quotation and where else the same words stand', () => {
    assert.deepEqual(card('coast.txt', 'keep the ferries'), [
      'Quotation by Helena Duarte · said · named source',
      'The same utterance:',
      '- the same words: harbour:5',
    ]);
  });

  const deal = {
    'a.txt': `Deal nears

A White House official said the deal was “very close to being finished this week.”

“We will keep our land,” President Ivo Brandt said. He called it “a shameful and lasting defeat.”
`,
    'b.txt': `Deal

The plan is “very close to being finished,” a White House official said on Monday.

“The talks went on for nine hours,” Brandt said. “Nobody should sign this paper,” he added. Ivo Brandt left.

Sign up to our newsletter here. “We love our readers,” said Ivo Brandt.
`,
  };
  const dealCard = (name: keyof typeof deal, words: string) => {
    const { service, at } = workspace(deal);
    return service.card(...at(name, words))?.split('\n') ?? [];
  };

  it('names a speaker who stands for another, and shows words that differ', () => {
    assert.deepEqual(dealCard('a.txt', 'very close'), [
      'Partial quotation by a White House official (White House) · said · official source',
      'The same utterance:',
      '- b:3 a White House official (White House): “very close to being finished,”',
    ]);
  });

  it('names whom a pronoun means', () => {
    assert.equal(dealCard('a.txt', 'shameful')[0], 'Partial quotation by Ivo Brandt · called · named source');
  });

  it('says how many quotations there are, where it shows but some', () => {
    const said = dealCard('b.txt', 'Ivo Brandt left').filter(line => line.startsWith('Said'));
    assert.deepEqual(said, ['Said, 3 of 4 quotations:']);
  });

  it('has no line as plain text that only a link would make useful', () => {
    const { service, at } = workspace({ 'a.txt': `Ferries\n\n${'Helena Duarte came to Lisbon. '.repeat(9)}\n` });
    const lines = service.card(...at('a.txt', 'Helena')) ?? '';
    assert.ok(lines.includes('9 mentions, in a alone') && !lines.includes('All 9'), lines);
  });

  it('says what day a date is, and why', () => {
    assert.equal(card('harbour.txt', 'March 6')[0], 'Wednesday, 6 March 2024');
    assert.ok(card('harbour.txt', 'March 6').length > 1);
  });

  it('shows the sentences of all articles about an event', () => {
    const lines = card('coast.txt', 'met union');
    assert.ok(
      lines.some(line => line.startsWith('- coast:3 ') && line.includes('met union leader')),
      lines.join('\n'),
    );
    assert.ok(
      lines.some(line => line.startsWith('- harbour:3 ') && line.includes('met Tomas Okafor')),
      lines.join('\n'),
    );
  });

  it('is not there where nothing stands', () => {
    assert.equal(hovered('coast.txt', 'Subscribe'), '');
    assert.deepEqual(card('coast.txt', 'Subscribe'), []);
  });
});
