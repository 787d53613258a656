import type { TimelineResult } from './timeline';

/**
 * What the extension and the page that draws the timeline tell each other: plain data. The page names things by ids that it was given; it
 * never names a file.
 */
export type ToTimeline = ShowTimeline;

export interface ShowTimeline {
  readonly type: 'show';
  readonly timeline: TimelineResult;
}

export type FromTimeline = TimelineReady | ChooseStory | OpenTelling;

/** The page can draw. It remembers the story that it showed before the window was loaded again. */
export interface TimelineReady {
  readonly type: 'ready';
  readonly story: string | null;
}

export interface ChooseStory {
  readonly type: 'choose';
  readonly story: string;
}

export interface OpenTelling {
  readonly type: 'open';
  /** Id of an event. */
  readonly event: string;
  /** Index of one of its tellings. */
  readonly telling: number;
}

/** The type of the webview, which its state is kept under. */
export const timelineView = 'storyLens.timeline';

/** Undefined for what no page of ours says. */
export function fromTimeline(message: unknown): FromTimeline | undefined {
  if (!isRecord(message)) {
    return undefined;
  }
  const { type, story, event, telling } = message;
  if (type === 'ready' && (story === null || typeof story === 'string')) {
    return { type, story };
  }
  if (type === 'choose' && typeof story === 'string') {
    return { type, story };
  }
  if (type === 'open' && typeof event === 'string' && Number.isInteger(telling)) {
    return { type, event, telling: telling as number };
  }
  return undefined;
}

/** Undefined for what does not come from the extension; what it says in a right form is taken as it is. */
export function toTimeline(message: unknown): ToTimeline | undefined {
  if (!isRecord(message) || message.type !== 'show' || !isRecord(message.timeline)) {
    return undefined;
  }
  const { stories, story, participants, events, articles, leftOut } = message.timeline;
  const isTimeline =
    areRecords(stories, ['uri', 'name']) &&
    (story === null || typeof story === 'string') &&
    areRecords(participants, ['id', 'name', 'kind']) &&
    areRecords(events, ['id', 'kind', 'modality', 'label', 'partial']) &&
    events.every(isEvent) &&
    typeof articles === 'number' &&
    typeof leftOut === 'number';
  return isTimeline ? { type: 'show', timeline: message.timeline as unknown as TimelineResult } : undefined;
}

function isEvent({ date, participants, places, articles, tellings }: Record<string, unknown>): boolean {
  const isDate =
    date === null ||
    (isRecord(date) &&
      Number.isInteger(date.first) &&
      Number.isInteger(date.last) &&
      ['certainty', 'text', 'reason'].every(key => typeof date[key] === 'string'));
  return isDate && [participants, places, articles].every(areTexts) && areRecords(tellings, ['article', 'sentence']);
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}

/** A list of objects that have texts under these names. */
function areRecords(value: unknown, texts: readonly string[]): value is readonly Record<string, unknown>[] {
  return (
    Array.isArray(value) && value.every(item => isRecord(item) && texts.every(key => typeof item[key] === 'string'))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
