import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corporaFolder } from '../tools/train/folders';
import { printed } from '../tools/train/labelled';
import { type GoldEvent, readGoldEvent } from './eventGold';
import { commonHeads, type GoldForm, readForm, withoutMarks } from './goldForms';
import type { Kind } from './reference';

/** A mention of a person, place or organization that the corpus gives a chain; UTF-16 units, end exclusive, without marks and possessive. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly form: GoldForm;
  /** The same for all mentions of one person, place or organization, in whatever article. */
  readonly chain: string;
  /** Stands in a sentence whose marks were checked. Others are marked here and there: they tell who is meant, but nothing is missed in them. */
  readonly checked: boolean;
}

export interface GoldArticle {
  readonly uri: string;
  readonly topic: string;
  /** Of like events: a story. A topic has two. */
  readonly story: string;
  readonly text: string;
  /** The sentences that were checked. */
  readonly checked: readonly { readonly start: number; readonly end: number }[];
  readonly mentions: readonly GoldMention[];
  /** Sorted by start. */
  readonly events: readonly GoldEvent[];
}

interface Entry {
  readonly doc: string;
  readonly topic: number;
  readonly subtopic: string;
  readonly validated_sentences: readonly number[];
  readonly tokens: readonly string[];
  /** The sentence of each token. */
  readonly sent: readonly number[];
  readonly mentions: readonly {
    readonly type: string;
    readonly tokens: readonly number[];
    readonly chain: string | null;
  }[];
}

export const splits = ['train', 'dev'] as const;
export type Split = (typeof splits)[number];

const KINDS: Readonly<Record<string, Kind>> = {
  HUMAN_PART_PER: 'person',
  LOC_GEO: 'place',
  HUMAN_PART_ORG: 'organization',
};

const fileOf = (split: Split): string => join(corporaFolder, `events/ecb.${split}.jsonl.gz`);

export const hasEventCorpus = (split: Split): boolean => existsSync(fileOf(split));

/** ECB+ (Cybulska and Vossen 2014) as running text: lines of sentences that end in a full stop, headlines on lines of their own, addresses left out. */
export function readEventCorpus(split: Split): GoldArticle[] {
  const lines = gunzipSync(readFileSync(fileOf(split)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
  const entries = lines.map(line => JSON.parse(line) as Entry);
  const common = commonHeads(
    entries.flatMap(({ tokens, mentions }) =>
      mentions.filter(({ type }) => type.startsWith('HUMAN_PART')).map(mention => tokens[mention.tokens.at(-1)!]!),
    ),
  );
  return entries.map(entry => toArticle(entry, common));
}

function toArticle(entry: Entry, common: ReadonlySet<string>): GoldArticle {
  const { text, places } = print(entry);
  const validated = new Set(entry.validated_sentences);
  const spans = new Map<number, { start: number; end: number }>();
  places.forEach((place, i) => {
    const sentence = entry.sent[i]!;
    if (place && validated.has(sentence)) {
      spans.set(sentence, { start: spans.get(sentence)?.start ?? place.start, end: place.end });
    }
  });
  const mentions = entry.mentions.flatMap(({ type, tokens, chain }): GoldMention[] => {
    const kind = KINDS[type];
    const first = places[tokens[0]!];
    const last = places[tokens.at(-1)!];
    const span = first && last && withoutMarks(text, { start: first.start, end: last.end });
    if (!kind || chain === null || !span) {
      return [];
    }
    const own = readForm(text, span, kind, common);
    return [{ ...own, kind, chain, checked: validated.has(entry.sent[tokens[0]!]!) }];
  });
  const events = entry.mentions
    .flatMap(({ type, tokens, chain }) => {
      const pieces = tokens.map(token => places[token]);
      return readGoldEvent(type, pieces, chain, validated.has(entry.sent[tokens[0]!]!)) ?? [];
    })
    .sort((a, b) => a.start - b.start);
  const topic = String(entry.topic);
  const checked = [...spans.values()];
  return { uri: `${entry.doc}.txt`, topic, story: topic + entry.subtopic, text, checked, mentions, events };
}

/** The text, and where each token stands in it; nowhere what is left out. */
function print({ tokens, sent }: Entry): { text: string; places: ({ start: number; end: number } | undefined)[] } {
  const places = new Array<{ start: number; end: number } | undefined>(tokens.length);
  let text = '';
  let line: number[] = [];
  const endLine = (): void => {
    const words = line.map(i => tokens[i]!.replace(/^``$/, '“').replace(/^''$/, '”'));
    const own = printed(words, []);
    own.places.forEach(
      ({ start, end }, k) => (places[line[k]!] = { start: text.length + start, end: text.length + end }),
    );
    text += own.text === '' ? '' : `${own.text}\n\n`;
    line = [];
  };
  for (let i = 0; i < tokens.length;) {
    let end = i;
    while (end < tokens.length && sent[end] === sent[i]) {
      end++;
    }
    const indices = Array.from({ length: end - i }, (_, k) => i + k);
    const closed = /[.!?]["'”’`]*$/.test(tokens.slice(i, end).join('').slice(-4));
    if (!/^https?$/i.test(tokens[i]!)) {
      if (!closed) {
        endLine();
      }
      line.push(...indices);
      if (!closed) {
        endLine();
      }
    }
    i = end;
  }
  endLine();
  return { text, places };
}
