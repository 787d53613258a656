import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { answer, chord, drag, expectDecided, inputOf, press, showOnly } from './correcting';
import { expect, test, type Window } from './fixture';

const NEWS = 'coast-news.txt';
const POST = 'island-post.txt';

/** A hover card may show what was found a moment ago: it is asked for again. */
async function expectCard(code: Window, line: number, name: string, text: string): Promise<void> {
  await code.hover((await code.line(NEWS, line)).getByText(name).first(), text);
  await code.page.keyboard.press('Escape');
}

async function unfold(code: Window, ...labels: readonly (string | RegExp)[]) {
  await showOnly(code, 'People and Places');
  const rows = await code.rows('People and Places');
  for (const hasText of labels) await code.expand(rows.filter({ hasText }).first());
  return rows;
}

test('a person is renamed by F2, back and forth, and is so after an edit and a restart', async ({
  code,
  workspace,
}) => {
  await code.open(NEWS);
  await expectCard(code, 5, 'Hartwell', 'Lena Hartwell');
  await press(code, [5, 40], 'F2');
  await answer(code, 'Lena Hartwell', 'Helena Hartwell');
  await expectCard(code, 5, 'Hartwell', 'Helena Hartwell');
  await expect(code.page.locator('.statusbar')).toContainText('Undo Last Correction');
  await chord(code, 'Control+K', 'Control+Z');
  await expectDecided(workspace, ['renameEntity', 'undo']);
  await expectCard(code, 5, 'Hartwell', 'Lena Hartwell');
  await chord(code, 'Control+K', 'Control+Y');
  await expectDecided(workspace, ['renameEntity', 'undo', 'redo']);
  await expectCard(code, 5, 'Hartwell', 'Helena Hartwell');

  await code.goTo(1, 1);
  await code.page.keyboard.type('City news\n\n');
  await code.page.keyboard.press('ControlOrMeta+S');
  await expectCard(code, 7, 'Hartwell', 'Helena Hartwell');
  await code.page.reload();
  await code.ready();
  await expectCard(code, 7, 'Hartwell', 'Helena Hartwell');
  const rows = await unfold(code, /^People/);
  await expect(rows.filter({ hasText: 'Helena Hartwell' })).toHaveCount(1);
  await expectDecided(workspace, ['renameEntity', 'undo', 'redo']);
});

test('what is no name is told by the lightbulb, and a list of corrections takes that back', async ({
  code,
  workspace,
}) => {
  await code.open(NEWS);
  const name = await code.token(NEWS, 7, 'Harbour Works Ltd');
  await expect(name).toHaveCSS('text-decoration-line', 'underline');
  await code.goTo(7, 45);
  await code.page.keyboard.press('ControlOrMeta+.');
  const action = code.page
    .locator('.action-widget .monaco-list-row')
    .filter({ hasText: 'Is Not a Name in Any Article' });
  await action.first().click();
  await expectDecided(workspace, ['rejectName']);
  await expect(name).toHaveCount(0);
  const rows = await code.rows('Corrections');
  const row = rows.filter({ hasText: 'Harbour Works Ltd' });
  await expect(await code.view('Corrections')).toContainText('1 rejected');
  await row.hover();
  await row.getByRole('button', { name: 'Take Back' }).click();
  await expectDecided(workspace, ['rejectName', 'undo']);
  await expect(name).toHaveCSS('text-decoration-line', 'underline');
  await row.hover();
  await row.getByRole('button', { name: 'Take Up Again' }).click();
  await expectDecided(workspace, ['rejectName', 'undo', 'redo']);
  await expect(name).toHaveCount(0);
});

