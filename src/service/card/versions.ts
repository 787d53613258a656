import type { Story } from '../../core/story/story';
import { shorten } from '../excerpt';
import { isUncertain, placeOfSaying, speakerOf, wordsOf, type Saying, type Shown } from '../sayings';
import { sameLetters, stretchesOf } from '../wording';
import { faint, linkTo, strong, text, type Part } from './card';

const VERSIONS = 8;
const LINKS = 6; // of versions in one wording
const WORDS_ROOM = 220; // characters of a quotation: three lines of a hover

/** Quotations that one speaker is said to have said in the same words. */
interface Version {
  readonly speaker: string | undefined;
  readonly words: string;
  readonly sayings: Saying[];
}

/**
 * The other versions of an utterance: where each stands, whom it is attributed to, and its words with what differs from this one's
 * stressed. What has the same words of the same speaker is one item.
 */
export function versionItems(
  story: Story,
  own: Saying,
  others: readonly Saying[],
  shown: Shown,
): readonly (readonly Part[])[] {
  const versions = versionsOf(story, others);
  const ownSpeaker = speakerOf(story, own);
  const items = versions.slice(0, VERSIONS).map(version => {
    const links = version.sayings
      .slice(0, LINKS)
      .flatMap((saying, i) => [...(i > 0 ? [text(', ')] : []), linkTo(placeOfSaying(saying))]);
    const more = version.sayings.length > LINKS ? [text(` and ${version.sayings.length - LINKS} more`)] : [];
    const repeats = sameLetters(version.words, wordsOf(own));
    if (repeats && version.speaker === ownSpeaker) {
      return [text('the same words: '), ...links, ...more];
    }
    return [
      ...links,
      ...more,
      text(` ${version.speaker ?? 'speaker not known'}`),
      ...(version.sayings.some(saying => isUncertain(saying, shown.doubtfulBelow))
        ? [text(' · '), faint('uncertain')]
        : []),
      text(': '),
      ...(repeats ? [text('the same words')] : compared(wordsOf(own), version.words)),
    ];
  });
  const rest = versions.length - VERSIONS;
  return rest > 0 ? [...items, [text(`and ${rest} more versions`)]] : items;
}

/** In order of text by their first quotations. */
function versionsOf(story: Story, sayings: readonly Saying[]): readonly Version[] {
  const versions: Version[] = [];
  for (const saying of sayings) {
    const speaker = speakerOf(story, saying);
    const words = wordsOf(saying);
    const known = versions.find(version => version.speaker === speaker && sameLetters(version.words, words));
    if (known) {
      known.sayings.push(saying);
    } else {
      versions.push({ speaker, words, sayings: [saying] });
    }
  }
  return versions;
}

/** The words of another version with what differs stressed, and a mark where words of this one are left out. */
function compared(own: string, other: string): readonly Part[] {
  const shown = shorten(other, WORDS_ROOM);
  return stretchesOf(shown, own).map(({ text: words, differs }) => (differs ? strong(words) : text(words)));
}
