// npm start [folder]: builds the extension and opens a folder of articles (seeds/ unless one is given) with it: in the desktop
// VS Code of this machine, else in a VS Code server and the browser. With --no-open no browser is opened, with --server
// the desktop is left alone.
import fs from 'node:fs';
import path from 'node:path';
import { CACHE } from './vscode/cache.mjs';
import { ended, run, start } from './vscode/command.mjs';
import { findDesktop } from './vscode/desktop.mjs';
import { newest } from './vscode/editions.mjs';
import { installServer } from './vscode/install.mjs';
import { exitOnStop } from './vscode/lifetime.mjs';
import { installNode } from './vscode/node.mjs';
import { step } from './vscode/progress.mjs';
import { ROOT } from './vscode/root.mjs';
import { startServer } from './vscode/server.mjs';
import { quietSettings } from './vscode/settings.mjs';
import { temporaryFolder } from './vscode/temporary.mjs';
import { installVsix, packVsix } from './vscode/vsix.mjs';
import { SEEDS } from './vscode/workspace.mjs';

const flags = process.argv.slice(2).filter(argument => argument.startsWith('--'));
const [given] = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
// npm runs this in the repository's folder, whatever the folder its user is in.
const folder = given === undefined ? SEEDS : path.resolve(process.env.INIT_CWD ?? '.', given);
if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`There is no folder ${folder}.`);
  process.exit(2);
}
exitOnStop();
try {
  const desktop = flags.includes('--server') ? undefined : findDesktop();
  process.exit(await (desktop ? openInDesktop(desktop) : openInBrowser()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/**
 * @param {string} program
 * @returns {Promise<number>} the exit code
 */
async function openInDesktop(program) {
  await step('Building', () => run(process.execPath, ['esbuild.js'], { cwd: ROOT }));
  const article = firstArticle(folder);
  const files = article ? [folder, article] : [folder];
  const child = start(program, [`--extensionDevelopmentPath=${ROOT}`, '--new-window', ...files], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const end = await ended(child);
  if (end !== 0) throw new Error(`${program} ended (${end}). \`npm start -- --server\` does without it.`);
  return 0;
}

/** @returns {Promise<number>} the exit code, once the server has ended or this process is told to stop */
async function openInBrowser() {
  await Promise.all([installNode(newest.node), installServer(newest)]);
  const temporary = temporaryFolder('start');
  const vsix = path.join(temporary, 'story-lens.vsix');
  const extensionsFolder = path.join(temporary, 'extensions');
  await step('Building and packing the extension', () => packVsix(vsix));
  await step('Installing the extension', () => installVsix(vsix, extensionsFolder, newest));
  const server = await startServer({
    edition: newest,
    settings: quietSettings,
    userFolder: path.join(CACHE, 'user'),
    extensionsFolder,
    token: true,
    port: Number(process.env.STORY_LENS_PORT ?? 0),
  });
  const article = firstArticle(folder);
  const address = server.address(folder, article ? [['openFile', server.uri(article)]] : []);
  console.log(`\nStory Lens on ${folder}:\n\n  ${address}\n\nCtrl+C stops it.`);
  if (!flags.includes('--no-open') && hasDisplay()) await openBrowser(address);
  const end = await server.ended;
  throw new Error(`The VS Code server ended (${end}):\n${server.output()}`);
}

/**
 * @param {string} opened
 * @returns {string | undefined}
 */
function firstArticle(opened) {
  for (const place of [path.join(opened, 'seeds'), opened]) {
    if (!fs.existsSync(place)) continue;
    const [first] = fs
      .readdirSync(place)
      .filter(name => name.endsWith('.txt'))
      .sort();
    if (first) return path.join(place, first);
  }
  return undefined;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** @param {string} address */
async function openBrowser(address) {
  const { default: open } = await import('open');
  // Without a browser the printed address is enough.
  const child = await open(address).catch(() => undefined);
  child?.on('error', () => undefined);
}
