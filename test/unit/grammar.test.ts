import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

interface Rule {
  readonly include?: string;
  readonly match?: string;
  readonly name?: string;
  readonly patterns?: readonly Rule[];
  readonly captures?: Readonly<Record<string, { readonly name?: string }>>;
}

interface Grammar {
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

const { patterns, repository } = readJson<Grammar>('syntaxes/story.tmLanguage.json');
const rules = flatten(patterns);

function readJson<T>(name: string): T {
  return JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', name), 'utf8')) as T;
}

function flatten(patterns: readonly Rule[]): readonly Rule[] {
  return patterns.flatMap(rule => {
    if (rule.match !== undefined) return rule;
    return flatten(rule.include ? [repository[rule.include.slice(1)]!] : (rule.patterns ?? []));
  });
}

/** The grammar keeps to what Oniguruma and JavaScript read alike, but for the start of the file. */
function expression(rule: Rule): RegExp {
  return new RegExp(rule.match!.replace('\\A', '^'), 'gu');
}

/** What the grammar finds in a text: for each line its scopes with the words that have them, the longest names shortened. */
function scopes(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => scopesOfLine(line, index === 0));
}

function scopesOfLine(line: string, first: boolean): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < line.length;) {
    const [next] = rules
      .filter(rule => first || !rule.match!.startsWith('\\A'))
      .flatMap(rule => matchFrom(rule, line, at))
      .sort((a, b) => a.match.index - b.match.index);
    if (!next) break;
    const { rule, match } = next;
    found.push(`${rule.name!.replace('.story', '')}: ${match[0].trim()}`);
    at = match.index + Math.max(1, match[0].length);
  }
  return found;
}

function matchFrom(rule: Rule, line: string, at: number) {
  const search = expression(rule);
  search.lastIndex = at;
  const match = search.exec(line);
  return match ? [{ rule, match }] : [];
}

describe('grammar', () => {
  it('takes a short first line for the headline, and a sentence or a later line not', () => {
    assert.deepEqual(scopes('Harvest fails in the north\nA second line'), [
      'markup.heading.headline: Harvest fails in the north',
    ]);
    assert.deepEqual(scopes('A trade deal with the U.S.'), ['markup.heading.headline: A trade deal with the U.S.']);
    assert.deepEqual(scopes('The harvest failed.'), []);
    assert.deepEqual(scopes('He said so.”'), []);
    assert.deepEqual(scopes(`${'a long paragraph '.repeat(20)}`), []);
  });

  for (const [line, dateline] of [
    ['OSLO, May 3 (Agency) – It rained.', 'OSLO, May 3 (Agency) –'],
    ['BUENOS AIRES — It rained.', 'BUENOS AIRES —'],
    ['ST. JOHN’S, Canada - It rained.', 'ST. JOHN’S, Canada -'],
    ['GENEVA (AP) -- It rained.', 'GENEVA (AP) --'],
    ['OSLO/BERGEN—It rained.', 'OSLO/BERGEN—'],
    ['Addis Ababa (AFP) – It rained.', 'Addis Ababa (AFP) –'],
  ] as const) {
    it(`sees the dateline ${dateline}`, () => assert.deepEqual(scopes(`\n${line}`), [`meta.dateline: ${dateline}`]));
  }

  for (const line of ['A man — old and grey — spoke.', 'The well-known UN - aid body', 'Mary (41) said no.']) {
    it(`sees no dateline in “${line}”`, () => assert.deepEqual(scopes(`\n${line}`), []));
  }

  it('sees bylines', () => {
    assert.deepEqual(
      scopes('\nBy Jane O’Doe and Li Wu\nReporting by A. Doe; Editing by B. Roe\nBy Friday, all was over.'),
      ['meta.byline: By Jane O’Doe and Li Wu', 'meta.byline: Reporting by A. Doe; Editing by B. Roe'],
    );
  });

  it('sees quotations of every kind of mark', () => {
    assert.deepEqual(scopes('\n“One,” she said. "Two," he said. «Trois.» A ‘four’ and it’s the dogs’ 5" nail.'), [
      'string.quoted.double.curly: “One,”',
      'string.quoted.double.straight: "Two,"',
      'string.quoted.double.guillemets: «Trois.»',
      'string.quoted.single.curly: ‘four’',
    ]);
  });

  it('ends an open quotation with its line', () => {
    assert.deepEqual(scopes('\n“It goes on\nfor two paragraphs.'), ['string.quoted.double.curly: “It goes on']);
  });

  for (const line of [
    '- Advertisement -',
    'ADVERTISEMENT',
    'Story continues below advertisement',
    'Sign up here.',
    'Subscribe to our daily newsletter',
    'We use cookies to improve this site.',
    'Our Standards: the principles we keep.',
  ]) {
    it(`dims “${line}”`, () => assert.match(scopes(`\n${line}`).join(), /^comment\.line\.\w+: /));
  }

  it('leaves prose about such things alone', () => {
    assert.deepEqual(scopes('\nThe advertisement was false.\nClick beetles are insects.\nThey sign up here.'), []);
  });

  it('takes time in proportion to a line', () => {
    const lines = [' ', '“', '"', '‘a', 'A.', 'By A', 'Sign up ', 'A-', '- ', 'A’s '].map(unit => unit.repeat(8000));
    const started = performance.now();
    for (const line of lines) scopes(`\n${line}.`);
    assert.ok(performance.now() - started < 3000, `${Math.round(performance.now() - started)} ms`);
  });
});

describe('word pattern', () => {
  it('keeps abbreviations, hyphens and apostrophes whole, and leaves out a possessive', () => {
    const { wordPattern } = readJson<{ wordPattern: { pattern: string; flags: string } }>(
      'language-configuration.json',
    );
    const words = "The U.S. heard al-Assad, O’Neill, D'Arcy and Jean-Luc Zoë’s plan.".match(
      new RegExp(wordPattern.pattern, `g${wordPattern.flags}`),
    );
    assert.deepEqual(
      words?.join(' | '),
      "The | U.S. | heard | al-Assad | O’Neill | D'Arcy | and | Jean-Luc | Zoë | s | plan",
    );
  });
});
