import assert from 'node:assert/strict';
import { analyse } from '../analyse';

/** Each nominal with the entity that it stands for. */
function nominals(text: string): string[] {
  const { mentions, chains } = analyse(text);
  return mentions
    .filter(mention => mention.form === 'nominal')
    .map(mention => `${text.slice(mention.start, mention.end)}: ${chains[mention.chain]!.name}`);
}

describe('nominals', () => {
  const linked: readonly (readonly [string, string, string[]])[] = [
    [
      'a description again',
      'Special envoy Jane Doe flew to Geneva. The envoy met Karl Berg there.',
      ['envoy: Jane Doe'],
    ],
    [
      'a title again, abbreviated before',
      'Sen. Jane Doe wrote the bill. Karl Berg opposes it. The senator will not yield.',
      ['senator: Jane Doe'],
    ],
    [
      'a woman by the noun for one',
      'Rep. Maria Stone and Rep. Peter Novak wrote the bill. The congresswoman spoke first.',
      ['congresswoman: Maria Stone'],
    ],
    [
      'the one of two who is of that country',
      'French President Luc Martin met President Eva Kern of Norway. The French president spoke first. The Norwegian president smiled.',
      ['French president: Luc Martin', 'Norwegian president: Eva Kern'],
    ],
    [
      'with its possessor',
      'Norway’s senior negotiator Astrid Lund was late. Karl Berg waited. Norway’s negotiator apologised.',
      ['Norway’s negotiator: Astrid Lund'],
    ],
    [
      'a relative of somebody',
      'Rosa Blum is the president’s daughter-in-law. She spoke on Sunday. The president’s daughter-in-law was calm.',
      ['president’s daughter-in-law: Rosa Blum'],
    ],
    [
      'a striker by the age given before',
      'Tom Hart, 24, joined the club from Linz. Otto Klein, 31, left. The 24-year-old scored twice.',
      ['24-year-old: Tom Hart'],
    ],
    ['a singer, alone', 'Mia Stone cancelled her tour on Friday. The singer has a cold.', ['singer: Mia Stone']],
    [
      'an actress beside a man',
      'Maria Stone left with her lawyer, John Roe. The actress waved to reporters.',
      ['actress: Maria Stone'],
    ],
    [
      'a suspect who was called so',
      'The suspect, Paul Weiss, was arrested at dawn. Detectives searched a flat. The suspect denies the charges.',
      ['suspect: Paul Weiss'],
    ],
    [
      'an airline by its name',
      'Acme Airlines cancelled 40 flights. The airline blamed fog. The company’s shares fell.',
      ['airline: Acme Airlines', 'company: Acme Airlines'],
    ],
    [
      'a bank beside another organization',
      'Regulators fined the Bank of Rovan after a complaint by Acme Foods. The bank will appeal.',
      ['bank: Bank of Rovan'],
    ],
    [
      'a company by its description',
      'Chip maker Bolt Systems cut jobs on Monday. The chip maker has lost money for years.',
      ['chip maker: Bolt Systems'],
    ],
    ['a country', 'Floods hit Bangladesh on Monday. The country asked for help.', ['country: Bangladesh']],
    ['a city', 'Police closed roads in Lisbon. The city was calm by noon.', ['city: Lisbon']],
    ['a city whose police is named', 'Lisbon police closed roads. The city was calm by noon.', ['city: Lisbon']],
    ['a state', 'Texas sued on Monday. The state will appeal.', ['state: Texas']],
    [
      'a university as a school',
      'The University of Rovan opened. The school is small.',
      ['school: University of Rovan'],
    ],
  ];
  for (const [what, text, expected] of linked) {
    it(`links ${what}`, () => {
      assert.deepEqual(nominals(text), expected);
    });
  }

  const unlinked: readonly (readonly [string, string])[] = [
    ['two may be meant', 'Actress Mia Stone sued actress Lena Moss. The actress is in Paris.'],
    ['another one has been brought in', 'Officer Ben Cole was hurt. Another officer fired. The officer was suspended.'],
    ['somebody’s is spoken of', 'Lawyer John Roe left. Karl Berg’s lawyer stayed. The lawyer was angry.'],
    ['it is another rank', 'Vice President Jane Doe spoke in Oslo. The president was silent.'],
    ['it is another country’s', 'French President Luc Martin left. The Norwegian president stayed.'],
    ['gender speaks against it', 'Peter Novak opened the show. The actress was ill.'],
    ['it is generic', 'Jane Doe spoke. The public was angry at the office of the president.'],
    ['a clause tells who it is', 'Mia Stone was ill on Friday. The singer who replaced her was good.'],
    ['a place tells who it is', 'John Roe came home at ten. The man in the car fled.'],
    ['it is indefinite', 'Special envoy Jane Doe left. An envoy was expected on Monday.'],
    ['it is a plural', 'Envoys Jane Doe and Karl Berg left. The envoys were tired.'],
    ['there are two of the kind', 'Acme Airlines and Bolt Airways cut prices. The airline is small.'],
    ['the sort is another', 'Acme Airlines cut prices. The court will rule on Monday.'],
    ['a school is no university', 'The Rovan School of Medicine opened in May. The university has grown.'],
    ['a nation may be the reader’s', 'Floods hit Bangladesh on Monday. The nation asked for help.'],
    ['a country only tells which', 'The plan moved U.S. troops back into the country.'],
    ['none is meant', 'No other country did so. Norway signed in May. The country is proud.'],
    [
      'two countries compete',
      'Iran signed. It rained. It snowed. It hailed. Israel sued on Monday. The state will appeal.',
    ],
    [
      'two countries compete with a state',
      'Iran signed. Syria left. It rained. It hailed. Texas sued. The state will appeal.',
    ],
    ['it took a picture', 'Photograph: the port, seen by Acme Corp.\n\nFog closed it on Monday. The company said no.'],
    ['it is credited with one', 'Talks began (Jane Doe/Acme Corp.) on Monday. The company said no.'],
    ['there are two such places', 'Norway and Denmark signed. The country will benefit.'],
    ['it is said and no description', 'Mia Stone was ill. “The singer is in good hands,” he said.'],
    ['what it names comes behind', 'Karl Berg lost the final. The champion was Otto Klein.'],
  ];
  for (const [why, text] of unlinked) {
    it(`links nothing where ${why}`, () => {
      assert.deepEqual(nominals(text), []);
    });
  }

  it('says why, without words of the article, and to which name', () => {
    const text =
      'Special envoy Jane Doe flew to Geneva. It rained. The envoy was late. Acme Airlines said the airline was sorry.';
    const { mentions } = analyse(text);
    const found = mentions.filter(mention => mention.form === 'nominal');
    assert.deepEqual(
      found.map(({ link }) => [link?.reason, link && text.slice(mentions[link.to]!.start, mentions[link.to]!.end)]),
      [
        ['called so 2 sentences before', 'Jane Doe'],
        ['the only one of its kind named just before', 'Acme Airlines'],
      ],
    );
    assert.ok(found.every(({ confidence }) => confidence > 0.5 && confidence < 1));
  });

  it('keeps an actress a woman, and a spokesman a man', () => {
    const { chains } = analyse('Actress Robin Stone left. A spokesman, Kim Berg, did not. Alex Roe said so.');
    assert.deepEqual(
      chains.map(({ name, gender }) => [name, gender]),
      [
        ['Robin Stone', 'female'],
        ['Kim Berg', 'male'],
        ['Alex Roe', null],
      ],
    );
  });

  it('takes no longer than the text is long', () => {
    const text =
      'Envoy Jane Doe, the mayor’s aide, met the envoy of the envoy, the company and the country of Norway. '.repeat(
        2000,
      );
    const before = performance.now();
    analyse(text);
    assert.ok(performance.now() - before < 20_000);
  });
});
