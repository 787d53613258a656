import * as z from 'zod';

/** What the reader laid down, and the lines of the file that keeps it. The JSON schema of the file is made from these. */

const kindOfEntity = z.enum(['person', 'place', 'organization']);
const kindOfRegion = z.enum(['headline', 'dateline', 'byline', 'subheading', 'paragraph', 'boilerplate']);
const offset = z.int().nonnegative();
const words = z.string().min(1);
const day = z.iso.date();
const time = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?:\/\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/,
  )
  .describe('A day, month or year, or two with a slash between: 2025-12-01, 2025-12, 2025-12-01/2025-12-03.');

/** The W3C's TextQuoteSelector and TextPositionSelector together (Web Annotation Data Model, 2017). */
const textTarget = z
  .object({
    article: words.describe('Path of the article below the folder that holds .story, with slashes.'),
    quote: z
      .object({
        exact: words.describe('The words.'),
        prefix: z.string().describe('What stood right before them.'),
        suffix: z.string().describe('What stood right behind them.'),
      })
      .describe('The words by which it is found again.'),
    position: z
      .object({ start: offset, end: offset })
      .describe('UTF-16 units from the start of the text as it was, end exclusive.'),
  })
  .meta({
    id: 'TextTarget',
    description: 'Where in an article something stands, so that it is found again after the text has changed.',
  });

const entityTarget = z.object({ name: z.string(), kind: kindOfEntity, at: textTarget }).meta({
  id: 'EntityTarget',
  description:
    'A person, place or organization, by one of its mentions. Name and kind tell the reader who was meant where the mention is lost.',
});

const eventTarget = z
  .object({ label: z.string(), at: textTarget })
  .meta({ id: 'EventTarget', description: 'An event, by the trigger of one of its tellings.' });

const scope = z
  .enum(['here', 'article', 'story'])
  .describe('How far it reaches: this place, all places of its article, or all of the articles of its folder.');

const decision = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('sameEntity'), entity: entityTarget, other: entityTarget })
    .describe('`other` is another name of `entity`, whose name and kind stay.'),
  z
    .object({ kind: z.literal('notSameEntity'), entity: entityTarget, other: entityTarget })
    .describe('`other` is not `entity`, and stays apart from it.'),
  z
    .object({ kind: z.literal('splitEntity'), entity: entityTarget, mentions: z.array(textTarget).min(1) })
    .describe("These mentions are somebody else's."),
  z
    .object({ kind: z.literal('renameEntity'), entity: entityTarget, name: words })
    .describe('What the entity is called.'),
  z
    .object({ kind: z.literal('entityKind'), entity: entityTarget, to: kindOfEntity, names: z.array(words) })
    .describe(
      "`names` are all that it was called: wherever one of them is taken for the entity's old kind, it is of the new one.",
    ),
  z
    .object({ kind: z.literal('addDescriptor'), entity: entityTarget, text: words })
    .describe('A phrase that describes the entity.'),
  z
    .object({ kind: z.literal('removeDescriptor'), entity: entityTarget, text: words })
    .describe('A phrase that does not describe the entity.'),
  z
    .object({ kind: z.literal('addName'), at: textTarget, entityKind: kindOfEntity, scope })
    .describe('These words are a name.'),
  z.object({ kind: z.literal('rejectName'), at: textTarget, scope }).describe('These words are not a name.'),
  z
    .object({ kind: z.literal('speaker'), at: textTarget, speaker: entityTarget.nullable() })
    .describe('Who said the quotation: a mention in the same article; null where nobody can tell.'),
  z.object({ kind: z.literal('notQuotation'), at: textTarget }).describe('This is not a quotation.'),
  z
    .object({ kind: z.literal('articleDate'), article: words, value: day })
    .describe('The day on which the article was written.'),
  z
    .object({ kind: z.literal('sameEvent'), event: eventTarget, other: eventTarget })
    .describe('Two tellings of one event.'),
  z
    .object({ kind: z.literal('notSameEvent'), event: eventTarget, other: eventTarget })
    .describe('Two events, which stay apart.'),
  z.object({ kind: z.literal('eventDate'), event: eventTarget, value: time }).describe('When the event was.'),
  z.object({ kind: z.literal('eventLabel'), event: eventTarget, label: words }).describe('What the event is called.'),
  z.object({ kind: z.literal('notEvent'), event: eventTarget }).describe('This is not an event.'),
  z
    .object({ kind: z.literal('regionKind'), at: textTarget, to: kindOfRegion })
    .describe('What this part of the article is.'),
  z.object({ kind: z.literal('note'), at: textTarget, text: words }).describe("A note of the reader's."),
  z
    .object({ kind: z.literal('confirm'), what: z.enum(['mention', 'quotation', 'event']), at: textTarget })
    .describe('What was found there is right.'),
  z
    .object({ kind: z.literal('anchor'), of: words, target: offset, at: textTarget })
    .describe(
      'What the decision `of` points at stands here by now: `target` counts its text targets from 0, in the order in which the line names them.',
    ),
  z.object({ kind: z.literal('undo'), of: z.array(words).min(1) }).describe('Takes back the decisions of these ids.'),
  z
    .object({ kind: z.literal('redo'), of: z.array(words).min(1) })
    .describe('Takes up again the decisions of these ids.'),
]);

export const decisionLine = z
  .object({
    v: z.literal(1).describe('Version of this format.'),
    id: words.describe('Unique.'),
    step: z.string().optional().describe('The same for lines that were decided in one step, which are undone in one.'),
    time: z.iso
      .datetime()
      .describe('When it was decided: ISO 8601, in UTC. Of decisions that contradict each other, the later holds.'),
    author: z.string().describe('Who decided, as git or the setting names the reader; empty where neither does.'),
    decision,
  })
  .describe('One line of .story/decisions.jsonl: a correction that a reader laid down.');

export type TextTarget = Readonly<z.infer<typeof textTarget>>;
export type EntityTarget = Readonly<z.infer<typeof entityTarget>>;
export type EventTarget = Readonly<z.infer<typeof eventTarget>>;
export type Scope = z.infer<typeof scope>;
export type Decision = Readonly<z.infer<typeof decision>>;
export type DecisionKind = Decision['kind'];
/** One line of a file of decisions. Lines may hold more than is known here: that stays as it is. */
export type DecisionLine = Readonly<z.infer<typeof decisionLine>>;
