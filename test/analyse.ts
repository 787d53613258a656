import { withModels } from '../src/server/node/models';

/** Analyses a text with the models of the repository. */
export const { analyse, open: openLanguage } = withModels(__dirname);
