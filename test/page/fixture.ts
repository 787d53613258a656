import { test as base } from '@playwright/test';
import * as path from 'node:path';
import { launchOptions } from '../../scripts/vscode/browser.mjs';
import { type Edition, newest } from '../../scripts/vscode/editions.mjs';
import { type Server, startServer } from '../../scripts/vscode/server.mjs';
import { removeTemporary } from '../../scripts/vscode/temporary.mjs';
import { Window } from '../../scripts/vscode/window.mjs';
import { freshWorkspace } from '../../scripts/vscode/workspace.mjs';

export { expect } from '@playwright/test';
export { Window };

/** Two short articles of one made-up story. */
const ARTICLES = path.join(import.meta.dirname, 'articles');

interface TestFixtures {
  /** The folder of articles that a fresh workspace copies: those two unless `test.use` names another. */
  readonly articles: string;
  /** A fresh copy of the articles, in the folder `seeds` of an otherwise empty one. */
  readonly workspace: string;
  /** A fresh window on the fresh workspace: for a test that changes something. It takes about five seconds. */
  readonly code: Window;
  /** The worker's own window on the two articles, all editors closed: for a test that only looks. */
  readonly sharedCode: Window;
}

interface WorkerFixtures {
  readonly edition: Edition;
  readonly server: Server;
  readonly sharedWindow: Window;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  browser: [
    async ({ playwright }, use) => {
      const browser = await playwright.chromium.launch(await launchOptions());
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  edition: [newest, { scope: 'worker', option: true }],
  server: [
    async ({ edition }, use) => {
      const server = await startServer({ edition, driver: true });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  sharedWindow: [
    async ({ browser, server }, use) => {
      const workspace = await freshWorkspace(ARTICLES);
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
      await use(await Window.open(page, server, workspace));
      await page.close();
      removeTemporary(workspace);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  articles: [ARTICLES, { option: true }],
  workspace: async ({ articles }, use) => {
    const workspace = await freshWorkspace(articles);
    await use(workspace);
    removeTemporary(workspace);
  },
  code: async ({ page, server, workspace }, use) => {
    await use(await Window.open(page, server, workspace));
  },
  sharedCode: async ({ sharedWindow }, use) => {
    await sharedWindow.closeEditors();
    await use(sharedWindow);
  },
});
