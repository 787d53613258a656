import { expect, selectors } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {keyof typeof themes} Theme */

const RESTORED_MS = 60_000;
const ACTION_MS = 20_000;
const CARD_MS = 3_000; // then the pointer is moved again

// A line is found anew each time it is used: hints that come late wrap the lines above it and move it.
await selectors.register('article-line', () => ({
  /**
   * The rows that a line takes up, for a long one is wrapped.
   * @param {Element} editor
   * @param {string} wanted its number
   */
  queryAll(editor, wanted) {
    const top = (/** @type {Element} */ row) => Math.round(parseFloat(window.getComputedStyle(row).top));
    const numbered = [...editor.querySelectorAll('.margin-view-overlays > *')]
      .map(row => ({ top: top(row), number: row.textContent.trim() }))
      .sort((a, b) => a.top - b.top);
    const first = numbered.findIndex(row => row.number === wanted);
    if (first === -1) return [];
    const next = numbered.findIndex((row, index) => index > first && row.number !== '');
    const tops = new Set(numbered.slice(first, next === -1 ? undefined : next).map(row => row.top));
    return [...editor.querySelectorAll('.view-lines > .view-line')]
      .filter(row => tops.has(top(row)))
      .sort((a, b) => top(a) - top(b));
  },
}));

/** A VS Code window in a page, and what a reader does in it. Line numbers count from 1. */
export class Window {
  /**
   * @param {import('@playwright/test').Page} page
   * @param {string} folder the workspace folder
   */
  constructor(page, folder) {
    this.page = page;
    page.setDefaultTimeout(ACTION_MS);
    this.folder = folder;
  }

  /**
   * Opens a folder with the extension under development, or with the one the server has installed.
   * @param {import('@playwright/test').Page} page
   * @param {import('./server.mjs').Server} server one with a driver
   * @param {string} folder
   * @param {'developed' | 'installed'} [extension]
   */
  static async open(page, server, folder, extension = 'developed') {
    const window = new Window(page, folder);
    const development = /** @type {const} */ (['extensionDevelopmentPath', server.uri(ROOT)]);
    await page.goto(server.address(folder, extension === 'developed' ? [development] : []));
    await window.ready();
    return window;
  }

  /** Waits until the window is restored, themed and showing its files. */
  async ready() {
    await this.page.waitForFunction(() => 'driver' in window, undefined, { timeout: RESTORED_MS });
    await this.page.evaluate(() =>
      /** @type {{ driver: { whenWorkbenchRestored(): Promise<void> } }} */ (
        Object(window)
      ).driver.whenWorkbenchRestored(),
    );
    await expect(this.page.locator('.monaco-workbench')).toHaveClass(/vscode-theme-.+-json/, {
      timeout: RESTORED_MS,
    });
  }

  /**
   * Runs a command from the palette.
   * @param {string} label as the palette shows it, with its category
   */
  async command(label) {
    await this.#quickInput('F1', `>${label}`, label);
  }

  /**
   * Opens a file of the workspace.
   * @param {string} name
   */
  async open(name) {
    await this.#quickInput('ControlOrMeta+P', name, name);
    await this.lines(name).first().waitFor();
  }

