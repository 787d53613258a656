/** A notice is short: longer lines are judged by whole phrases only. */
const SHORT = 160;

const SHORT_NOTICES = [
  /^[-–—*[(\s]*advert(?:isement|isment)?s?\b/i,
  /^(?:please )?(?:sign|log) (?:up|in)\b/i,
  /^(?:subscribe|register)\b/i,
  /^(?:click|tap) (?:here|to)\b/i,
  /^(?:read|see|watch|listen|view) (?:more|also|next|the full)\b/i,
  /^(?:related|recommended|most (?:read|popular)|trending|up next|more from|more on this|you may also like|editors?['’]? picks?)\b/i,
  /^(?:share|save|print|copy link|comments?|follow us|download the app|listen to this article|skip to)\b/i,
  /^(?:remind me later|skip|accept|close|continue|not now|no thanks|story continues below)\b/i,
  /^(?:photo|image|video|file photo|getty images|picture)s?\s*[:/|]/i,
  /\bopens? (?:in )?(?:a )?new (?:tab|window)\b/i,
  /^our standards\b/i,
  /\blicensing rights\b/i,
  /\b(?:min(?:ute)?s?) read\b/i,
  /\bnewsletters?\b.*\b(?:sign|subscribe|inbox|delivered)\b/i,
  /\b(?:contributed to this (?:report|story|article))\b/i,
];

const NOTICES = [
  /\b(?:uses?|using|accept(?:ing)?) (?:of )?cookies\b/i,
  /\bcookies? (?:policy|settings|preferences)\b/i,
  /\bprivacy (?:policy|notice)\b/i,
  /\bterms (?:of (?:service|use)|and conditions)\b/i,
  /\ball rights reserved\b/i,
  /^(?:©|\(c\)|copyright\b)/i,
  /\bmay not be (?:published|reproduced|redistributed)\b/i,
  /\bsign up (?:here|now|for|to)\b.*\bnewsletter\b/i,
  /\bsubscri(?:be|ption)\b.*\b(?:today|now|newsletter|access|channel)\b/i,
  /\bviews expressed (?:in this|here|are)\b/i,
];

const APPEALS = [
  /^a (?:message|note|letter|word|request) (?:from|to our|for our)\b/i,
  /^(?:an appeal from|before you go|support (?:our|us|independent)|help us|why support us)\b/i,
  /^dear (?:readers?|friends?|supporters?)\b/i,
];

const OUTLETS_VOICE =
  /\b(?:we|our|us|your (?:support|contribution|help|donation)|donat\w+|subscri\w+|contribution|thank you for|our work|independent journalism|remind me later|these actions)\b/i;

const BIOGRAPHY =
  /\bis (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:correspondent|reporter|journalist|editor|columnist|writer|bureau chief|producer)\b(?=.*\b(?:based|cover(?:s|ing)|report(?:s|ing) (?:on|for|from)|joined|writes|previously|worked|follow)\b)/iu;

/** Adverts, sign-up lines, cookie and copyright notices, links to other articles, notes on the author. */
export function isNotice(line: string): boolean {
  const head = line.slice(0, 1_000);
  return (
    (line.length <= SHORT && SHORT_NOTICES.some(notice => notice.test(line))) ||
    NOTICES.some(notice => notice.test(head)) ||
    BIOGRAPHY.test(head)
  );
}

/** Where an outlet turns to its readers: what follows in its own voice belongs to it. */
export function isAppealOpening(line: string): boolean {
  return line.length <= SHORT && APPEALS.some(appeal => appeal.test(line));
}

export function speaksForTheOutlet(line: string): boolean {
  return OUTLETS_VOICE.test(line.slice(0, 2_000)) && !/^["“«]/.test(line);
}

const BYLINE =
  /^[([]?(?:by\s+(?=\p{Lu})|(?:additional |further )?(?:reporting|writing|editing|compiled|written|edited|produced|story|text|words) by\b|(?:reported|reporting) from\b)/iu;

/** "By Jane Doe", "Reporting by …; Editing by …". */
export function isByline(line: string): boolean {
  return (
    line.length <= 400 &&
    BYLINE.test(line) &&
    !/[.!?]["”’]$/.test(line) &&
    (/^[([]?\p{L}+ by\b/iu.test(line) || line.split(/\s+/, 30).length < 16)
  );
}
