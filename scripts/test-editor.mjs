// Runs test/editor inside the extension host of the newest and the oldest VS Code (or of the one named: newest, oldest),
// in a window of a headless browser. Exits with 1 when a test failed or a suite did not finish.
import { chromium } from '@playwright/test';
import path from 'node:path';
import { format } from 'node:util';
import { readResults } from './results.mjs';
import { launchOptions } from './vscode/browser.mjs';
import { newest, oldest } from './vscode/editions.mjs';
import { exitOnStop } from './vscode/lifetime.mjs';
import { ROOT } from './vscode/root.mjs';
import { startServer } from './vscode/server.mjs';
import { removeTemporary, temporaryFolder } from './vscode/temporary.mjs';
import { freshWorkspace } from './vscode/workspace.mjs';

/** Marks the suite's own lines among all that the extension host logs. */
const MARK = 'story-lens-test| ';
const SUITE_MS = 240_000;
const LOG_LINES = 40; // of VS Code's own log, shown when a suite did not finish

exitOnStop();
const editions = { newest, oldest };
const wanted = process.argv[2];
const chosen = Object.entries(editions).filter(([name]) => !wanted || name === wanted);
if (chosen.length === 0) {
  console.error(`There is no edition ${wanted}: ${Object.keys(editions).join(' or ')}.`);
  process.exit(2);
}
let ok = true;
for (const [, edition] of chosen) ok = (await runSuite(edition)) && ok;
process.exit(ok ? 0 : 1);

/**
 * @param {import('./vscode/editions.mjs').Edition} edition
 * @returns {Promise<boolean>} whether every test passed
 */
async function runSuite(edition) {
  console.log(`\n  VS Code ${edition.version}`);
  const folder = temporaryFolder('results');
  const results = process.env.STORY_LENS_RESULTS ?? path.join(folder, 'results.json');
  const workspace = await freshWorkspace();
  const env = {
    STORY_LENS_RESULTS: results,
    STORY_LENS_MARK: MARK,
    STORY_LENS_GREP: process.env.STORY_LENS_GREP ?? '',
  };
  const server = await startServer({ edition, driver: true, env });
  const browser = await chromium.launch(await launchOptions());
  /** @type {string[]} */
  const log = [];
  try {
    await suiteInWindow(browser, server, workspace, log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  } finally {
    await browser.close();
    await server.stop();
  }
  // A host that dies reports success: only a suite that wrote its results has finished.
  const counts = readResults(results);
  if (!counts) console.error(`The suite did not finish.\n${log.slice(-LOG_LINES).join('\n')}`);
  removeTemporary(workspace);
  removeTemporary(folder);
  return counts !== undefined && counts.failed === 0 && counts.passed > 0;
}

/**
 * Settles when the extension host that ran the suite has ended.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./vscode/server.mjs').Server} server
 * @param {string} workspace
 * @param {string[]} log
 */
async function suiteInWindow(browser, server, workspace, log) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const ended = new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No result in ${SUITE_MS / 1000} s.`)), SUITE_MS);
    void server.ended.then(code => reject(new Error(`The server ended (${code}):\n${server.output()}`)));
    page.on('crash', () => reject(new Error('The page crashed.')));
    // A window that runs an extension's tests calls these two.
    const functions = {
      codeAutomationLog: (/** @type {string} */ level, /** @type {unknown[]} */ args) => {
        const text = format(...args);
        if (text.startsWith(MARK)) console.log(text.slice(MARK.length));
        else if (level !== 'info') log.push(`${level}: ${text.split('\n')[0]}`);
      },
      codeAutomationExit: resolve,
    };
    Promise.all(Object.entries(functions).map(([name, call]) => page.exposeFunction(name, call))).catch(reject);
  });
  try {
    await page.goto(
      server.address(workspace, [
        ['extensionDevelopmentPath', server.uri(ROOT)],
        ['extensionTestsPath', server.uri(path.join(ROOT, 'out', 'editor', 'index.js'))],
      ]),
    );
    await ended;
  } finally {
    clearTimeout(timer);
  }
}
