import { isPast } from './labelGrammar';
import { activeVerb, denial, gerundVerb, isParticiple, needsObject, passiveForm, passiveVerb } from './labelVerbs';
import { behindSide, bySide, objectOf, phraseSide, sideOf } from './sides';
import type { TellingScene } from './tellingScene';
import { NOBODY, titled, type Side, type Title } from './title';
import { groupBefore } from './verbGroup';

/** Behind a verb that needs an object these tell that it has another sense: "seized on a report". */
const SEIZES_ON = /^(?:on|against|back)$/;

export function verbTitles(scene: TellingScene): Title[] {
  const { words, at, mention } = scene;
  const { lemma } = mention;
  const { modality } = scene;
  const group = groupBefore(scene);
  const particle = lemma.split(' ')[1];
  const behind = particle && words[at + 1]?.lower === particle ? at + 2 : at + 1;
  const couldBePassive = isPast(words[at]!) && isParticiple(words[at]!.lower, lemma);
  const passive = group.passive && couldBePassive;
  const object = passive ? NOBODY : objectOf(scene, behind);
  // as the text has it, where it has one: dictionaries know more of those than rules
  const participle = couldBePassive
    ? [words[at]!.lower, ...(particle ? [particle] : [])].join(' ')
    : passiveForm(lemma);
  const manner = { modality, negated: group.negated };
  const titles: Title[] = [];
  const acts = mention.agents.some(chain => words[group.first - 1]?.mention?.chain === chain);
  const need = needsObject(lemma, mention.concept);
  const bare =
    !passive &&
    !acts &&
    !object.text &&
    couldBePassive &&
    need &&
    !group.active &&
    !SEIZES_ON.test(words[behind]?.lower ?? '');
  const meets = mention.concept === 'meet';
  if (passive || bare || (need && mention.agents.length === 0 && mention.patients.length > 0 && !object.text)) {
    const whom = sufferer(scene, group.first, passive, bare || group.shared);
    const others = mention.agents.filter(chain => !whom.entities.some(({ id }) => scene.entity(chain)?.id === id));
    const by = unaccused(scene, sideOf(scene, passive ? others : []) ?? (passive ? bySide(scene, behind) : NOBODY));
    if (meets) {
      return [];
    }
    if (whom.text && by.text) {
      titles.push(titled(`${by.text} ${activeVerb(lemma, { ...manner, many: by.many })} ${whom.text}`, 4, by, whom));
    } else {
      titles.push(titled(`${whom.text} ${passiveVerb(participle, manner)}`.trim(), whom.text ? 3.2 : 0.2, whom));
    }
    return titles;
  }
  const accused =
    modality === 'reported' && words.slice(0, at).some(({ lower }) => /^(?:accus|alleg|suspect)/.test(lower));
  const told = accused
    ? NOBODY
    : (sideOf(
        scene,
        mention.agents.length > 0 || object.text
          ? mention.agents
          : mention.patients.filter(chain => scene.standsBefore(chain)),
      ) ?? (words[at]!.lower.endsWith('ing') && group.first === at ? NOBODY : phraseSide(scene, group.first)));
  const who = unaccused(scene, told);
  const rest = object.text ? object : behindSide(scene, behind);
  if (who.text && modality === 'denied' && !group.negated) {
    const own = /^den(?:y|ied|ies|ying)$/.test(words[at - 1]?.lower ?? '');
    titles.push(
      titled(own ? `${who.text} ${denial(lemma, who.many)} ${rest.text}`.trim() : '', own ? 4 : 0, who, rest),
    );
  } else if (who.text) {
    const worth = object.text
      ? 4
      : need
        ? /^(?:on|against|with) /.test(rest.text)
          ? 2.8
          : 0.6
        : rest.text
          ? 3.4
          : 2.6;
    titles.push(
      titled(`${who.text} ${activeVerb(lemma, { ...manner, many: who.many })} ${rest.text}`.trim(), worth, who, rest),
    );
  }
  if (!meets && !object.text && need && words[group.first - 1]?.mention) {
    // "the troops that Smith deployed"
    const gone = phraseSide(scene, group.first - 1, true);
    titles.push(titled(gone.text ? `${gone.text} ${passiveVerb(participle, manner)}` : '', 2, gone));
  }
  if (!meets && rest.text) {
    titles.push(titled(`${gerundVerb(lemma)} ${rest.text}`, 0.8, rest));
  }
  if (object.text && !meets) {
    titles.push(titled(`${stripped(object.text)} ${passiveVerb(participle, manner)}`, 2.4, object));
  }
  titles.push({ text: couldBePassive ? participle : gerundVerb(lemma), worth: 0.1, entities: [] });
  return titles.filter(({ text }) => text !== '');
}

const HARM = new Set(['die', 'attack', 'shoot', 'steal', 'abduct', 'injure', 'burn', 'hack']);
const CRIMES = new Set(
  'rape assault molest abuse harass grope torture poison strangle choke defraud bribe embezzle blackmail extort stalk traffic'.split(
    ' ',
  ),
);

const SUFFERS = /^(?:die|perish|drown|pass away)$/;

/** Nobody where it is a person who did harm: whether one did is for a court to say, and the tellings below the title tell who says so. */
function unaccused({ mention }: TellingScene, side: Side): Side {
  const harms = (HARM.has(mention.concept) && !SUFFERS.test(mention.lemma)) || CRIMES.has(mention.lemma);
  return harms && side.entities.some(({ kind }) => kind === 'person') ? NOBODY : side;
}

/** Whom it befell: what the words right before a passive say, where they are plain, else who the analysis says. */
function sufferer(scene: TellingScene, verb: number, passive: boolean, bare: boolean): Side {
  const { patients, agents } = scene.mention;
  const told = sideOf(scene, patients);
  const phrase = phraseSide(scene, verb, !passive);
  const known = told?.entities.some(({ id }) => phrase.entities.some(entity => entity.id === id)) ?? false;
  if (told && (known || !phrase.text)) {
    return told;
  }
  // a verb that needs an object and has none is a passive whose "was" stands before another: "was charged and sentenced"
  return phrase.text ? phrase : ((bare ? sideOf(scene, agents) : undefined) ?? NOBODY);
}

/** Without what only makes sense beside a subject: "his wife". */
const stripped = (text: string): string => text.replace(/^(?:his|her|its|their|own) /i, '').replace(/^own /i, '');
