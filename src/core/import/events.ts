import { mostOverlapping } from '../article/corrections';
import type { Decision, EventTarget } from '../decisions/decision';
import { overlaps } from '../text/span';
import { type Grouped, regroup } from './groups';
import type { ImportedEvent } from './imported';
import type { Placed } from './placed';

/** Triggers that the annotator does not have. */
export function rejectedEvents(events: readonly ImportedEvent[], placed: Placed): readonly Decision[] {
  const { story, article } = placed.target;
  const told = events.flatMap(event => placed.spanOf(event) ?? []);
  return article.analysis.events.flatMap((mention, index): Decision[] => {
    if (told.some(span => overlaps(span, mention)) || !placed.isLeftOut(mention, events)) {
      return [];
    }
    const event = story.eventOf({ uri: article.uri, index });
    // What no event was made of is shown nowhere, and exported by nobody.
    return event ? [{ kind: 'notEvent', event: { label: event.label, at: placed.at(mention) } }] : [];
  });
}

/** The words of triggers that we did not find: no decision can add them. */
export function missedEvents(events: readonly ImportedEvent[], placed: Placed): readonly string[] {
  const { text, analysis } = placed.target.article;
  return events
    .flatMap(event => placed.spanOf(event) ?? [])
    .filter(span => mostOverlapping(analysis.events, span) === -1)
    .map(({ start, end }) => text.slice(start, end));
}

/** Which triggers tell of one event, in all articles together. */
export function sameEventDecisions(
  articles: readonly { readonly events: readonly ImportedEvent[]; readonly placed: Placed }[],
): readonly Decision[] {
  const things = articles.flatMap(({ events, placed }) =>
    events.flatMap((told): Grouped<() => EventTarget>[] => {
      const { story, article } = placed.target;
      const span = placed.spanOf(told);
      const index = span ? mostOverlapping(article.analysis.events, span) : -1;
      const event = story.eventOf({ uri: article.uri, index });
      return event && told.event !== null
        ? [
            {
              item: () => ({ label: event.label, at: placed.at(article.analysis.events[index]!) }),
              found: `${story.uri} ${event.id}`,
              told: told.event,
            },
          ]
        : [];
    }),
  );
  const { splits, joins } = regroup(things);
  return [
    ...splits.flatMap(({ from, items }) =>
      items.map((other): Decision => ({ kind: 'notSameEvent', event: from(), other: other() })),
    ),
    ...joins.map(({ to, other }): Decision => ({ kind: 'sameEvent', event: to(), other: other() })),
  ];
}
