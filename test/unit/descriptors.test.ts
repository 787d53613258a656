import assert from 'node:assert/strict';
import { analyse } from '../analyse';

/** What each chain is called, those without descriptions left out. */
function described(text: string): Record<string, string[]> {
  const { chains } = analyse(text);
  return Object.fromEntries(
    chains
      .filter(chain => chain.descriptions.length > 0)
      .map(chain => [chain.name, chain.descriptions.map(description => description.text)]),
  );
}

describe('descriptors', () => {
  const cases: readonly (readonly [string, Record<string, string[]>])[] = [
    // before the name
    ['The minister met special envoy Jane Doe on Monday.', { 'Jane Doe': ['special envoy'] }],
    ['Norway’s senior negotiator Astrid Lund left the talks early.', { 'Astrid Lund': ['Norway’s senior negotiator'] }],
    [
      'Former business partner turned envoy Karl Berg was not invited.',
      { 'Karl Berg': ['Former business partner turned envoy'] },
    ],
    ['The 33-year-old actress Mia Stone waved to the crowd.', { 'Mia Stone': ['33-year-old actress'] }],
    ['They spoke with chief of staff Olaf Roe about the budget.', { 'Olaf Roe': ['chief of staff'] }],
    ['The panel praised actor and director Olaf Roe for the film.', { 'Olaf Roe': ['actor and director'] }],
    ['Retired general Hanna Weiss declined to comment.', { 'Hanna Weiss': ['Retired general'] }],
    // behind the name
    ['Jane Doe, the mayor’s chief of staff, resigned.', { 'Jane Doe': ['mayor’s chief of staff'] }],
    ['Jane Doe, a former judge who led the inquiry, agreed.', { 'Jane Doe': ['former judge'] }],
    ['Carla Diaz, chief executive of Acme Foods, was not there.', { 'Carla Diaz': ['chief executive of Acme Foods'] }],
    ['Ann Lee, 45, a nurse, was unhurt.', { 'Ann Lee': ['nurse'] }],
    ['Tom Hart (the club’s captain) scored twice.', { 'Tom Hart': ['club’s captain'] }],
    ['Eva Kern, a lawyer and mother of two, won the case.', { 'Eva Kern': ['lawyer and mother of two'] }],
    [
      'Lena Moss, swimming champion, actress and author, has died.',
      { 'Lena Moss': ['swimming champion', 'actress and author'] },
    ],
    // with a comma before the name
    ['The company’s chairman, Peter Novak, apologised.', { 'Peter Novak': ['company’s chairman'] }],
    ['His wife, Rosa Blum, was at home at the time.', { 'Rosa Blum': ['wife'] }],
    // what somebody is said to be
    ['Eva Kern is the head of the delegation.', { 'Eva Kern': ['head of the delegation'] }],
    ['Paul Weiss, who is the mayor of Linz, agreed.', { 'Paul Weiss': ['mayor of Linz'] }],
    ['The board chose Rosa Blum as special envoy.', { 'Rosa Blum': ['special envoy'] }],
    ['Otto Klein was captain of the team for years.', { 'Otto Klein': ['captain of the team'] }],
    // organizations and places
    [
      'Chip maker Bolt Systems hired staff. Acme Foods, a maker of snacks, did not.',
      { 'Bolt Systems': ['Chip maker'], 'Acme Foods': ['maker of snacks'] },
    ],
    ['The storm hit the northern port city of Bergen.', { Bergen: ['northern port city'] }],
    ['Lisbon, the capital, was calm.', { Lisbon: ['capital'] }],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(described(text), expected);
    });
  }

  const nothing: readonly (readonly [string, string])[] = [
    ['a clause', 'After Jane Doe, the mayor said, nobody came.'],
    ['what is not a name’s', 'The version of events Jane Doe gave was different.'],
    ['another person in a list', 'Jane Doe, France’s Jean Dupont and Karl Berg signed.'],
    ['half of a clause', 'Jane Doe, the first woman to sail around the island, was there.'],
    ['what somebody is not', 'Jane Doe is not the mayor.'],
    ['a suburb for its city', 'He lives in a suburb of Lisbon.'],
    ['a place in which somebody speaks', 'In Lisbon Jane Doe spoke of hope.'],
  ];
  for (const [what, text] of nothing) {
    it(`takes no description from ${what}: ${text}`, () => {
      assert.deepEqual(described(text), {});
    });
  }

  it('keeps titles apart from the verb and the place before them', () => {
    assert.deepEqual(described('“No,” added Senator Jane Doe. In Ohio Governor John Roe agreed.'), {
      'Jane Doe': ['Senator'],
      'John Roe': ['Governor'],
    });
  });

  it('gives spans that are true to the text', () => {
    const text = 'Karl Berg, the  founder of Acme Foods, met special  envoy Jane Doe.';
    const { chains } = analyse(text);
    const spans = chains.flatMap(chain => chain.descriptions);
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')),
      spans.map(span => span.text),
    );
    assert.deepEqual(spans.map(span => span.text).sort(), ['founder of Acme Foods', 'special envoy']);
  });
});
