import assert from 'node:assert/strict';
import { nounTriggers, verbTriggers } from '../../src/core/language/events';
import { pastParticiple, thirdPerson, verbForms } from '../../src/core/language/inflection';
import { lemmaOf } from '../../src/core/language/lemma';

describe('inflection', () => {
  it('gives the forms of a verb', () => {
    assert.deepEqual(verbForms('meet'), ['meet', 'meets', 'met', 'meeting']);
    assert.deepEqual(verbForms('take'), ['take', 'takes', 'took', 'taken', 'taking']);
    assert.deepEqual(verbForms('ban'), ['ban', 'bans', 'banned', 'banning']);
    assert.deepEqual(verbForms('die'), ['die', 'dies', 'died', 'dying']);
    assert.deepEqual(verbForms('cancel'), ['cancel', 'cancels', 'cancelled', 'canceled', 'cancelling', 'canceling']);
    assert.equal(thirdPerson('veto'), 'vetoes');
    assert.equal(pastParticiple('strike'), 'struck');
  });
});

describe('lemma', () => {
  it('gives the base form of verbs', () => {
    const forms: Readonly<Record<string, string>> = {
      launched: 'launch', invaded: 'invade', agreed: 'agree', focused: 'focus', created: 'create', released: 'release', visited: 'visit',
      met: 'meet', struck: 'strike', died: 'die', tried: 'try', killing: 'kill', hoping: 'hope', opening: 'open', controlled: 'control',
      travelled: 'travel', attacks: 'attack', need: 'need', raised: 'raise', defeated: 'defeat', quoted: 'quote', passes: 'pass',
    }; // prettier-ignore
    for (const [form, base] of Object.entries(forms)) {
      assert.equal(lemmaOf(form, 'verb'), base);
    }
  });

  it('gives the singular of nouns', () => {
    for (const [form, base] of [
      ['strikes', 'strike'],
      ['cities', 'city'],
      ['crises', 'crisis'],
      ['people', 'person'],
      ['losses', 'loss'],
    ] as const) {
      assert.equal(lemmaOf(form, 'noun'), base);
    }
  });
});

describe('trigger lexicon', () => {
  it('knows words of one concept in every form', () => {
    for (const form of ['met', 'reconvening', 'visits']) {
      assert.ok(
        verbTriggers.get(form)?.some(({ concept }) => concept === 'meet'),
        form,
      );
    }
    for (const form of ['talks', 'sessions', 'summit']) {
      assert.equal(nounTriggers.get(form)?.concept, 'meet', form);
    }
  });

  it('puts a verb with a particle before the verb alone', () => {
    assert.deepEqual(
      verbTriggers.get('shot')?.map(({ lemma, particle, concept }) => [lemma, particle, concept]),
      [
        ['shoot', 'down', 'intercept'],
        ['shoot', null, 'shoot'],
      ],
    );
  });
});
