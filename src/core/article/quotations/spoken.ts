import type { Span } from '../../text/span';
import type { AttributionRule } from './attributionRules';
import type { Frame, Slot } from './frames';
import { isGerund, isReporting } from './cues';
import { isNoSpeech } from './noSpeech';
import type { Speaker, SpeakerChains } from './speakerChains';
import type { Attribution, Ending } from './attribution';
import { attribute, leadIn, leadingSubject, loneAttribution } from './speakers';

/** Who says a piece, and by which word one knows. */
export interface Said {
  /** Null where nobody can tell, as the reader laid down. */
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  /** True where it follows the marks directly, as "he said" does. */
  readonly follows: boolean;
  readonly rule: AttributionRule;
}

/** A piece with who speaks it. */
export interface SpokenPiece {
  /** Index into the pieces. */
  readonly piece: number;
  readonly said: Said | null;
  /** True for a clause of its own, false for words inside another's sentence. */
  readonly clause: boolean;
  /** Goes on with the quotation of the piece before it. */
  readonly joins: boolean;
}

/** Where a piece stands: what the next one needs to know to go on with it. */
interface Place {
  readonly frame: number;
  readonly slot: number;
  readonly clause: boolean;
  readonly said: Said | null;
  /** The frame that its attribution ends in. */
  readonly until: number;
}

/** What was laid down of pieces, which are known by their starts. */
export interface LaidDownSpeech {
  /** Who says a piece; null where nobody can tell. */
  readonly speakers: ReadonlyMap<number, Speaker | null>;
  readonly notSpeech: ReadonlySet<number>;
}

const NOTHING: LaidDownSpeech = { speakers: new Map(), notSpeech: new Set() };

/** Finds who says what in every frame, in order. What is no speech, such as a nickname, is left out. */
export function findSpoken(
  text: string,
  frames: readonly Frame[],
  chains: SpeakerChains,
  laidDown: LaidDownSpeech = NOTHING,
): SpokenPiece[] {
  const found: SpokenPiece[] = [];
  let last: Place | null = null;
  frames.forEach(({ slots, region }, frame) => {
    const alone = isAlone(slots);
    for (let slot = 0; slot < slots.length; slot++) {
      const piece = slots[slot]!.piece;
      if (piece === null || laidDown.notSpeech.has(slots[slot]!.start) || isNoSpeech(text, slots, slot)) {
        continue;
      }
      const near: Place | null = last && frames[last.frame]!.region === region ? last : null;
      const opens = opensClause(text, slots, slot);
      const ending = endingOf(text, slots, slot, opens);
      const ended = ending !== 'open';
      const here = resolve(attribute(slots, slot, ending), slots, chains);
      const next = here || !alone ? null : (saidBefore(frames, frame, slot, chains) ?? saidNext(frames, frame, chains));
      const clause = ended && opens;
      const joins = near !== null && ended && !next && goesOn(near, here, slots, frame, slot);
      const heard = joins
        ? near.said
        : (here ??
          next ??
          (alone ? carriedOn(near ?? paragraphBefore(frames, frame, last), 'carried') : null) ??
          (slot === 0 && near?.clause && near.frame === frame - 1 ? carriedOn(near, 'trailing') : null) ??
          (alone ? context(frames, frame, chains) : null));
      const said = saidBy(laidDown.speakers.get(slots[slot]!.start), heard);
      found.push({ piece, said, clause, joins });
      last = { frame, slot, clause: clause || joins, said, until: next ? frame + 1 : frame };
    }
  });
  return found;
}

/** What was heard, from another speaker where one was laid down. */
function saidBy(speaker: Speaker | null | undefined, heard: Said | null): Said | null {
  return speaker === undefined
    ? heard
    : { speaker, cue: heard?.cue ?? null, follows: heard?.follows ?? false, rule: 'laidDown' };
}

function resolve(attribution: Attribution | null, slots: readonly Slot[], chains: SpeakerChains): Said | null {
  const speaker = attribution && chains.resolve(slots, attribution.speaker);
  return attribution && speaker && (attribution.rule !== 'label' || speaker.chain !== null)
    ? {
        speaker,
        cue: attribution.cue,
        follows: attribution.follows,
        rule: attribution.rule,
      }
    : null;
}

function apart(attribution: Attribution | null): Attribution | null {
  return attribution && { ...attribution, rule: 'apart' };
}

