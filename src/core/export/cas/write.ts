import type { Span } from '../../text/span';
import type { ExportedArticle, ExportedStories } from '../annotate';
import type { Annotations, EntityRecord, MentionRecord } from '../annotations';
import { tags } from '../conll/write';
import { fileStems } from '../fileNames';
import type { TextFile } from '../problems';
import { sentenceTokens } from '../sentenceTokens';
import { xmlCharacters } from '../xml';
import { casTypes, typeSystem } from './types';

type Features = Readonly<Record<string, string | number | null>>;

/**
 * A UIMA CAS in JSON for each article, as version 0.4 of the format and INCEpTION have it. Offsets are UTF-16 code units. Names are named entities,
 * mentions of one entity a coreference chain; each piece of a quotation is an annotation, its speaker and cue are others that bear its identifier.
 * Characters that a CAS cannot hold in XML either become U+FFFD.
 */
export function* casFiles(stories: ExportedStories): Generator<TextFile> {
  const stems = fileStems(stories.articles.map(({ name }) => name));
  for (const [i, article] of stories.articles.entries()) {
    yield { name: `${stems[i]!}.json`, content: `${JSON.stringify(casOf(stories, article), null, 1)}\n` };
  }
}

function casOf(stories: Annotations, article: ExportedArticle): object {
  const text = xmlCharacters(article.text);
  const cas = new CasBuilder(text);
  cas.annotate(casTypes.document, { start: 0, end: text.length }, { language: 'en', documentTitle: article.name });
  for (const sentence of sentenceTokens(article.text, article.analysis.regions, article.analysis.sentences)) {
    cas.annotate(casTypes.sentence, sentence);
    sentence.tokens.forEach(token => cas.annotate(casTypes.token, token));
  }
  for (const mention of article.mentions) {
    if (mention.form === 'name') {
      cas.annotate(casTypes.name, mention, { value: tags[mention.kind], identifier: mention.entity });
    }
  }
  writeChains(cas, article.mentions, new Map(stories.entities.map(entity => [entity.id, entity])));
  article.quotations.forEach(({ kind, pieces, speaker, cue, entity }, i) => {
    const quotation = `q${i + 1}`;
    pieces.forEach(piece => cas.annotate(casTypes.quotation, piece, { identifier: quotation, kind, entity }));
    if (speaker) {
      cas.annotate(casTypes.speaker, speaker, { quotation });
    }
    if (cue) {
      cas.annotate(casTypes.cue, cue, { quotation });
    }
  });
  const events = new Map(stories.events.map(event => [event.id, event]));
  for (const { event, modality, participants, places, ...span } of article.events) {
    const { kind, label, date } = events.get(event)!;
    const about = { identifier: event, kind, modality, label, date };
    cas.annotate(casTypes.event, span, { ...about, participants: participants.join(' '), places: places.join(' ') });
  }
  return cas.json;
}

function writeChains(
  cas: CasBuilder,
  mentions: readonly MentionRecord[],
  entities: ReadonlyMap<string, EntityRecord>,
): void {
  const chains = new Map<string, MentionRecord[]>();
  mentions.forEach((mention, i) => {
    const key = mention.entity ?? ` ${i}`; // nobody's is a chain of its own
    const chain = chains.get(key) ?? [];
    chains.set(key, chain);
    chain.push(mention);
  });
  for (const [key, chain] of chains) {
    const entity = entities.get(key);
    // The last first, as each points at the next.
    let next: number | null = null;
    for (const mention of [...chain].reverse()) {
      next = cas.annotate(casTypes.link, mention, {
        '@next': next,
        referenceType: mention.form,
        kind: mention.kind,
      });
    }
    cas.add(casTypes.chain, {
      '@first': next,
      identifier: entity?.id ?? null,
      name: entity?.name ?? null,
      kind: entity?.kind ?? null,
    });
  }
}

const SOFA = 1;

class CasBuilder {
  readonly #structures: object[];
  readonly #members: number[] = [];

  constructor(text: string) {
    this.#structures = [
      {
        '%ID': SOFA,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString: text,
      },
    ];
  }

  get json(): object {
    return {
      '%TYPES': typeSystem,
      '%FEATURE_STRUCTURES': this.#structures,
      '%VIEWS': { _InitialView: { '%SOFA': SOFA, '%MEMBERS': this.#members } },
    };
  }

  annotate(type: string, { start, end }: Span, features: Features = {}): number {
    return this.add(type, { begin: start, end, ...features });
  }

  /** Gives back its id. Features that are null are left out. */
  add(type: string, features: Features): number {
    const id = this.#structures.length + 1;
    const given = Object.entries(features).filter(([, value]) => value !== null);
    const texts = given.map(([name, value]) => [name, typeof value === 'string' ? xmlCharacters(value) : value]);
    this.#structures.push({ '%ID': id, '%TYPE': type, '@sofa': SOFA, ...Object.fromEntries(texts) });
    this.#members.push(id);
    return id;
  }
}
