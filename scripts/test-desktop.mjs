// Runs test/editor in a desktop VS Code: the one STORY_LENS_VSCODE names, else one that is downloaded (STORY_LENS_VSCODE_VERSION,
// the stable one unless given). Exits with 1 when a test failed or the suite did not finish.
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import path from 'node:path';
import { readResults } from './results.mjs';
import { exitOnStop } from './vscode/lifetime.mjs';
import { ROOT } from './vscode/root.mjs';
import { temporaryFolder } from './vscode/temporary.mjs';
import { freshWorkspace } from './vscode/workspace.mjs';

exitOnStop();
const vscodeExecutablePath =
  process.env.STORY_LENS_VSCODE ?? (await downloadAndUnzipVSCode(process.env.STORY_LENS_VSCODE_VERSION ?? 'stable'));
const workspace = await freshWorkspace();
const folder = temporaryFolder('desktop');
const results = path.join(folder, 'results.json');
await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: ROOT,
  extensionTestsPath: path.join(ROOT, 'out', 'editor', 'index.js'),
  extensionTestsEnv: { STORY_LENS_RESULTS: results, STORY_LENS_GREP: process.env.STORY_LENS_GREP },
  launchArgs: [
    workspace,
    ...[
      '--disable-extensions',
      '--disable-workspace-trust',
      '--disable-telemetry',
      '--skip-welcome',
      '--skip-release-notes',
    ],
    ...['--user-data-dir', path.join(folder, 'user'), '--extensions-dir', path.join(folder, 'extensions')],
  ],
}).catch(error => console.error(error instanceof Error ? error.message : error));
const counts = readResults(results);
if (!counts) console.error('The suite did not finish.');
process.exit(counts && counts.failed === 0 && counts.passed > 0 ? 0 : 1);
