import path from 'node:path';

/** The package's folder: npm runs its scripts there. */
export const root = process.cwd();
export const modelsFolder = path.join(root, 'models');
/** Our own lists and sentences, which are in the repository. */
export const listsFolder = path.join(root, 'tools/train/lists');
export const ownFolder = path.join(root, 'tools/train/own');
/** Corpora are not: each has its own licence. */
export const corporaFolder = path.resolve(process.env.STORY_LENS_CORPORA ?? path.join(root, '../shared/corpora'));
