// node tools/themes/check.mjs [FOLDER...]: are the colours of all token types visible and distinct in every theme that
// comes with VS Code? A folder is VS Code's own `extensions`; without one, those of the VS Codes that the tests run in.
// These are installed first where they are not yet. Exits with 1 when a colour is missing or too like another, with 2 when a
// folder is not there.
import fs from 'node:fs';
import path from 'node:path';
import { newest, oldest } from '../../scripts/vscode/editions.mjs';
import { installServer } from '../../scripts/vscode/install.mjs';
import { exitOnStop } from '../../scripts/vscode/lifetime.mjs';
import { contrast, difference } from './colour.mjs';
import { colourOf, readThemes } from './themes.mjs';

const MIN_DIFFERENCE = 12; // seen at a glance
const MIN_CONTRAST = 2.2; // some themes write their own keywords so faintly
const UNMARKED = ['storyBoilerplate']; // meant to recede: may be faint

const { contributes } = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const types = contributes.semanticTokenTypes;
const scopes = contributes.semanticTokenScopes.find(entry => entry.language === 'story').scopes;
const customized = contributes.configurationDefaults['editor.semanticTokenColorCustomizations'];

const named = process.argv.slice(2);
exitOnStop();
const folders = named.length > 0 ? named : [await installedExtensions(newest), await installedExtensions(oldest)];
const missing = folders.filter(folder => !fs.existsSync(folder));
if (missing.length > 0) {
  console.error(`No themes to check, for there is no such folder:\n${missing.join('\n')}`);
  process.exit(2);
}
const failures = folders.flatMap(checkFolder);
for (const failure of failures) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);

/** @param {import('../../scripts/vscode/editions.mjs').Edition} edition */
async function installedExtensions(edition) {
  return path.join(await installServer(edition), 'extensions');
}

/**
 * @param {string} folder
 * @returns {readonly string[]} what is wrong
 */
function checkFolder(folder) {
  console.log(`${folder}\n${['difference', 'contrast'].join('  ')}  theme`);
  return readThemes(folder).flatMap(theme => {
    const colours = types.map(type => ({ id: type.id, colour: colourIn(theme, type) }));
    const missing = colours.filter(({ colour }) => colour === undefined);
    if (missing.length > 0) return missing.map(({ id }) => `${theme.id}: ${id} has no colour`);
    return checkColours(theme, colours);
  });
}

/**
 * @param {import('./themes.mjs').Theme} theme
 * @param {{ id: string, superType: string }} type
 */
function colourIn(theme, { id, superType }) {
  const own = theme.semantic[superType];
  return (
    customized[`[${theme.id}]`]?.rules[id]?.foreground ??
    (typeof own === 'string' ? own : own?.foreground) ??
    colourOf(theme, scopes[id])
  );
}

/**
 * @param {import('./themes.mjs').Theme} theme
 * @param {readonly { id: string, colour: string }[]} colours
 */
function checkColours(theme, colours) {
  const marked = colours.filter(({ id }) => !UNMARKED.includes(id));
  const pairs = [
    ...colours.flatMap((one, index) => colours.slice(index + 1).map(other => [one, other])),
    ...marked.map(one => [one, { id: 'plain text', colour: theme.foreground }]),
  ].map(([one, other]) => ({ one, other, value: difference(one.colour, other.colour) }));
  const contrasts = marked.map(one => ({ one, value: contrast(one.colour, theme.background) }));
  const least = list => Math.min(...list.map(({ value }) => value)).toFixed(1);
  const [nearest, faintest] = [least(pairs), least(contrasts)];
  console.log(
    `${nearest.padStart(10)}  ${faintest.padStart(8)}  ${theme.id}  ${colours.map(({ colour }) => colour).join(' ')}`,
  );
  return [
    ...pairs
      .filter(({ value }) => value < MIN_DIFFERENCE)
      .map(({ one, other, value }) => `${theme.id}: ${one.id} and ${other.id} look alike (${value.toFixed(1)})`),
    ...contrasts
      .filter(({ value }) => value < MIN_CONTRAST)
      .map(({ one, value }) => `${theme.id}: ${one.id} is hard to see (${value.toFixed(1)})`),
  ];
}