/** `Smith went on:` in the paragraph before. */
function saidBefore(frames: readonly Frame[], frame: number, slot: number, chains: SpeakerChains): Said | null {
  const before = frames[frame - 1]?.slots ?? [];
  if (slot > 0 || before.at(-1)?.text !== ':' || frames[frame - 1]!.region === frames[frame]!.region) {
    return null;
  }
  const slots = [...before, frames[frame]!.slots[slot]!];
  return resolve(apart(leadIn(slots, before.length)), slots, chains);
}

/** Where a whole paragraph stands in marks, the speaker of the one before it may be speaking still. */
function paragraphBefore(frames: readonly Frame[], frame: number, last: Place | null): Place | null {
  const { region } = frames[frame]!;
  const whole = frames[frame - 1]?.region !== region && frames[frame + 1]?.region !== region;
  return whole && last?.clause && frames[last.frame]!.region === region - 1 ? last : null;
}

/** `“….” Smith said.`: an attribution in a sentence of its own. */
function saidNext(frames: readonly Frame[], frame: number, chains: SpeakerChains): Said | null {
  const next = frames[frame + 1];
  return next?.region === frames[frame]!.region
    ? resolve(apart(loneAttribution(next.slots)), next.slots, chains)
    : null;
}

function carriedOn(near: Place | null, rule: AttributionRule): Said | null {
  return near?.said?.speaker ? { speaker: near.said.speaker, cue: null, follows: false, rule } : null;
}

/** `Smith was blunt. “…”` in one paragraph or two. */
function context(frames: readonly Frame[], frame: number, chains: SpeakerChains): Said | null {
  const { region } = frames[frame]!;
  const before = frames[frame - 1];
  const near = before && (before.region === region || frames[frame + 1]?.region !== region);
  return near ? person(leadingSubject(before.slots), before.slots, chains) : null;
}

/** Only somebody whom the article knows by name. */
function person(attribution: Attribution | null, slots: readonly Slot[], chains: SpeakerChains): Said | null {
  const said = resolve(attribution, slots, chains);
  return said?.speaker && said.speaker.chain !== null && said.speaker.source !== 'document' ? said : null;
}

/** The piece goes on with the one at `near`: after its attribution in the same sentence, or as the next sentence. */
function goesOn(near: Place, own: Said | null, slots: readonly Slot[], frame: number, slot: number): boolean {
  if (!near.clause || !near.said?.follows) {
    return false;
  }
  if (near.frame < frame) {
    return own === null && isAlone(slots) && frame === near.until + 1;
  }
  let verbs = 0;
  for (let i = near.slot + 1; i < slot; i++) {
    verbs += isReporting(slots, i) && (!isGerund(slots[i]!) || i >= slot - 2) ? 1 : 0; // "referring to" adds nothing
  }
  return verbs <= 1 && /^[,;:—–-]+$/.test(slots[slot - 1]!.text) && slot > near.slot + 2;
}

/** True where nothing but marked pieces and punctuation stands in the frame. */
function isAlone(slots: readonly Slot[]): boolean {
  return slots.every(({ piece, pos }) => piece !== null || pos === 'punctuation');
}

function endingOf(text: string, slots: readonly Slot[], slot: number, opens: boolean): Ending {
  const { start, end } = slots[slot]!;
  if (!endsClause(text, slots, slot)) {
    return 'open';
  }
  return opens && /,['’"”»\s]*$/.test(text.slice(Math.max(start, end - 4), end)) ? 'comma' : 'closed';
}

/** True where the marks close a clause: a comma or full stop inside or right after them. */
function endsClause(text: string, slots: readonly Slot[], slot: number): boolean {
  const { start, end } = slots[slot]!;
  const inside = text.slice(Math.max(start, end - 4), end);
  return /[,.?!…—–-]['’"”»\s]*$/.test(inside) || /^[,.]$/.test(slots[slot + 1]?.text ?? '');
}

/** True where the piece begins as a sentence does: with a capital, at the frame's start or after what introduces speech. */
function opensClause(text: string, slots: readonly Slot[], slot: number): boolean {
  const { start, end } = slots[slot]!;
  const before = slots[slot - 1];
  const introduced = !before || before.piece !== null || /^[,:;—–]$/.test(before.text) || isReporting(slots, slot - 1);
  return introduced && /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text.slice(start, Math.min(end, start + 8)));
}
