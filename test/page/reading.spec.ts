import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { Window, expect, test } from './fixture';

test('an article is coloured, each kind in a way of its own', async ({ sharedCode: code }) => {
  await code.open('coast-news.txt');
  const person = await code.token('coast-news.txt', 3, 'Lena Hartwell');
  await expect(person).toHaveCSS('font-weight', '700');
  const place = await code.token('coast-news.txt', 5, 'Portsmouth');
  await expect(place).toHaveCSS('font-style', 'italic');
});

test('a card tells who it is and leads to the other article', async ({ sharedCode: code }) => {
  await code.open('coast-news.txt');
  const card = await code.hover(await code.token('coast-news.txt', 5, 'Hartwell'), 'in 2 articles');
  await expect(card).toContainText('Lena Hartwell');
  await card.getByRole('link', { name: 'island-post:3' }).click();
  await expect(code.activeTab()).toHaveAttribute('data-resource-name', 'island-post.txt');
  await expect(code.page.locator('.statusbar')).toContainText('Ln 3,');
});

test('markup in an article is shown in a card as it stands', async ({ code, workspace }) => {
  const markup = 'Lena Hartwell met *him* and [her](command:x) in <b>town</b>.';
  await writeFile(path.join(workspace, 'seeds', 'markup.txt'), `Bridge\n\n${markup}\n`);
  await code.open('coast-news.txt');
  const card = await code.hover(await code.token('coast-news.txt', 5, 'Hartwell'), 'in 3 articles');
  await expect(card.getByRole('link', { name: 'markup:3' }).first()).toBeVisible();
  await expect(card).toContainText('*him* and [her](command:x) in <b>town</b>');
});

test('a hint says whom a pronoun means and leads to the name, a card says why', async ({ code, workspace }) => {
  const text = 'Quay\n\nLena Hartwell opened the quay on Monday. She thanked the workers.\n';
  await writeFile(path.join(workspace, 'seeds', 'quay.txt'), text);
  await code.open('quay.txt');
  const line = await code.line('quay.txt', 3);
  const hint = line.getByText('[Hartwell]');
  await hint.waitFor();
  const card = await code.hover(line.getByText(/She/).first(), 'Here “She”');
  await expect(card.getByRole('link', { name: 'line 3' })).toBeVisible();
  await code.page.keyboard.press('Escape');
  await code.page.keyboard.down('ControlOrMeta');
  await hint.hover();
  await hint.click();
  await code.page.keyboard.up('ControlOrMeta');
  await expect(code.page.locator('.statusbar')).toContainText('(13 selected)');
});

test('people are listed with where they are mentioned', async ({ sharedCode: code }) => {
  const rows = await code.rows('People and Places');
  // Following the cursor may have opened rows already, which then have these words as well.
  const onLevel = (level: number) => rows.and(code.page.locator(`[aria-level="${level}"]`));
  await code.expand(onLevel(1).filter({ hasText: /^People/ }));
  await code.expand(onLevel(2).filter({ hasText: 'Lena Hartwell' }));
  await code.expand(onLevel(3).filter({ hasText: 'island-post' }));
  await onLevel(4).filter({ hasText: 'closed the harbour bridge' }).click();
  await expect(code.activeTab()).toHaveAttribute('data-resource-name', 'island-post.txt');
});

test('quotations are grouped as one picks, and the one at the cursor is shown', async ({ code }) => {
  await code.open('coast-news.txt');
  const quotation = (await code.line('coast-news.txt', 5)).getByText('could not wait').first();
  const card = await code.hover(quotation, 'The same utterance');
  await expect(card.getByRole('link', { name: 'island-post:5' })).toBeVisible();
  await code.page.keyboard.press('Escape');
  const rows = await code.rows('Quotations');
  await rows.filter({ hasText: 'Lena Hartwell' }).waitFor();
  await expect(rows.filter({ hasText: 'Priya Nair' })).toHaveCount(1);
  const view = await code.view('Quotations');
  await view.hover();
  await view.getByRole('button', { name: 'Group Quotations By…' }).click();
  await code.page.getByRole('option', { name: /By Utterance/ }).click();
  await expect(rows.filter({ hasText: 'Priya Nair' })).toHaveCount(0);
  await expect(rows.filter({ hasText: '2 articles' })).toHaveCount(1);
  await quotation.click();
  await expect(rows.filter({ hasText: 'island-post' })).toHaveCount(1);
});

test('events are filtered by who takes part, and what an article leaves out leads to another', async ({ code }) => {
  await code.open('island-post.txt');
  const rows = await code.rows('Events');
  await rows.first().waitFor();
  await code.command('Story Lens: Filter Events…');
  await code.page.getByRole('option', { name: /Person or Organization…/ }).click();
  await code.page
    .getByRole('checkbox', { name: /Priya Nair/ })
    .first()
    .click();
  await code.page.keyboard.press('Enter');
  const view = await code.view('Events');
  await expect(view).toContainText('Only events with Priya Nair');
  await expect(rows.filter({ hasText: /Hartwell closes/ })).toHaveCount(0);
  await code.command('Story Lens: Clear Filter of Events');
  await expect(rows.filter({ hasText: /Hartwell closes.*2 articles/ })).toHaveCount(1);
  await code.command('Story Lens: Show What This Article Leaves Out');
  await code.page
    .getByRole('option', { name: /coast-news/ })
    .first()
    .click();
  await expect(code.activeTab()).toHaveAttribute('data-resource-name', 'coast-news.txt');
});

test('words that articles give to different people are marked', async ({ code, workspace }) => {
  const words = 'We shall never again close this bridge before the end of the summer';
  for (const [name, speaker] of [
    ['one', 'Lena Hartwell'],
    ['two', 'Priya Nair'],
  ] as const) {
    await writeFile(path.join(workspace, 'seeds', `${name}.txt`), `Summer\n\n“${words},” ${speaker} said on Friday.\n`);
  }
  await code.open('one.txt');
  await code.editor('one.txt').locator('.squiggly-hint').first().waitFor({ state: 'attached' });
  const card = await code.hover((await code.line('one.txt', 3)).getByText('We shall').first(), 'gives these words');
  await expect(card).toContainText('two gives these words to Priya Nair, not Lena Hartwell');
});

test('what is typed is read at once', async ({ code }) => {
  await code.open('coast-news.txt');
  await code.token('coast-news.txt', 3, 'Lena Hartwell').then(person => person.waitFor());
  await code.page.keyboard.press('ControlOrMeta+End');
  await code.page.keyboard.type('\nLena Hartwell met Priya Nair, a banker, in London.');
  await expect(await code.token('coast-news.txt', 11, 'Priya Nair')).toHaveCSS('font-weight', '700');
});

test('a folder named seeds is a story when it is opened itself', async ({ page, server, workspace }) => {
  const code = await Window.open(page, server, path.join(workspace, 'seeds'));
  await code.open('coast-news.txt');
  const card = await code.hover(await code.token('coast-news.txt', 5, 'Hartwell'), 'in 2 articles');
  await expect(card.getByRole('link', { name: 'island-post:3' })).toBeVisible();
});
