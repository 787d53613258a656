// Runs every *.test.ts beside this file inside VS Code's extension host, which calls `run`.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

const SOURCES = path.join(__dirname, '..', '..', 'test', 'editor');

/** The host logs arguments unformatted and among its own lines: ours are formatted and marked. */
const print = (...args: unknown[]): void => {
  for (const line of format(...args).split('\n')) console.log((process.env.STORY_LENS_MARK ?? '') + line);
};

/** Rejects when a test failed. Writes { passed, failed } to the file that STORY_LENS_RESULTS names. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, grep: process.env.STORY_LENS_GREP ?? '' });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // describe, it and the rest
  try {
    await loadTests();
  } catch (error) {
    print(error); // the host keeps it to itself
    throw error;
  }
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>(resolve => {
    const runner = mocha.run(failed => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
  const results = process.env.STORY_LENS_RESULTS;
  if (results) fs.writeFileSync(results, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}

async function loadTests(): Promise<void> {
  for (const file of fs.readdirSync(SOURCES).sort()) {
    const [, name] = /^(.+)\.test\.ts$/.exec(file) ?? [];
    if (name !== undefined) await import(`./${name}.test.ts`); // the bundler takes in every file that fits
  }
}
