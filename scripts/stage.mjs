import { spawn } from 'node:child_process';
import path from 'node:path';
import { readResults } from './results.mjs';
import { ended } from './vscode/command.mjs';
import { secondsSince } from './vscode/progress.mjs';
import { ROOT } from './vscode/root.mjs';
import { temporaryFolder } from './vscode/temporary.mjs';

/** @typedef {import('./results.mjs').Results} Results */

/**
 * @typedef {object} Stage
 * @property {string} title
 * @property {readonly string[]} command of Node
 * @property {'step' | 'check' | 'suite'} kind a step counts only when it fails, a check as one test, a suite its tests
 */

const STAGE_MS = 8 * 60_000; // one that takes longer hangs

const folder = temporaryFolder('results');
let count = 0;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Tells the running stages to stop. Each starts programs that only it can stop, so it is told and not killed. */
export function stopStages() {
  for (const child of running) child.kill('SIGINT');
}

/**
 * Starts a stage; what it prints goes by at once, or is held back until it is awaited.
 * @param {Stage} stage
 * @param {'shown' | 'held'} [output]
 * @returns {() => Promise<Results>} shows what it prints and waits for its end
 */
export function startStage({ title, command, kind }, output = 'shown') {
  const start = performance.now();
  const file = path.join(folder, `${++count}.json`);
  const env = { ...process.env, STORY_LENS_RESULTS: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const heading = () => console.log(`\n=== ${title} ===`);
  if (output === 'shown') heading();
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env,
    stdio: ['ignore', ...(output === 'shown' ? /** @type {const} */ (['inherit', 'inherit']) : [])],
  });
  const over = ended(child);
  running.add(child);
  const timer = setTimeout(() => {
    console.log(`${title}: stopped after ${STAGE_MS / 60_000} minutes.`);
    child.kill('SIGINT');
  }, STAGE_MS);
  void over.then(() => {
    running.delete(child);
    clearTimeout(timer);
  });
  let took = '';
  child.once('exit', () => (took = secondsSince(start)));

  return async () => {
    if (output === 'held') {
      heading();
      child.stdout?.pipe(process.stdout, { end: false });
      child.stderr?.pipe(process.stdout, { end: false });
    }
    const results = judge(kind, await over, readResults(file));
    console.log(`--- ${title}: ${results.passed} passed, ${results.failed} failed, ${took}`);
    return results;
  };
}

/**
 * A stage that ends badly has failed at least once, whatever it counted.
 * @param {Stage['kind']} kind
 * @param {number | string} end
 * @param {Results | undefined} counted
 * @returns {Results}
 */
function judge(kind, end, counted) {
  if (kind !== 'suite') return end === 0 ? { passed: kind === 'check' ? 1 : 0, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = counted ?? { passed: 0, failed: 1 };
  const clean = end === 0 && passed + failed > 0;
  return { passed, failed: clean ? failed : Math.max(failed, 1) };
}
