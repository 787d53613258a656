// Takes the README's pictures: opens the sample articles in the newest VS Code, does what a reader does, and writes docs/images/.
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
import { SEEDS, freshWorkspace } from './vscode/workspace.mjs';

/** @typedef {{ readonly name: string, readonly theme: import('./vscode/window.mjs').Theme, readonly show: (code: Window) => Promise<void> }} Picture */

const IMAGES = path.join(ROOT, 'docs', 'images');
const [ARTICLE = ''] = fs.readdirSync(SEEDS).sort();

/** Nothing that tells of the machine or of how the picture was taken. */
const pictureSettings = { ...steadySettings, 'files.exclude': { '**/.vscode': true }, 'window.title': 'Story Lens' };

/** @type {readonly Picture[]} */
const pictures = [
  { name: 'article-light', theme: 'Light 2026', show: showArticle },
  { name: 'article-dark', theme: 'Dark 2026', show: showArticle },
  { name: 'card', theme: 'Light 2026', show: showCard },
  { name: 'events', theme: 'Light 2026', show: showEvents },
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
  const code = await Window.open(page, server, path.join(await freshWorkspace(), 'seeds'), 'installed');
  await code.theme(theme);
  await show(code);
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
  console.log(path.join('docs', 'images', `${name}.png`));
  await page.close();
}
await browser.close();
await server.stop();
process.exit(0);

/** @param {Window} code */
async function showArticle(code) {
  await code.open(ARTICLE);
  await code.styled(ARTICLE, 'italic').first().waitFor();
}

/** @param {Window} code */
async function showCard(code) {
  await showArticle(code);
  const paragraph = await code.line(ARTICLE, 3);
  await code.hover(paragraph.locator('span.mtkb').first());
}

/** @param {Window} code */
async function showEvents(code) {
  await showArticle(code);
  const rows = await code.rows('Events');
  await rows.first().click();
}
