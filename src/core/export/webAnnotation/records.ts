import type { EventKind } from '../../article/analysis';
import type { Span } from '../../text/span';
import {
  among,
  compareIds,
  entityKinds,
  eventKinds,
  mentionForms,
  modalities,
  quotationKinds,
  type EventMentionRecord,
  type MentionRecord,
  type QuotationRecord,
} from '../annotations';
import type { OffsetMap } from '../offsetMap';
import { stringIn, type JsonObject } from '../plainJson';
import type { Collected } from '../problems';
import { classes } from './terms';

/** Makes something of an annotation; gives back why it cannot. */
export type Take = (item: Item, draft: ArticleDraft) => string | undefined;

export interface Item {
  readonly id: string;
  readonly spans: readonly Span[];
  /** The value of the classifying body. */
  readonly class: string;
  readonly tag: string | undefined;
  /** What the identifying body names. */
  readonly identified: JsonObject | undefined;
  /** The annotation that the linking body names. */
  readonly linked: string | undefined;
}

export interface ArticleDraft {
  readonly name: string;
  readonly text: string;
  readonly map: OffsetMap;
  readonly mentions: MentionRecord[];
  readonly quotations: Map<string, { -readonly [K in keyof QuotationRecord]: QuotationRecord[K] }>;
  readonly events: EventMentionRecord[];
}

/** What annotations of each class become; entities and events that they name are collected. */
export function takeInto(file: string, collected: Collected): Take {
  const entityOf = ({ identified }: Item): string | null => {
    const id = idIn(identified?.['id']);
    const kind = among(entityKinds, identified?.['kind']);
    if (id === undefined || !kind) {
      return null;
    }
    collected.entity({ id, kind, name: stringIn(identified?.['label']) ?? '' }, file, null);
    return id;
  };
  return (item, { mentions, quotations, events }) => {
    const [span] = item.spans;
    const mentioned = among(entityKinds, item.class);
    if (!span || (item.class !== classes.quotation && item.spans.length > 1)) {
      return 'has several targets; only a quotation can';
    }
    if (mentioned) {
      const form = among(mentionForms, item.tag) ?? 'name';
      mentions.push({ ...span, kind: mentioned, form, entity: entityOf(item) });
      return undefined;
    }
    switch (item.class) {
      case classes.quotation: {
        const kind = among(quotationKinds, item.tag) ?? 'direct';
        quotations.set(item.id, { kind, pieces: item.spans, speaker: null, cue: null, entity: entityOf(item) });
        return undefined;
      }
      case classes.speaker:
      case classes.cue: {
        const quotation = quotations.get(item.linked ?? '');
        if (quotation) {
          quotation[item.class === classes.speaker ? 'speaker' : 'cue'] = span;
        }
        return quotation ? undefined : 'links to no quotation before it';
      }
      case classes.event:
        return takeEvent(item, span, events, (id, event) => collected.event({ id, ...event }, file, null));
      default:
        return `is of no class that is known: '${item.class}'`;
    }
  };
}

function takeEvent(
  { identified, tag }: Item,
  span: Span,
  events: EventMentionRecord[],
  tell: (id: string, event: { kind: EventKind; label: string; date: string | null }) => void,
): string | undefined {
  const event = idIn(identified?.['id']);
  const kind = among(eventKinds, identified?.['kind']);
  const modality = among(modalities, tag);
  if (event === undefined || !kind || !modality) {
    return 'names no event';
  }
  tell(event, {
    kind,
    label: stringIn(identified?.['label']) ?? '',
    date: stringIn(identified?.['eventDate']) ?? null,
  });
  const ids = (term: string) => {
    const value = identified?.[term];
    return (Array.isArray(value) ? value : [value]).flatMap(one => idIn(one) ?? []).sort(compareIds);
  };
  events.push({ ...span, event, modality, participants: ids('participant'), places: ids('place') });
  return undefined;
}

/** "e1" of "#e1"; another IRI as it is. */
function idIn(iri: unknown): string | undefined {
  return stringIn(iri)?.replace(/^#/, '');
}
