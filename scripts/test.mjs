// npm test: every stage in turn, going on after one that failed. The last line is `N passed, N failed`.
import path from 'node:path';
import { startStage, stopStages } from './stage.mjs';
import { onStop } from './vscode/lifetime.mjs';
import { secondsSince } from './vscode/progress.mjs';
import { ROOT } from './vscode/root.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

const npm = process.env.npm_execpath;
if (!npm?.endsWith('.js')) {
  console.error('Run it by `npm test`.');
  process.exit(2);
}
const program = (/** @type {string[]} */ ...parts) => path.join(ROOT, 'node_modules', ...parts);
const playwright = (/** @type {string} */ project) => [
  program('@playwright', 'test', 'cli.js'),
  'test',
  `--project=${project}`,
  '--reporter=list,json',
];

/** @type {Stage} */
const install = { title: 'Both VS Codes and a browser', command: ['scripts/install.mjs'], kind: 'step' };
/** @type {Stage} */
const build = { title: 'Build', command: ['esbuild.js', '--tests'], kind: 'step' };
/** @type {Stage} */
const check = { title: 'Types, lint, format', command: [npm, 'run', '--silent', 'check'], kind: 'check' };
/** @type {Stage} */
const unit = {
  title: 'Unit and service tests',
  command: [program('mocha', 'bin', 'mocha.js'), '--reporter', 'scripts/counting-reporter.js'],
  kind: 'suite',
};
/** @type {readonly Stage[]} */
const withVSCode = [
  { title: 'Colours in every built-in theme', command: ['tools/themes/check.mjs'], kind: 'check' },
  { title: 'Inside the newest VS Code', command: ['scripts/test-editor.mjs', 'newest'], kind: 'suite' },
  { title: 'Inside the oldest VS Code', command: ['scripts/test-editor.mjs', 'oldest'], kind: 'suite' },
  { title: "In VS Code's window", command: playwright('window'), kind: 'suite' },
  { title: 'Packed and installed', command: playwright('vsix'), kind: 'suite' },
];

const start = performance.now();
let stopped = false;
onStop(() => {
  stopped = true;
  stopStages();
});
const total = { passed: 0, failed: 0 };

const installed = startStage(install, 'held'); // while the first stages run
const built = await add(startStage(build));
const checked = startStage(check, 'held'); // neither needs more than one processor
if (!stopped) await add(startStage(unit));
await add(checked);
const ready = (await add(installed)) && built;
for (const stage of withVSCode) {
  if (stopped) break;
  if (ready) await add(startStage(stage));
  else await add(notRun(stage));
}
if (stopped) {
  console.log('\nStopped.');
  process.exit(130);
}
console.log(`\nAll of it took ${secondsSince(start)}.\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * @param {() => Promise<import('./results.mjs').Results>} finish
 * @returns {Promise<boolean>} whether nothing failed
 */
async function add(finish) {
  const { passed, failed } = await finish();
  total.passed += passed;
  total.failed += failed;
  return failed === 0;
}

/** @param {Stage} stage */
function notRun({ title }) {
  return () => {
    console.log(`\n=== ${title} ===\n--- ${title}: not run, for what it needs failed; 0 passed, 1 failed`);
    return Promise.resolve({ passed: 0, failed: 1 });
  };
}
