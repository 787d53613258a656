import { spawn, spawnSync } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

process.on('exit', () => {
  for (const child of running) stopTree(child, 'SIGKILL');
});

/**
 * Starts a program in a process group of its own, so that all of it can be stopped; it never outlives this process.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(file, args, options = {}) {
  const child = spawn(file, args, { windowsHide: true, ...options, detached: process.platform !== 'win32' });
  running.add(child);
  const forget = () => running.delete(child);
  child.once('exit', forget).once('error', forget);
  return child;
}

/**
 * Runs a program to its end.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>} what it printed; an Error with all of it when it failed
 */
export async function run(file, args, options = {}) {
  const child = start(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let out = '';
  let all = '';
  child.stdout?.on('data', chunk => {
    out += chunk;
    all += chunk;
  });
  child.stderr?.on('data', chunk => (all += chunk));
  const end = await ended(child);
  if (end !== 0) throw new Error(`${[file, ...args].join(' ')} failed (${end}):\n${all.trim()}`);
  return out;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | string>} its exit code, or the signal or error that ended it
 */
export function ended(child) {
  return new Promise(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
}

/**
 * Signals a program and all that it started. A group whose leader has ended is still reached.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function stopTree(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}
