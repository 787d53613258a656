import type { Corrections } from '../article/corrections';
import { NO_CORRECTIONS } from '../article/corrections';
import type { Span } from '../text/span';
import type { DecisionLine } from './decision';
import { composeKinds } from './kinds';
import { NameClaims } from './nameClaims';
import { Places } from './places';

/** What a decision in force says of one article. */
export interface Said {
  readonly line: DecisionLine;
  /** Where its targets stand, as `targetsOf` counts them; those that were found. */
  readonly at: ReadonlyMap<number, Span>;
  /** Where the words of a decision stand that reaches farther than its place. */
  readonly occurrences: readonly Span[];
  /** Of `entityKind`: which of its names stand in the article. */
  readonly names: readonly string[];
}

/**
 * What an analysis goes by. Of decisions that contradict each other, the later holds.
 * @param said in order of time
 */
export function correct(said: readonly Said[]): Corrections {
  const names = new NameClaims();
  const regions = new Places<Corrections['regions'][number]>();
  const apart = new Places<Corrections['apart'][number]>();
  const speakers = new Places<Corrections['speakers'][number]>();
  const notQuotations = new Places();
  const notEvents = new Places();
  const confirmed = {
    mention: new Places<Corrections['confirmed'][number]>(),
    quotation: new Places<Corrections['confirmed'][number]>(),
    event: new Places<Corrections['confirmed'][number]>(),
  };
  let date: string | null = null;
  for (const { line, at, occurrences, names: ofKind } of said) {
    const { decision } = line;
    const first = at.get(0);
    const span = first && { start: first.start, end: first.end };
    if (decision.kind === 'addName') {
      names.add(decision.entityKind, decision.at.quote.exact, span, occurrences);
    } else if (decision.kind === 'entityKind') {
      names.changeKind(decision.entity.kind, decision.to, ofKind);
    } else if (decision.kind === 'rejectName') {
      for (const rejected of names.reject(span, occurrences)) {
        confirmed.mention.remove(rejected);
      }
    } else if (decision.kind === 'articleDate') {
      date = decision.value;
    } else if (decision.kind === 'splitEntity') {
      for (const [target, { start, end }] of at) {
        if (target > 0) {
          apart.put({ start, end, id: line.id });
        }
      }
    } else if (span) {
      switch (decision.kind) {
        case 'speaker': {
          const speaker = decision.speaker ? at.get(1) : null;
          notQuotations.remove(span);
          if (speaker !== undefined) {
            speakers.put({ ...span, speaker: speaker && { start: speaker.start, end: speaker.end } });
          }
          break;
        }
        case 'notQuotation':
          speakers.remove(span);
          confirmed.quotation.remove(span);
          notQuotations.put(span);
          break;
        case 'notEvent':
          confirmed.event.remove(span);
          notEvents.put(span);
          break;
        case 'eventDate':
        case 'eventLabel':
          notEvents.remove(span);
          break;
        case 'regionKind':
          regions.put({ ...span, kind: decision.to });
          break;
        case 'confirm':
          ({ mention: names, quotation: notQuotations, event: notEvents })[decision.what].remove(span);
          confirmed[decision.what].put({ ...span, what: decision.what });
          break;
      }
    }
  }
  return {
    regions: orNone(regions.sorted(), NO_CORRECTIONS.regions),
    names: orNone(names.names(), NO_CORRECTIONS.names),
    notNames: orNone(names.notNames(), NO_CORRECTIONS.notNames),
    kinds: orNone(composeKinds(said), NO_CORRECTIONS.kinds),
    apart: orNone(apart.sorted(), NO_CORRECTIONS.apart),
    speakers: orNone(speakers.sorted(), NO_CORRECTIONS.speakers),
    notQuotations: orNone(notQuotations.sorted(), NO_CORRECTIONS.notQuotations),
    notEvents: orNone(notEvents.sorted(), NO_CORRECTIONS.notEvents),
    confirmed: orNone(
      [...confirmed.mention.sorted(), ...confirmed.quotation.sorted(), ...confirmed.event.sorted()],
      NO_CORRECTIONS.confirmed,
    ),
    date,
  };
}

function orNone<T>(list: readonly T[], none: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list;
}
