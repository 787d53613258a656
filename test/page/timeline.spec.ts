import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type Theme } from '../../scripts/vscode/window.mjs';
import { expect, test, type Window } from './fixture';

/** Two more articles of the two outlets, which state their dates. */
const articles = {
  'coast-later.txt': `Quay talks

LEEDS, May 9, 2024 (Coast News) – Lena Hartwell met Priya Nair in Leeds on May 6, 2024. Police arrested Tomas Okafor in Leeds on May 7, 2024.

Tomas Okafor will meet Priya Nair in Leeds on May 14, 2024. A storm destroyed the old quay in November 2014.
`,
  'island-later.txt': `Leeds talks

LEEDS, May 9, 2024 (Island Post) – Lena Hartwell met Priya Nair in Leeds on May 6, 2024. “<b>Enough</b>,” Nair said on May 7, 2024.
`,
};

async function openTimeline(code: Window, workspace: string) {
  for (const [name, text] of Object.entries(articles)) {
    await writeFile(path.join(workspace, 'seeds', name), text);
  }
  await code.open('coast-later.txt');
  await code.command('Story Lens: Show Timeline');
  const frame = code.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  await expect(frame.locator('.summary')).toContainText('in 4 articles');
  return frame;
}

test('the timeline has the story’s events, and leads to the text of each article', async ({ code, workspace }) => {
  const refused: string[] = [];
  code.page.on('console', message => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  const frame = await openTimeline(code, workspace);
  const meeting = frame.getByRole('button', { name: /^Hartwell meets Nair.*6 May 2024; told by 2 articles/ });
  await expect(meeting.locator('.glyph')).toHaveCount(2); // one in each lane
  await expect(frame.getByRole('button', { name: /planned; Tuesday, 14 May 2024/ })).toHaveCount(1);
  await expect(frame.locator('.fold').first()).toContainText(/\d years/);
  await meeting.locator('.shape').first().hover();
  await expect(frame.locator('.tooltip')).toContainText('Monday, 6 May 2024 · happened');
  await meeting.locator('.shape').first().click();
  const details = frame.getByRole('complementary', { name: 'Event' });
  await expect(details).toBeVisible();
  await expect(frame.locator('.tooltip')).toBeHidden(); // the details say it all, and lie where it would
  await details.getByRole('button', { name: /^island-later Lena Hartwell met/ }).click();
  await expect(code.activeTab()).toHaveAttribute('data-resource-name', 'island-later.txt');
  await expect(code.page.locator('.statusbar')).toContainText('(3 selected)');
  expect(refused).toEqual([]);
});

test('the timeline is used by keyboard alone, as a picture and as a list', async ({ code, workspace }) => {
  const frame = await openTimeline(code, workspace);
  const focused = frame.locator('.event:focus');
  await frame.locator('.event[tabindex="0"]').focus();
  await code.page.keyboard.press('ControlOrMeta+Home');
  await expect(focused).toHaveAttribute('aria-label', /quay/);
  const labels = new Set<string>();
  for (const key of ['ControlOrMeta+End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
    await code.page.keyboard.press(key);
    labels.add((await focused.getAttribute('aria-label')) ?? '');
  }
  expect(labels.size).toBeGreaterThan(2);
  await expect(frame.getByRole('status')).toContainText(/\d of \d in lane /);
  await frame.getByRole('button', { name: /^Hartwell meets Nair/ }).focus();
  await code.page.keyboard.press('Enter');
  await expect(frame.locator('.telling').first()).toBeFocused();
  await code.page.keyboard.press('Escape');
  await expect(focused).toHaveAttribute('aria-label', /^Hartwell meets Nair/);
  await code.page.keyboard.press('+');
  await expect(focused).toHaveAttribute('aria-label', /^Hartwell meets Nair/);
  await frame.getByRole('button', { name: 'As list' }).press('Enter');
  await expect(frame.getByRole('row', { name: /November 2014/ }).first()).toBeVisible();
  await frame
    .getByRole('table')
    .getByRole('button', { name: /arrest/ })
    .press('Enter'); // one article alone tells it
  await expect(code.activeTab()).toHaveAttribute('data-resource-name', 'coast-later.txt');
});

test('the timeline is searched, shows statements when asked, and follows the text', async ({ code, workspace }) => {
  const frame = await openTimeline(code, workspace);
  await frame.getByRole('searchbox').fill('okafor');
  await expect(frame.locator('.event:not(.dimmed)')).toHaveCount(2);
  await expect(frame.getByRole('status')).toContainText('2 of');
  await frame.getByRole('searchbox').fill('');
  await expect(frame.locator('.event.dimmed')).toHaveCount(0);
  const before = await frame.locator('.event').count();
  await frame.getByRole('button', { name: 'Statements' }).click();
  await expect(frame.locator('.glyph.statement').first()).toBeVisible();
  const text = 'Visit\n\nPriya Nair visited Dover on May 8, 2024.\n';
  await writeFile(path.join(workspace, 'seeds', 'visit.txt'), text);
  await expect(frame.locator('.summary')).toContainText('in 5 articles');
  await expect(frame.getByRole('button', { name: /visit.*8 May 2024/ })).toHaveCount(1);
  expect(await frame.locator('.event').count()).toBeGreaterThan(before + 1);
  await expect(frame.getByRole('button', { name: 'Statements' })).toHaveAttribute('aria-pressed', 'true');
});

test('the timeline comes back as it was when the window is loaded again', async ({ code, workspace }) => {
  const frame = await openTimeline(code, workspace);
  await frame.getByRole('button', { name: 'Statements' }).click();
  await frame.getByRole('button', { name: 'As list' }).click();
  await expect(frame.getByRole('table')).toBeVisible();
  const loaded = code.page.waitForEvent('load');
  await code.command('Developer: Reload Window');
  await loaded;
  await code.ready();
  await expect(frame.getByRole('table')).toContainText('Hartwell meets Nair');
  await expect(frame.getByRole('button', { name: 'Statements' })).toHaveAttribute('aria-pressed', 'true');
});

test('marks are told apart from the ground in dark, light and high contrast', async ({ code, workspace }) => {
  const frame = await openTimeline(code, workspace);
  const planned = frame.locator('.glyph.planned .shape').first();
  for (const theme of ['Dark 2026', 'Light 2026', 'Default High Contrast'] satisfies readonly Theme[]) {
    await code.theme(theme);
    await expect(planned, theme).not.toHaveCSS('stroke-dasharray', 'none');
    const colours = await frame
      .locator('.glyph.happened circle.shape')
      .first()
      .evaluate(shape => ({
        mark: window.getComputedStyle(shape).fill,
        ground: window.getComputedStyle(document.body).backgroundColor,
      }));
    expect(colours.mark, theme).not.toBe(colours.ground);
  }
});