  /**
   * Puts the cursor of the active editor there, by keyboard: what is pointed at may move as hints come.
   * @param {number} line from 1
   * @param {number} column from 1
   */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /**
   * @param {string} key
   * @param {string} text
   * @param {string} choice
   */
  async #quickInput(key, text, choice) {
    const input = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    await this.page.keyboard.press(key);
    await input.fill(text);
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: choice }).first();
    await row.click();
    await row.waitFor({ state: 'hidden' }); // a command may ask for more in the same place
  }

  /** @param {string} name */
  editor(name) {
    return this.page.locator(`.monaco-editor[data-uri$="/${name}"]`).first();
  }

  /**
   * The lines of a file that are on the screen, in no certain order.
   * @param {string} name
   */
  lines(name) {
    return this.editor(name).locator('.view-lines > .view-line');
  }

  /**
   * The rows that a line of a file takes up, for a long one is wrapped. It must be on the screen.
   * @param {string} name
   * @param {number} line
   */
  async line(name, line) {
    const editor = this.editor(name);
    await editor.locator('.line-numbers').getByText(String(line), { exact: true }).first().waitFor();
    return editor.locator(`article-line=${line}`);
  }

  /**
   * The part of a line that is coloured as one piece and holds just this text.
   * @param {string} name
   * @param {number} line
   * @param {string} text
   */
  async token(name, line, text) {
    // The editor shows a space as U+00A0.
    const words = text.split(' ').map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pieces = (await this.line(name, line)).locator('span > span');
    return pieces.filter({ hasText: new RegExp(`^\\s*${words.join('\\s')}\\s*$`) }).first();
  }

  /**
   * What is bold, italic or underlined in a file. Before the analysis is done nothing is, but for a bold headline.
   * @param {string} name
   * @param {'bold' | 'italic' | 'underlined'} style
   */
  styled(name, style) {
    return this.lines(name).locator(`span.${{ bold: 'mtkb', italic: 'mtki', underlined: 'mtku' }[style]}`);
  }

  /**
   * Points at something in an editor.
   * @param {Locator} token
   * @param {string} [text] that the card must hold: it grows while articles are being read
   * @returns {Promise<Locator>} the hover card
   */
  async hover(token, text = '') {
    const card = this.page.locator('.monaco-editor .monaco-hover:visible').first();
    // What has nothing to say yet is not asked again while the pointer rests.
    await expect(async () => {
      await this.page.mouse.move(0, 0);
      await token.hover();
      await card.waitFor({ timeout: CARD_MS });
      await expect(card).toContainText(text, { timeout: CARD_MS });
    }).toPass({ timeout: ACTION_MS });
    return card;
  }

  activeTab() {
    return this.page.locator('.editor-group-container.active .tab.active');
  }

  /**
   * Shows a view of the extension's own side bar.
   * @param {string} title
   * @returns {Promise<Locator>} the view
   */
  async view(title) {
    const icon = this.page.locator('.activitybar .action-item', {
      has: this.page.locator('a[aria-label^="Story Lens"]'),
    });
    if (!(await icon.evaluate(element => element.classList.contains('checked')))) await icon.click();
    const view = this.page.locator('.sidebar .pane', {
      has: this.page.locator(`.pane-header[aria-label^="${title}"]`),
    });
    const header = view.locator('.pane-header');
    await header.waitFor({ state: 'attached' }); // a side bar's only view has a hidden one
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    return view;
  }

  /**
   * Leaves a view of the extension's own side bar no more than its title.
   * @param {string} title
   */
  async fold(title) {
    const header = (await this.view(title)).locator('.pane-header');
    // Views that have just come move, and a click beside a title is lost.
    await expect(async () => {
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
      await expect(header).toHaveAttribute('aria-expanded', 'false', { timeout: 1_000 });
    }).toPass({ timeout: ACTION_MS });
  }

  /**
   * @param {string} title of a view of the extension's own side bar
   * @returns {Promise<Locator>} its rows
   */
  async rows(title) {
    return (await this.view(title)).getByRole('treeitem');
  }

  /**
   * Opens a row of a tree that holds others.
   * @param {Locator} row
   */
  async expand(row) {
    await row.waitFor();
    // A tree that is being drawn anew takes no click.
    await expect(async () => {
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
      await expect(row).toHaveAttribute('aria-expanded', 'true', { timeout: 2000 });
    }).toPass();
  }

  /**
   * Changes settings of the workspace.
   * @param {Readonly<Record<string, unknown>>} values
   */
  settings(values) {
    const file = path.join(this.folder, '.vscode', 'settings.json');
    const known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify({ ...known, ...values }, null, 2));
  }

  /** @param {Theme} name */
  async theme(name) {
    // A window that has just opened may not watch its settings yet.
    await expect(async () => {
      this.settings({ 'workbench.colorTheme': name });
      await expect(this.page.locator('.monaco-workbench')).toHaveClass(themes[name]);
    }).toPass({ timeout: ACTION_MS });
  }

  /** Closes every editor without saving. */
  async closeEditors() {
    await this.page.keyboard.press('Escape');
    while ((await this.activeTab().count()) > 0) await this.command('View: Revert and Close Editor');
  }

  /**
   * Writes a picture of the window to test-results/.
   * @param {string} name
   */
  async screenshot(name) {
    await this.page.screenshot({ path: path.join(ROOT, 'test-results', `${name}.png`) });
  }
}

/** The themes that come with VS Code, and the class that each puts on the window. */
export const themes = {
  'Dark 2026': /2026-dark-json/,
  'Light 2026': /2026-light-json/,
  'Dark Modern': /dark_modern-json/,
  'Light Modern': /light_modern-json/,
  'Visual Studio Dark': /dark_vs-json/,
  'Visual Studio Light': /light_vs-json/,
  'Default High Contrast': /hc_black-json/,
  'Default High Contrast Light': /hc_light-json/,
};
