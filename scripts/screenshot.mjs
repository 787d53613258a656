// Takes the README's pictures: opens the sample articles in the newest VS Code with the packed extension installed, does what a reader does, and
// writes docs/images/.
import { chromium } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { launchOptions } from './vscode/browser.mjs';
import { newest } from './vscode/editions.mjs';
import { exitOnStop } from './vscode/lifetime.mjs';
import { ROOT } from './vscode/root.mjs';
import { startServer } from './vscode/server.mjs';
import { steadySettings } from './vscode/settings.mjs';
import { temporaryFolder } from './vscode/temporary.mjs';
import { installVsix, packVsix } from './vscode/vsix.mjs';
import { Window } from './vscode/window.mjs';
import { freshWorkspace } from './vscode/workspace.mjs';

/** @typedef {{ readonly name: string, readonly theme: import('./vscode/window.mjs').Theme, readonly show: (code: Window) => Promise<void> }} Picture */

const IMAGES = path.join(ROOT, 'docs', 'images');
const ARTICLE = '001-harbour-wire.txt';
const SETTLE_MS = 1_500; // trees and colours come after the window

/** Nothing that tells of the machine or of how the picture was taken. */
const pictureSettings = { ...steadySettings, 'files.exclude': { '**/.vscode': true }, 'editor.minimap.enabled': false };

/** @type {readonly Picture[]} */
const pictures = [
  { name: 'story-dark', theme: 'Dark 2026', show: showEvents },
  { name: 'card-light', theme: 'Light 2026', show: showCard },
  { name: 'story-high-contrast', theme: 'Default High Contrast', show: showEvents },
  { name: 'timeline-dark', theme: 'Dark 2026', show: showTimeline },
  { name: 'quotations-light', theme: 'Light 2026', show: showQuotations },
  { name: 'corrections-dark', theme: 'Dark 2026', show: showCorrections },
];

exitOnStop();
const temporary = temporaryFolder('pictures');
const vsix = path.join(temporary, 'story-lens.vsix');
const extensionsFolder = path.join(temporary, 'extensions');
await packVsix(vsix);
await installVsix(vsix, extensionsFolder, newest);
const server = await startServer({ edition: newest, driver: true, settings: pictureSettings, extensionsFolder });
const browser = await chromium.launch(await launchOptions());
fs.mkdirSync(IMAGES, { recursive: true });
for (const { name, theme, show } of pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
  const folder = path.join(await freshWorkspace(), 'seeds');
  const code = new Window(page, folder);
  await page.goto(server.address(folder));
  await code.ready();
  await code.theme(theme);
  await show(code);
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
  console.log(path.join('docs', 'images', `${name}.png`));
  await page.close();
}
await browser.close();
await server.stop();
process.exit(0);

/**
 * An article that has been read, and the tree of events.
 * @param {Window} code
 */
async function openStory(code) {
  await code.open(ARTICLE);
  await code.styled(ARTICLE, 'italic').first().waitFor();
  const events = await code.rows('Events');
  await events.first().waitFor();
  return events;
}

/**
 * An event with its tellings and who leaves it out.
 * @param {Window} code
 */
async function showEvents(code) {
  const events = await openStory(code);
  await code.fold('People and Places');
  await (await code.token(ARTICLE, 17, 'talks')).click(); // the trees follow
  await code.expand(events.filter({ hasText: 'Left out by' }).first());
  await code.page.mouse.move(0, 0);
}

/** @param {Window} code */
async function showCard(code) {
  const events = await openStory(code);
  await code.rows('People and Places');
  await (await code.token(ARTICLE, 17, 'talks')).click();
  await events.filter({ hasText: 'Left out by' }).first().waitFor();
  await code.hover(await code.token(ARTICLE, 3, 'Donald Trump'));
}

/**
 * The timeline with all that is told of one event beside it.
 * @param {Window} code
 */
async function showTimeline(code) {
  await openStory(code);
  await code.command('Story Lens: Show Timeline');
  await code.command('View: Toggle Primary Side Bar Visibility');
  const timeline = code.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const most = timeline.getByRole('button', { name: /told by [3-9] articles/ }).first();
  await most.locator('.shape').first().click();
  await timeline.getByRole('complementary', { name: 'Event' }).waitFor();
  await code.page.mouse.move(0, 0);
}

/**
 * What several articles quote, laid side by side, and the card of such a quotation.
 * @param {Window} code
 */
async function showQuotations(code) {
  await openStory(code);
  await code.rows('Quotations');
  await code.fold('Events');
  await code.fold('People and Places');
  await code.command('Story Lens: Group Quotations By…');
  await code.page.getByRole('option', { name: /By Utterance/ }).click();
  const rows = (await code.rows('Quotations')).and(code.page.locator('[aria-level="1"]'));
  await rows
    .filter({ hasText: /\d articles/ })
    .first()
    .waitFor();
  for (let index = 0; index < (await rows.count()); index++) await code.expand(rows.nth(index));
  await code.hover((await code.line(ARTICLE, 5)).getByText('“Progress was made,”').first(), 'The same utterance');
}

/**
 * What a reader has decided, and what else can be corrected at the cursor.
 * @param {Window} code
 */
async function showCorrections(code) {
  const { page } = code;
  code.settings({ 'storyLens.author': 'Ada Reader' });
  await openStory(code);
  const rows = await code.rows('Corrections');
  await code.fold('Events');
  await code.fold('People and Places');
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  /** @param {string} said */
  const type = async said => {
    await input.waitFor();
    await page.keyboard.type(said);
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  };
  await code.goTo(3, columnOf(code, 3, 'Donald Trump') + 1);
  await page.keyboard.press('ControlOrMeta+Alt+Enter');
  await rows.filter({ hasText: 'Right as a name' }).waitFor();
  await page.keyboard.press('F2');
  await type('Donald J. Trump');
  await rows.filter({ hasText: 'is called' }).waitFor();
  await code.goTo(5, columnOf(code, 5, 'Progress was made') + 1);
  await code.command('Story Lens: Add Note…');
  await type('Two agencies have the same words: who was there?');
  await rows.filter({ hasText: 'Note on' }).waitFor();
  await code.goTo(3, columnOf(code, 3, 'Donald Trump') + 1);
  await page.keyboard.press('ControlOrMeta+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
}

/**
 * Where words begin in a line of the article, from 1.
 * @param {Window} code
 * @param {number} line
 * @param {string} words
 */
function columnOf(code, line, words) {
  const text = fs.readFileSync(path.join(code.folder, ARTICLE), 'utf8').split(/\r?\n/)[line - 1] ?? '';
  return text.indexOf(words) + 1;
}
