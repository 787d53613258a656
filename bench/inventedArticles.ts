/** Articles of invented news. Names are few and sentences alike, so that the same words stand in many like places. */

const PEOPLE = [
  'Lena Hartwell',
  'Hartwell',
  'Oskar Brandvold',
  'Brandvold',
  'Smith',
  'Ana Smith',
  'José Arrieta',
  'Arrieta',
  'the minister',
  'O’Dowd',
  'Zoë Kübler',
] as const;
const PLACES = ['Oslo', 'Iran', 'Iraq', 'Port Averil', 'New Dunmore', 'Łódź', 'the capital', 'Spring'] as const;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
const THINGS = [
  'a ceasefire',
  'the new bridge',
  'a budget of 40 million',
  'two prisoners',
  'the grain deal',
  'a court order',
  'the port',
  'an inquiry',
  'the tariff',
  'the flood wall',
] as const;
const VERBS = [
  'rejected',
  'welcomed',
  'announced',
  'criticised',
  'signed',
  'postponed',
  'attacked',
  'discussed',
  'demanded',
  'approved',
] as const;
const CLAUSES = [
  'after talks that lasted until midnight',
  'although few had expected it',
  'as protests went on outside',
  'in a statement that gave no details',
  'while lawmakers were still voting',
  'because the deadline had passed',
  'for the third time this year',
  'despite warnings from the harbour authority',
  'before leaving for a summit abroad',
  'without naming a date',
  'in front of some 300 people 🎉',
  'according to two officials familiar with the matter',
] as const;
const QUOTED = [
  'We will not leave before this is settled',
  'Nobody told us that the road was closed',
  'It is a good day for all of us',
  'There is more to be done',
  'This cannot go on',
  'I have said what I had to say',
  'The water came faster than anyone thought',
  'Our patience is not without end',
] as const;
const BOILERPLATE = [
  'Sign up to our morning briefing here.',
  'Read more: what we know so far.',
  'This story will be updated.',
] as const;

type Random = () => number;

export function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)]!;
}

export function inventSentence(random: Random): string {
  const person = pick(PEOPLE, random);
  const place = pick(PLACES, random);
  const clause = pick(CLAUSES, random);
  switch (Math.floor(random() * 8)) {
    case 0:
      return `${capital(person)} ${pick(VERBS, random)} ${pick(THINGS, random)} in ${place} on ${pick(DAYS, random)}, ${clause}.`;
    case 1:
      return `“${pick(QUOTED, random)},” ${person} said on ${pick(DAYS, random)}.`;
    case 2:
      return `On ${pick(DAYS, random)}, ${person} told reporters in ${place} that ${pick(PEOPLE, random)} had ${pick(VERBS, random)} ${pick(THINGS, random)}.`;
    case 3:
      return `${capital(clause)}, ${person} ${pick(VERBS, random)} ${pick(THINGS, random)}.`;
    case 4:
      return `${capital(person)} said: “${pick(QUOTED, random)}. ${pick(QUOTED, random)}.”`;
    case 5:
      return `${capital(place)} and ${pick(PLACES, random)} ${pick(VERBS, random)} ${pick(THINGS, random)}.`;
    case 6:
      return `${capital(person)} agreed.`;
    default:
      return `It was ${person} who ${pick(VERBS, random)} ${pick(THINGS, random)} ${clause}, and ${pick(PEOPLE, random)} who ${pick(VERBS, random)} it.`;
  }
}

export function inventParagraph(random: Random): string {
  if (random() < 0.06) {
    return pick(BOILERPLATE, random);
  }
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => inventSentence(random)).join(' ');
}

export function inventArticle(random: Random): string {
  const paragraphs = Array.from({ length: 3 + Math.floor(random() * 12) }, () => inventParagraph(random));
  const headline = `${pick(PEOPLE, random)} ${pick(VERBS, random)} ${pick(THINGS, random)}`;
  return [headline, ...paragraphs].join('\n\n') + (random() < 0.5 ? '\n' : '');
}

export function inventWord(random: Random): string {
  return pick([...PEOPLE, ...PLACES, ...DAYS, ...VERBS], random);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
