// Reads the colour themes of an installed VS Code and says which colour each gives to a TextMate scope.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from './jsonc.mjs';

/**
 * @typedef {object} Rule
 * @property {string | string[]} [scope]
 * @property {{ foreground?: string, fontStyle?: string }} settings
 */
/**
 * @typedef {object} Theme
 * @property {string} id as the setting `workbench.colorTheme` has it
 * @property {string} background
 * @property {string} foreground
 * @property {readonly Rule[]} rules later ones win over earlier ones that fit as well
 * @property {Readonly<Record<string, string | { foreground?: string }>>} semantic
 */

/** The colours of an editor in a theme that does not name them. */
const bases = {
  vs: { background: '#ffffff', foreground: '#000000' },
  'vs-dark': { background: '#1e1e1e', foreground: '#d4d4d4' },
  'hc-black': { background: '#000000', foreground: '#ffffff' },
  'hc-light': { background: '#ffffff', foreground: '#292929' },
};

/**
 * @param {string} extensions the folder of VS Code's built-in extensions
 * @returns {readonly Theme[]}
 */
export function readThemes(extensions) {
  const names = fs.readdirSync(extensions).filter(name => name.startsWith('theme-'));
  return names.flatMap(name => {
    const folder = path.join(extensions, name);
    const { contributes } = parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return (contributes.themes ?? []).map(theme => {
      const { colors, rules, semantic } = readFile(path.join(folder, theme.path));
      const base = bases[theme.uiTheme];
      return {
        id: theme.id ?? theme.label,
        background: colors['editor.background'] ?? base.background,
        foreground: colors['editor.foreground'] ?? base.foreground,
        rules,
        semantic,
      };
    });
  });
}

/** @param {string} file */
function readFile(file) {
  const theme = parse(fs.readFileSync(file, 'utf8'));
  const included = theme.include
    ? readFile(path.join(path.dirname(file), theme.include))
    : { colors: {}, rules: [], semantic: {} };
  return {
    colors: { ...included.colors, ...theme.colors },
    rules: [...included.rules, ...(theme.tokenColors ?? [])],
    semantic: { ...included.semantic, ...theme.semanticTokenColors },
  };
}

/**
 * The colour for the first of several scopes that a theme knows, as VS Code finds it for a semantic token.
 * @param {Theme} theme
 * @param {readonly string[]} scopes
 * @returns {string | undefined}
 */
export function colourOf(theme, scopes) {
  for (const scope of scopes) {
    const style = styleOf(theme, scope);
    // A scope that only has a font style ends the search too: the text then keeps its plain colour.
    if (style.known) return style.foreground;
  }
  return undefined;
}

/**
 * @param {Theme} theme
 * @param {string} scope
 */
function styleOf(theme, scope) {
  /** @type {string | undefined} */
  let foreground;
  let best = 0;
  let known = false;
  for (const rule of theme.rules) {
    const fit = Math.max(0, ...selectors(rule).map(selector => (covers(selector, scope) ? selector.length : 0)));
    if (fit === 0) continue;
    known ||= rule.settings.foreground !== undefined || rule.settings.fontStyle !== undefined;
    if (rule.settings.foreground && fit >= best) {
      foreground = rule.settings.foreground;
      best = fit;
    }
  }
  return { known, foreground };
}

/** @param {Rule} rule */
function selectors({ scope = [] }) {
  return [scope].flat().flatMap(text => text.split(',').map(selector => selector.trim()));
}

/**
 * @param {string} selector one with a parent scope never covers a lone scope
 * @param {string} scope
 */
function covers(selector, scope) {
  return scope === selector || scope.startsWith(`${selector}.`);
}
