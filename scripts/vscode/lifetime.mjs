const WATCH_MS = 500;
const SIGNALS = /** @type {const} */ ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 });

/**
 * Calls back, once, when this process is told to stop. A signal to npm alone ends npm but not what it runs, so a
 * script of npm's also stops when its parent is gone.
 * @param {(exitCode: number) => void} stop given the exit code that says why
 */
export function onStop(stop) {
  let told = false;
  const once = (/** @type {number} */ signal) => {
    if (!told) stop(128 + signal);
    told = true;
  };
  for (const [name, number] of Object.entries(SIGNALS)) process.on(name, () => once(number));
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) once(SIGNALS.SIGTERM);
  }, WATCH_MS).unref();
}

/** Ends the process by `exit`, so that what hangs on that is cleaned up, when it is told to stop. */
export function exitOnStop() {
  onStop(exitCode => process.exit(exitCode));
}
