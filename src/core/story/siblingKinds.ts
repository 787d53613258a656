import type { EntityKind } from '../article/analysis';
import type { Article } from './article';
import {
  clearKind,
  clearKindForAll,
  type DoubtfulChain,
  doubtfulChains,
  evidenceOf,
  type KindEvidence,
  NO_EVIDENCE,
  withEvidence,
  withKinds,
} from './nameKinds';

/** An article with what it tells its siblings and asks of them. */
interface Sibling {
  /** As its text alone tells. */
  readonly article: Article;
  readonly evidence: ReadonlyMap<string, KindEvidence>;
  readonly doubtful: readonly DoubtfulChain[];
  /** Kinds that its siblings know better, by chain. */
  kinds: ReadonlyMap<number, EntityKind>;
}

/** What a story knows of a name. */
interface KnownName {
  /** Of all articles together. */
  evidence: KindEvidence;
  /** Uris of the articles that are in doubt about its kind. */
  readonly doubters: Set<string>;
}

/**
 * Kinds of names that one article of a story is in doubt about and the others know. Articles are judged by their own analyses, never by
 * revised ones, so that the kinds do not depend on the order in which articles come.
 */
export class SiblingKinds {
  readonly #siblings = new Map<string, Sibling>();
  readonly #names = new Map<string, KnownName>();

  /** Adds an article, or replaces the one of the same uri. Gives it, and those others that it changes, as they are now to be read. */
  set(article: Article): readonly Article[] {
    const sibling = { article, evidence: evidenceOf(article), doubtful: doubtfulChains(article), kinds: new Map() };
    const others = this.#replace(article.uri, sibling);
    return [this.#revise(sibling) ?? article, ...others];
  }

  /** Gives the articles that are to be read in another way without it. */
  delete(uri: string): readonly Article[] {
    return this.#replace(uri, undefined);
  }

  /** Gives the other articles that are to be read in another way. */
  #replace(uri: string, next: Sibling | undefined): readonly Article[] {
    const last = this.#siblings.get(uri);
    if (next) {
      this.#siblings.set(uri, next);
    } else {
      this.#siblings.delete(uri);
    }
    last?.doubtful.forEach(({ name }) => this.#known(name).doubters.delete(uri));
    const affected = new Set<string>();
    for (const name of new Set([...(last?.evidence.keys() ?? []), ...(next?.evidence.keys() ?? [])])) {
      const known = this.#known(name);
      const before = clearKindForAll(known.evidence);
      known.evidence = withEvidence(known.evidence, last?.evidence.get(name), -1);
      known.evidence = withEvidence(known.evidence, next?.evidence.get(name), 1);
      if (before === 'depends' || before !== clearKindForAll(known.evidence)) {
        known.doubters.forEach(doubter => affected.add(doubter));
      }
    }
    next?.doubtful.forEach(({ name }) => this.#known(name).doubters.add(uri));
    last?.evidence.forEach((_, name) => this.#forgetIfEmpty(name));
    last?.doubtful.forEach(({ name }) => this.#forgetIfEmpty(name));
    return [...affected].flatMap(doubter => this.#revise(this.#siblings.get(doubter)!) ?? []);
  }

  #known(name: string): KnownName {
    let known = this.#names.get(name);
    if (!known) {
      known = { evidence: NO_EVIDENCE, doubters: new Set() };
      this.#names.set(name, known);
    }
    return known;
  }

  #forgetIfEmpty(name: string): void {
    const known = this.#names.get(name);
    if (known?.doubters.size === 0 && Object.values(known.evidence).every(parts => parts === 0)) {
      this.#names.delete(name);
    }
  }

  /** The article with the kinds of now; undefined where they are what they were. */
  #revise(sibling: Sibling): Article | undefined {
    const { article, evidence, doubtful } = sibling;
    const kinds = new Map<number, EntityKind>();
    for (const { chain, name } of doubtful) {
      const kind = clearKind(withEvidence(this.#known(name).evidence, evidence.get(name), -1));
      if (kind && kind !== article.analysis.chains[chain]!.kind) {
        kinds.set(chain, kind);
      }
    }
    if (kinds.size === sibling.kinds.size && [...kinds].every(([chain, kind]) => sibling.kinds.get(chain) === kind)) {
      return undefined;
    }
    sibling.kinds = kinds;
    return kinds.size === 0 ? article : withKinds(article, kinds);
  }
}
