import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../src/core/text/span';
import { corporaFolder } from '../tools/train/folders';
import type { Split } from './eventCorpus';

/** Who is said to have said what; UTF-16 units, end exclusive. Each part may be in several pieces, or missing. */
export interface GoldAttribution {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface AttributedArticle {
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

type Pair = readonly [number, number];

interface Entry {
  readonly text: string;
  readonly annotations: readonly {
    readonly attributions: readonly {
      readonly kind: GoldAttribution['kind'];
      readonly source: readonly Pair[];
      readonly cue: readonly Pair[];
      readonly content: readonly Pair[];
    }[];
  }[];
}

const fileOf = (split: Split): string => join(corporaFolder, `quotations/polnear.${split}.jsonl.gz`);

export const hasAttributions = (split: Split): boolean => existsSync(fileOf(split));

/** PolNeAr (Newell et al. 2018), by its first annotator. */
export function readAttributions(split: Split): AttributedArticle[] {
  return gunzipSync(readFileSync(fileOf(split)))
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const { text, annotations } = JSON.parse(line) as Entry;
      const units = unitsOf(text);
      const spans = (pairs: readonly Pair[]): Span[] =>
        pairs.map(([start, end]) => ({ start: units[start]!, end: units[end]! }));
      const attributions = (annotations[0]?.attributions ?? []).map(({ kind, source, cue, content }) => ({
        kind,
        source: spans(source),
        cue: spans(cue),
        content: spans(content),
      }));
      return { text, attributions };
    });
}

/** Where each code point begins, and where the text ends. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  return [...units, at];
}
