import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { analyseArticle } from '../../core/article/analyse';
import type { ArticleAnalysis } from '../../core/article/analysis';
import type { Corrections } from '../../core/article/corrections';
import { type Language, openLanguage } from '../../core/language/language';

/** Analyses texts with the models of Story Lens. They are read when they are first needed, or when `open` is called before. */
export interface ModelAnalysis {
  readonly analyse: (text: string, corrections?: Corrections) => ArticleAnalysis;
  /** @throws Error that names the file and the reason where a model cannot be used */
  readonly open: () => Language;
}

/** @param start the models are in the folder "models" beside it, or above */
export function withModels(start: string): ModelAnalysis {
  let language: Language | undefined;
  const open = (): Language => (language ??= readLanguage(modelsAbove(start)));
  return { analyse: (text, corrections) => analyseArticle(text, open(), corrections), open };
}

function modelsAbove(start: string): string {
  const folder = join(start, 'models');
  const parent = dirname(start);
  return parent === start || existsSync(join(folder, 'names.bin')) ? folder : modelsAbove(parent);
}

function readLanguage(folder: string): Language {
  const read = (name: string): Uint8Array => readFileSync(join(folder, name));
  try {
    return openLanguage({
      lexicon: read('lexicon.bin'),
      names: read('names.bin'),
      partsOfSpeech: read('partsOfSpeech.bin'),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The models in ${folder} cannot be used; please install Story Lens again. ${reason}`, {
      cause: error,
    });
  }
}
