import type { Mention } from '../../analysis';
import type { Reading } from '../../reading';
import { type WhoIsWho, withMentions } from '../../whoIsWho';
import { type Asking, askingAt, mentionOf, note, type Resolved } from './asking';
import { resolveBody } from './bodies';
import { resolvePerson } from './persons';
import { resolveRelative } from './relatives';
import { Scene } from './scene';

/** Links the pronouns outside quotation marks whose antecedent is clear. */
export function linkPronouns(reading: Reading, known: WhoIsWho): WhoIsWho {
  const scene = new Scene(reading, known);
  const added: Mention[] = [];
  for (const sentence of reading.sentences) {
    if (scene.isBoilerplate(sentence)) {
      continue;
    }
    for (let word = sentence.firstWord; word < sentence.endWord; word++) {
      const asking = askingAt(scene, word);
      if (asking && !asking.quoted && !scene.occurrences.isInName(word)) {
        const resolved = resolve(scene, asking);
        note(scene, asking, resolved);
        const mention = mentionOf(scene, asking, resolved);
        if (mention) {
          added.push(mention);
        }
      }
    }
  }
  return withMentions(known, added);
}

function resolve(scene: Scene, asking: Asking): Resolved | null {
  switch (asking.pronoun.of) {
    case 'person':
      return resolvePerson(scene, asking);
    case 'thing':
    case 'group':
      return resolveBody(scene, asking);
    case 'relative':
      return resolveRelative(scene, asking.word);
    case 'speaker':
      return null; // outside quotation marks it is the author
  }
}
