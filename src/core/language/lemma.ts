import type { PartOfSpeech } from '../article/reading';
import { irregularPasts } from './inflection';
import { reportingVerbs } from './reporting';

/** What neither a rule nor the list of irregular verbs gives. */
const IRREGULAR = new Map(
  (
    'were:be is:be are:be am:be being:be has:have having:have does:do goes:go dying:die lying:lie tying:tie ' +
    'people:person men:man women:woman children:child lives:life wives:wife talks:talk series:series news:news crisis:crisis crises:crisis species:species'
  )
    .split(' ')
    .map(pair => pair.split(':') as [string, string]),
);

/** Stems whose verb ends in e: "decid", "charg", "includ". Letter by letter, each with what commonly stands before it. */
const NEEDS_E = new RegExp(
  '(?:[cvuz]|[^s]s|[^aeioul]l|[^aeiou][iu]l|(?:[^aeiou]|qu)ir|[^aeioulm]ar|(?:xpl|gn|[bcfst]|ad)or|[^aeiou]ur|(?:[^aeiou]|qu|i)[aeiou]d|[^aeiou][aeiou][kmb]|' +
    '(?:[^aeiou]|qu)in|(?:hon|pon|[nrv]en)|[^aeiou][aiy]p|(?:^|[cd])[hc]?op|(?:[^aeo]|cre)at|(?:[cv]|n)it|[^aeiou][ou]t|quot|(?:pl|mp|l)et|[adelr]g|' +
    '(?:chan|ran|en|[lp]un)g|[^aeiou]ig|[^aeiou]th)$',
);
/** Stems that look so and do not. */
const NO_E =
  /(?:focus|bias|canvas|quiz|veto|[bl]enz|star|pilot|pivot|ballot|limit|visit|exhibit|benefit|edit|elicit|solicit|deposit|happen|open|strengthen|weaken|threaten|hasten|listen|lengthen|broaden|enter|wait|await|bomb|climb|bar|al+ow|model|label|travel|cancel|monitor|honor|favor|author|combat|format|(?<!cr)eat|ell|begin|lean|mean|clean|deepen|earth|worth|with|nn|pp|bb|mm|rr|gg|dd|tt)$/;

/**
 * The base form of a word in lower case: of verbs the infinitive, of nouns the singular. By rule, with a list of what no rule gives;
 * good enough to see that two words are forms of one.
 */
export function lemmaOf(lower: string, pos: PartOfSpeech): string {
  const known = IRREGULAR.get(lower) ?? reportingVerbs.get(lower);
  if (known) {
    return known;
  }
  if (pos === 'verb' || pos === 'auxiliary') {
    return irregularPasts.get(lower) ?? verbBase(lower);
  }
  return pos === 'noun' ? singular(lower) : lower;
}

function verbBase(lower: string): string {
  if (/[^aeiou]ie[ds]$/.test(lower)) {
    return lower.length < 5 ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`;
  }
  if (lower.endsWith('eed')) {
    return /(?:gr|fr|nt)eed$/.test(lower) ? lower.slice(0, -1) : lower;
  }
  const ending = /(?:ed|ing)$/.exec(lower);
  if (ending && lower.length - ending[0].length >= 2 && /[aeiouy]/.test(lower.slice(0, -ending[0].length))) {
    return withEnding(lower.slice(0, -ending[0].length));
  }
  return withoutS(lower, /(?:ss|x|zz|ch|sh)es$/);
}

function withEnding(stem: string): string {
  if (
    /([bdgkmnprtv])\1$/.test(stem) ||
    /(?:controll|patroll|[nm]cell|vell|abell|odell|pell|rebell|uell|gnall)$/.test(stem)
  ) {
    return stem.slice(0, -1);
  }
  return NEEDS_E.test(stem) && !NO_E.test(stem) ? `${stem}e` : stem;
}

function singular(lower: string): string {
  return /[^aeiou]ies$/.test(lower) ? `${lower.slice(0, -3)}y` : withoutS(lower, /(?:ss|x|zz|ch|sh)es$/);
}

function withoutS(lower: string, sibilant: RegExp): string {
  if (sibilant.test(lower)) {
    return lower.slice(0, -2);
  }
  return lower.length > 3 && /[^sui]s$/.test(lower) ? lower.slice(0, -1) : lower;
}
