import fs from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Ends the server when its parent goes away: scripts here stop it themselves. */
const WATCHDOG = `exports.start = () => {};
exports.exit = code => process.exit(code || 0);
`;

/** Without it no log channel is written. */
const SPDLOG = `const fs = require('fs');
const path = require('path');
const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(type, name, file) { this.file = file; this.level = 2; this.raw = false; }
  write(level, message) {
    if (level < this.level) return;
    const line = this.raw ? message : new Date().toISOString() + ' [' + LEVELS[level] + '] ' + message + '\\n';
    try { fs.appendFileSync(this.file, line); } catch { /* its folder is gone: the window is closing */ }
  }
  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { this.raw = false; }
  clearFormatters() { this.raw = true; }
  flush() {}
  drop() {}
}
const makeLogger = async (name, file) => {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger('', name, file);
};
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = makeLogger;
exports.createAsyncRotatingLogger = makeLogger;
`;

const STAND_INS = {
  '@vscode/native-watchdog': WATCHDOG,
  'native-watchdog': WATCHDOG,
  '@vscode/spdlog': SPDLOG,
};

/**
 * JavaScript in the place of native modules, which stay unbuilt because no install script runs. VS Code does without
 * them too, but complains at every start.
 * @param {string} nodeModules
 */
export async function writeStandIns(nodeModules) {
  for (const [name, source] of Object.entries(STAND_INS)) {
    const folder = path.join(nodeModules, name);
    if (fs.existsSync(folder)) await writeFile(path.join(folder, 'index.js'), source);
  }
}
