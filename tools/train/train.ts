import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packLexicon } from '../../src/core/language/tagger/lexiconFile';
import { createLexicon } from '../../src/core/language/tagger/lexicon';
import { modelsFolder as models } from './folders';
import { learnLexicon } from './lexicon';
import { learnNames } from './names';
import { accuracyOnHeldOut, trainPartsOfSpeech } from './partsOfSpeech';
import { readParagraphs } from './unlabelled';

/** Makes everything in models/ but the lists and the card: the same bytes in every run. Run `npm run train`, which makes the lists first. */
const started = performance.now();
const say = (line: string): void => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
};

/** Written together at the end: no model fits those of another training. */
const learnt = new Map<string, Uint8Array>();

function keep(name: string, bytes: Uint8Array): void {
  learnt.set(name, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  say(
    `${name}: ${String(bytes.length)} bytes, ${String(gzipSync(bytes, { level: 9 }).length)} gzipped, sha256 ${digest}`,
  );
}

const paragraphs = readParagraphs();
say(`${String(paragraphs.length)} paragraphs of unlabelled news`);
const lexicon = learnLexicon(paragraphs, say);
keep('lexicon.bin', packLexicon(lexicon));
const partsOfSpeech = trainPartsOfSpeech(createLexicon(lexicon), say);
keep('partsOfSpeech.bin', partsOfSpeech);
const { bytes, figures } = learnNames(lexicon, paragraphs, say);
keep('names.bin', bytes);
writeFileSync(
  path.join(models, 'figures.json'),
  `${JSON.stringify({ names: figures, partsOfSpeech: accuracyOnHeldOut(partsOfSpeech, createLexicon(lexicon)) }, null, 1)}\n`,
);
for (const [name, content] of learnt) {
  writeFileSync(path.join(models, name), content);
}
say('done');
