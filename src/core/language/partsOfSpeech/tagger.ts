import type { Lexicon } from '../tagger/lexicon';
import { MOST_ALONE, MOST_TOGETHER, places, REACH, writeAlone, writeTags, writeTogether } from './features';
import type { FormFacts } from './formFacts';
import type { PartsOfSpeechModel } from './model';
import { onlyTag } from './onlyTag';
import { RowTable } from './rowTable';
import { createFormMemory, formsOf } from './sentenceForms';
import { NO_TAG, SCORED_TAGS } from './tags';

/** Tags sentences: the text of the tokens in, a tag number for each out (see `tagNames`). */
export type TagSentence = (tokens: readonly string[]) => Uint8Array;

interface ScoredForm extends FormFacts {
  /** The only tag that the form has, or `OPEN`. */
  readonly only: number;
  /** What the form says by itself of the words at each of `places` from it: `SCORED_TAGS` scores each. */
  readonly scores: Int16Array;
}

const OPEN = -1;
/** Tags that may stand before a word, `NO_TAG` among them. */
const HISTORIES = NO_TAG + 1;

/** Greedy, left to right: each word gets the tag of the highest score, given its neighbours and the two tags before. */
export function createTagSentence(model: PartsOfSpeechModel, lexicon: Lexicon): TagSentence {
  const table = new RowTable(model.rows);
  const rows = new Int32Array(Math.max(MOST_ALONE, MOST_TOGETHER));
  const total = new Int16Array(SCORED_TAGS);
  const memory = createFormMemory<ScoredForm>(lexicon, (facts, form) => {
    const scores = new Int16Array(places.length * SCORED_TAGS);
    places.forEach((place, p) => {
      table.add(rows, writeAlone(facts, place, rows), scores, p * SCORED_TAGS);
    });
    return { ...facts, only: onlyTag(form, model.known) ?? OPEN, scores };
  });

  const histories = new Int16Array(HISTORIES * HISTORIES * SCORED_TAGS);
  for (let tag = 0; tag < HISTORIES; tag++) {
    for (let tag2 = 0; tag2 < HISTORIES; tag2++) {
      table.add(rows, writeTags(tag, tag2, rows), histories, (tag * HISTORIES + tag2) * SCORED_TAGS);
    }
  }

  const best = (forms: readonly ScoredForm[], i: number, tag: number, tag2: number): number => {
    const next = i + 1 < forms.length ? forms[i + 1] : undefined;
    const history = (tag * HISTORIES + tag2) * SCORED_TAGS;
    for (let j = 0; j < SCORED_TAGS; j++) {
      total[j] = histories[history + j]!;
    }
    table.add(rows, writeTogether(forms[i]!, next, tag, rows), total, 0);
    const from = Math.max(0, i - REACH);
    const to = Math.min(forms.length - 1, i + REACH);
    for (let k = from; k <= to; k++) {
      const { scores } = forms[k]!;
      const at = (k - i + REACH) * SCORED_TAGS;
      for (let j = 0; j < SCORED_TAGS; j++) {
        total[j]! += scores[at + j]!;
      }
    }
    let highest = 0;
    for (let j = 1; j < SCORED_TAGS; j++) {
      if (total[j]! > total[highest]!) {
        highest = j;
      }
    }
    return highest;
  };

  return tokens => {
    const forms = formsOf(tokens, memory);
    const tags = new Uint8Array(forms.length);
    let tag: number = NO_TAG;
    let tag2: number = NO_TAG;
    for (let i = 0; i < forms.length; i++) {
      const { only } = forms[i]!;
      const found = only === OPEN ? best(forms, i, tag, tag2) : only;
      tags[i] = found;
      tag2 = tag;
      tag = found;
    }
    return tags;
  };
}
