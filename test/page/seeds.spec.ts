import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../../scripts/vscode/root.mjs';
import { themes, type Theme } from '../../scripts/vscode/window.mjs';
import { expect, test, type Window } from './fixture';

const SEEDS = path.join(ROOT, 'seeds');
const FIRST = '001-harbour-wire.txt';

test.use({ articles: SEEDS });

/** Puts the cursor into words of the first article. */
async function goToWords(code: Window, line: number, words: string): Promise<void> {
  const text = fs.readFileSync(path.join(SEEDS, FIRST), 'utf8').split('\n')[line - 1]!;
  await code.goTo(line, text.indexOf(words) + 2);
}

test('hovering a name lists its mentions in every other article, and the last link lands on one', async ({ code }) => {
  await code.open(FIRST);
  const card = await code.hover(await code.token(FIRST, 13, 'Umerov'), 'in 5 articles');
  await expect(card).toContainText('Rustem Umerov');
  for (const file of fs.readdirSync(SEEDS).filter(name => name !== FIRST)) {
    await expect(card.getByRole('link', { name: new RegExp(`^${path.parse(file).name}:`) }).first()).toBeAttached();
  }
  await expect(card.getByRole('link', { name: /^All \d+ mentions$/ })).toBeAttached();
  const last = card
    .getByRole('link', { name: /^\d{3}-[a-z-]+:\d+$/ })
    .filter({ hasText: '005-causeway-dispatch' })
    .first();
  const [, line = ''] = /:(\d+)$/.exec(await last.innerText()) ?? [];
  await last.click();
  await expect(code.activeTab()).toHaveAttribute('data-resource-name', '005-causeway-dispatch.txt');
  await expect(code.page.locator('.statusbar')).toContainText(`Ln ${line},`);
  const text = fs.readFileSync(path.join(SEEDS, '005-causeway-dispatch.txt'), 'utf8').split('\n')[Number(line) - 1];
  expect(text).toContain('Umerov');
});

test('the link to all mentions opens them in the references view', async ({ code }) => {
  await code.open(FIRST);
  const card = await code.hover(await code.token(FIRST, 13, 'Umerov'), 'in 5 articles');
  const all = card.getByRole('link', { name: /^All \d+ mentions$/ });
  const [, count = ''] = /(\d+)/.exec(await all.innerText()) ?? [];
  await all.click();
  const references = code.page.locator('.sidebar');
  await expect(references).toContainText('References');
  await expect(references).toContainText(`${count} results in 5 files`);
});

test('all mentions of who is at the cursor are found from the palette and the menu of the editor', async ({ code }) => {
  await code.open(FIRST);
  await goToWords(code, 17, 'Vladimir Putin');
  const references = code.page.locator('.sidebar');
  // While articles are being read, only what has been found so far is shown.
  await expect(async () => {
    await code.command('Story Lens: Find All Mentions');
    await expect(references).toContainText(/\d+ results in 4 files/, { timeout: 3000 });
  }).toPass();
  const other = await code.token(FIRST, 13, 'Andriy Hnatov');
  await other.click({ button: 'right' });
  // A menu that has just opened takes no click, lest it be the one that opened it.
  await code.page.getByRole('menuitem', { name: 'Find All Mentions' }).hover();
  await code.page.keyboard.press('Enter');
  await expect(references).toContainText('Hnatov');
});

test('all that somebody said is shown side by side', async ({ code }) => {
  await code.open(FIRST);
  await goToWords(code, 17, 'Vladimir Putin');
  // While articles are being read, only what has been found so far is shown.
  await expect(async () => {
    await code.command('Story Lens: Show All Quotations of Who Is at the Cursor');
    const peek = code.page.locator('.peekview-widget .ref-tree');
    await expect(peek).toContainText('005-causeway-dispatch', { timeout: 3000 });
  }).toPass();
});

test('the events tree holds the Kremlin meeting once, told by four articles', async ({ code }) => {
  await code.open(FIRST);
  const rows = await code.rows('Events');
  await code.fold('People and Places'); // rows out of sight are not there
  await rows.first().waitFor();
  // The tree follows the cursor to what has been found so far.
  await expect(async () => {
    await goToWords(code, 19, 'Kushner');
    await goToWords(code, 17, 'talks');
    await expect(rows.filter({ hasText: '001-harbour-wire: ' })).toHaveCount(1, { timeout: 3000 });
  }).toPass();
  const meeting = rows.filter({ hasText: /Putin.*4 articles/ });
  await expect(meeting).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Tuesday, 2 December 2025' })).toHaveCount(1);
  for (const name of ['001-harbour-wire', '002-gulf-lantern', '003-northgate-post', '005-causeway-dispatch']) {
    await expect(rows.filter({ hasText: `${name}: ` })).toHaveCount(1);
  }
  await expect(rows.filter({ hasText: '004-eastern-ledger' })).toHaveCount(0);
  // Nor does the tree take an expanding while it still follows.
  await expect(rows.filter({ hasText: '001-harbour-wire: ' })).toHaveAttribute('aria-selected', 'true');
  await code.expand(rows.filter({ hasText: 'Left out by 1 article' }));
  await expect(rows.filter({ hasText: '004-eastern-ledger' })).toHaveCount(1);
  await rows.filter({ hasText: '002-gulf-lantern: ' }).click();
  await expect(code.activeTab()).toHaveAttribute('data-resource-name', '002-gulf-lantern.txt');
});

test('a tree is filtered as one types, and follows the cursor', async ({ code }) => {
  await code.open(FIRST);
  const rows = await code.rows('People and Places');
  await rows.filter({ hasText: /^People/ }).waitFor();
  const view = await code.view('People and Places');
  await view.hover();
  await view.getByRole('button', { name: 'Filter People and Places' }).click();
  await code.page.getByPlaceholder('Names, or articles that mention them').fill('kushner');
  await code.page.keyboard.press('Enter');
  await expect(rows.filter({ hasText: 'Jared Kushner' })).toBeVisible();
  await expect(rows.filter({ hasText: 'Rustem Umerov' })).toHaveCount(0);
  await code.command('Story Lens: Clear Filter of People and Places');
  const token = await code.token(FIRST, 13, 'Andriy Hnatov');
  await token.click();
  await expect(rows.filter({ hasText: 'Andriy Hnatov' }).first()).toBeVisible();
});

test('a person, a quotation, a date and dimmed words are told apart in dark, light and high contrast', async ({
  code,
}) => {
  await code.open(FIRST);
  for (const theme of ['Dark 2026', 'Light 2026', 'Default High Contrast'] satisfies readonly Theme[]) {
    expect(themes[theme]).toBeDefined();
    await code.theme(theme);
    const pieces = [
      await code.token(FIRST, 13, 'Jared Kushner'),
      (await code.line(FIRST, 5)).locator('span > span').filter({ hasText: '“Progress' }).first(),
      await code.token(FIRST, 3, 'Saturday'),
      await code.token(FIRST, 3, 'Miami'),
      (await code.line(FIRST, 11)).locator('span > span').first(),
    ];
    await expect(pieces[0]!, theme).toHaveCSS('font-weight', '700');
    const colours = await Promise.all(
      pieces.map(piece => piece.evaluate(element => window.getComputedStyle(element).color)),
    );
    expect(new Set(colours).size, `${theme}: ${colours.join(' ')}`).toBe(pieces.length);
  }
});
