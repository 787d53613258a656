import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Article } from '../core/story/article';
import type { Story } from '../core/story/story';
import { diagnosticSource, disputedQuotation } from '../protocol';
import { disputesOf } from './disputes';
import { oneLine } from './excerpt';
import { articleName, locationOf, rangeOf } from './place';
import { placeOfSaying, sayingsIn, speakerOf, type Saying } from './sayings';

/**
 * A hint for each quotation of an article whose words another article surely gives to somebody else, with links to the speakers in all.
 * @param indirect whether speech without quotation marks is shown
 */
export function disputedQuotations(story: Story, article: Article, indirect: boolean): readonly Diagnostic[] {
  const refs = story.disputedQuotations.flatMap(({ members }) => members);
  const indices = new Set(refs.flatMap(({ uri, index }) => (uri === article.uri ? index : [])));
  return sayingsIn(article, indirect).flatMap(saying => {
    const others = indices.has(saying.ref.index) ? disputesOf(story, saying.ref, indirect) : [];
    return others.length > 0 ? diagnosticOf(story, saying, others) : [];
  });
}

function diagnosticOf(story: Story, saying: Saying, others: readonly Saying[]): Diagnostic {
  const elsewhere = [
    ...new Set(others.map(other => `${articleName(other.ref.uri)} gives them to ${named(story, other)}`)),
  ];
  return {
    range: rangeOf(saying.article, placeOfSaying(saying).span),
    severity: DiagnosticSeverity.Hint,
    source: diagnosticSource,
    code: disputedQuotation,
    message: oneLine(`These are the words of ${named(story, saying)} here, but ${elsewhere.join(', ')}.`),
    relatedInformation: [saying, ...others].map(version => ({
      location: locationOf({
        article: version.article,
        span: version.quotation.speaker ?? placeOfSaying(version).span,
      }),
      message: oneLine(`${named(story, version)}, in ${articleName(version.ref.uri)}`),
    })),
  };
}

function named(story: Story, saying: Saying): string {
  return speakerOf(story, saying) ?? 'somebody else';
}