test('a person dragged on another becomes one with them, and a message takes that back', async ({
  code,
  workspace,
}) => {
  await code.open(NEWS);
  const rows = await unfold(code, /^People/);
  // Rows that are still to come move those that are there.
  await expect(rows.filter({ hasText: 'Lena Hartwell' })).toContainText('2 articles');
  await drag(code, workspace, rows.filter({ hasText: 'Priya Nair' }), rows.filter({ hasText: 'Lena Hartwell' }));
  await expectDecided(workspace, ['sameEntity']);
  await expect(rows.filter({ hasText: 'Priya Nair' })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Lena Hartwell' })).toHaveCount(1);
  await code.open(NEWS); // the row that was dragged may have opened another
  await expectCard(code, 5, 'Hartwell', 'Priya Nair');

  await code.command('Notifications: Show Notifications');
  await code.page.locator('.notifications-center').getByRole('button', { name: 'Undo', exact: true }).click();
  await expectDecided(workspace, ['sameEntity', 'undo']);
  await expect(rows.filter({ hasText: 'Priya Nair' })).toHaveCount(1);
  await code.command('Story Lens: Redo Correction');
  await expect(rows.filter({ hasText: 'Priya Nair' })).toHaveCount(0);
});

test('what two rows have in common is decided of both, by keyboard', async ({ code, workspace }) => {
  await code.open(NEWS);
  const rows = await unfold(code, /^People/);
  await rows.filter({ hasText: 'Tomas Berg' }).click();
  await rows.filter({ hasText: 'Lena Hartwell' }).click({ modifiers: ['ControlOrMeta'] });
  await code.page.keyboard.press('Control+Alt+.');
  await code.page.getByRole('option', { name: /^Merge Into/ }).click();
  await expectDecided(workspace, ['sameEntity']);
  await code.page.keyboard.press('Control+Z');
  await expectDecided(workspace, ['sameEntity', 'undo']);
});

test('what contradicts a decision asks before it is written', async ({ code, workspace }) => {
  await code.open(NEWS);
  const rows = await unfold(code, /^People/);
  const [engineer, mayor] = [rows.filter({ hasText: 'Tomas Berg' }), rows.filter({ hasText: 'Lena Hartwell' })];
  await engineer.click();
  await mayor.click({ modifiers: ['ControlOrMeta'] });
  await code.page.keyboard.press('Control+Alt+.');
  await code.page.getByRole('option', { name: /^These Are Not the Same/ }).click();
  await expectDecided(workspace, ['notSameEntity']);
  const dialog = code.page.getByRole('dialog');
  // What is dragged takes along all that is selected, and nothing can be dropped on itself. A tree that is being drawn anew takes no drag.
  const drag = () =>
    expect(async () => {
      await engineer.click();
      await engineer.dragTo(mayor);
      await expect(dialog).toContainText('Tomas Berg', { timeout: 3000 });
    }).toPass();
  await drag();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expectDecided(workspace, ['notSameEntity']);
  await drag();
  await dialog.getByRole('button', { name: 'Decide Anyway' }).click();
  await expectDecided(workspace, ['notSameEntity', 'sameEntity']);
  await expect(rows.filter({ hasText: 'Tomas Berg' })).toHaveCount(0);
});

test('a date is asked for in its form, and no other is taken', async ({ code, workspace }) => {
  await code.open(POST);
  await (await code.token(POST, 3, 'Lena Hartwell')).waitFor();
  await code.command('Story Lens: Set Article Date…');
  const input = inputOf(code);
  await expect(input).toHaveValue('2026-03-04');
  await input.fill('2026-02-30');
  await expect(code.page.locator('.quick-input-widget')).toContainText('There is no such day.');
  await code.page.keyboard.press('Enter');
  await expect(input).toBeVisible();
  await input.fill('2026-03-05');
  await code.page.keyboard.press('Enter');
  await expectDecided(workspace, ['articleDate']);
});

test('what cannot be found again is asked about', async ({ code, workspace }) => {
  await code.open(NEWS);
  await expectCard(code, 7, 'Berg', 'Tomas Berg');
  await press(code, [7, 3], 'F2');
  await answer(code, 'Tomas Berg', 'Thomas Berg');
  await expectDecided(workspace, ['renameEntity']);
  const text = await readFile(path.join(workspace, 'seeds', NEWS), 'utf8');
  await writeFile(
    path.join(workspace, 'seeds', NEWS),
    text.replace(/Tomas Berg.*\n/, 'A month, it will be shut, Tomas Berg told us by telephone.\n'),
  );
  const rows = await code.rows('Orphaned Corrections');
  await code.expand(rows.filter({ hasText: 'Thomas Berg' }).first());
  const place = rows.filter({ hasText: 'told us by telephone' }).first();
  // A tree that is being drawn anew takes no click.
  await expect(async () => {
    await place.hover({ timeout: 3000 });
    await place.getByRole('button', { name: 'This Is the Place' }).click({ timeout: 3000 });
    await expect(place).toHaveCount(0, { timeout: 3000 });
  }).toPass();
  await expectDecided(workspace, ['renameEntity', 'anchor']);
  await expectCard(code, 7, 'Berg', 'Thomas Berg');
});
