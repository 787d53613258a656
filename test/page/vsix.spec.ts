import * as path from 'node:path';
import { newest } from '../../scripts/vscode/editions.mjs';
import { startServer } from '../../scripts/vscode/server.mjs';
import { removeTemporary, temporaryFolder } from '../../scripts/vscode/temporary.mjs';
import { installVsix, packVsix } from '../../scripts/vscode/vsix.mjs';
import { Window, expect, test } from './fixture';

test('an installed package works as the developed extension does', async ({ page, workspace }) => {
  const folder = temporaryFolder('vsix');
  const vsix = path.join(folder, 'story-lens.vsix');
  const listing = await packVsix(vsix);
  expect(listing).not.toMatch(/\.ts\b|\.map\b|seeds|test\//);
  const extensionsFolder = path.join(folder, 'extensions');
  await installVsix(vsix, extensionsFolder, newest);
  const server = await startServer({ edition: newest, extensionsFolder });
  try {
    const code = new Window(page, workspace);
    await page.goto(server.address(workspace));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await code.open('coast-news.txt');
    await expect(await code.token('coast-news.txt', 3, 'Lena Hartwell')).toHaveCSS('font-weight', '700');
    const rows = await code.rows('People and Places');
    await code.expand(rows.filter({ hasText: /^People/ }));
    await expect(rows.filter({ hasText: 'Lena Hartwell' })).toBeVisible();
    await expect(page).not.toHaveTitle(/Extension Development Host/);
  } finally {
    await server.stop();
    removeTemporary(folder);
  }
});
