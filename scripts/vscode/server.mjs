import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ended, start, stopTree } from './command.mjs';
import { environment } from './environment.mjs';
import { installServer } from './install.mjs';
import { installNode } from './node.mjs';
import { steadySettings } from './settings.mjs';
import { removeTemporary, temporaryFolder } from './temporary.mjs';

const START_MS = 60_000;
const STOP_MS = 3_000; // then it is killed

/**
 * @typedef {object} ServerOptions
 * @property {import('./editions.mjs').Edition} edition
 * @property {Readonly<Record<string, unknown>>} [settings] the user's, when that user has none yet
 * @property {string} [userFolder] keeps the user's settings; a throw-away one unless given
 * @property {string} [extensionsFolder] installed extensions; none unless given
 * @property {boolean} [driver] lets a page name an extension under development, and tests drive the window; hides notifications
 * @property {boolean} [token] asks the page for a secret: for every server that is not a test's
 * @property {number} [port] any free one unless given
 * @property {Readonly<Record<string, string>>} [env] for the extension host
 */

/**
 * @typedef {object} Server
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} address of a window on a folder; the payload is what VS Code takes from the page
 * @property {(file: string) => string} uri of a file as the window names it
 * @property {Promise<number | string>} ended its exit code or signal
 * @property {() => Promise<void>} stop ends all of its processes and removes its folder
 * @property {() => string} output what it printed
 */

/**
 * Starts a VS Code server on 127.0.0.1.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ edition, settings = steadySettings, env = {}, port = 0, ...options }) {
  const [node, program] = await Promise.all([installNode(edition.node), installServer(edition)]);
  const folder = temporaryFolder('vscode');
  const userFolder = options.userFolder ?? path.join(folder, 'user');
  writeSettings(userFolder, settings);
  const token = options.token ? randomBytes(20).toString('hex') : undefined;
  const child = start(
    node,
    [
      'out/server-main.js',
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...access(folder, token),
      ...['--accept-server-license-terms', '--disable-workspace-trust', '--disable-getting-started-override'],
      ...['--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments'],
      ...['--server-data-dir', path.join(folder, 'server'), '--user-data-dir', userFolder],
      ...['--extensions-dir', options.extensionsFolder ?? path.join(folder, 'extensions')],
      ...(options.driver ? ['--enable-smoke-test-driver'] : []),
    ],
    { cwd: program, env: { ...plainEnvironment(folder), ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const over = ended(child);
  const printed = collectOutput(child);

  const stop = async () => {
    stopTree(child, 'SIGTERM');
    const kill = setTimeout(() => stopTree(child, 'SIGKILL'), STOP_MS);
    await over;
    clearTimeout(kill);
    stopTree(child, 'SIGKILL'); // extension hosts that outlived it
    removeTemporary(folder);
  };
  try {
    const listening = await listeningPort(printed, over);
    const authority = `127.0.0.1:${listening}`;
    return {
      address: (opened, payload = []) => windowAddress(authority, opened, payload, token),
      uri: file => `vscode-remote://${authority}${uriPath(file)}`,
      ended: over,
      stop,
      output: printed.all,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} userFolder
 * @param {Readonly<Record<string, unknown>>} settings
 */
function writeSettings(userFolder, settings) {
  const file = path.join(userFolder, 'User', 'settings.json');
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings, null, 2));
}

/**
 * The secret goes through a file: a program's arguments can be read by others on the machine.
 * @param {string} folder
 * @param {string | undefined} token
 */
function access(folder, token) {
  if (token === undefined) return ['--without-connection-token'];
  const file = path.join(folder, 'token');
  fs.writeFileSync(file, token, { mode: 0o600 });
  return ['--connection-token-file', file];
}

/**
 * Without what an outer VS Code or npm set for themselves; what the server keeps besides goes into its own folder.
 * @param {string} folder
 */
function plainEnvironment(folder) {
  // Elsewhere the folder's path may already be as long as a socket's may become.
  const own = process.platform === 'linux' ? { TMPDIR: folder, XDG_CACHE_HOME: folder, XDG_RUNTIME_DIR: folder } : {};
  return { ...environment(name => /^(VSCODE_|npm_|NODE_OPTIONS$)/.test(name)), ...own };
}

/** @param {import('node:child_process').ChildProcess} child */
function collectOutput(child) {
  let text = '';
  /** @type {Set<() => void>} */
  const listeners = new Set();
  const take = (/** @type {Buffer} */ chunk) => {
    text += String(chunk);
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return { all: () => text, onMore: (/** @type {() => void} */ listener) => listeners.add(listener) };
}

/**
 * @param {ReturnType<typeof collectOutput>} printed
 * @param {Promise<number | string>} over
 * @returns {Promise<number>}
 */
async function listeningPort(printed, over) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) => reject(new Error(`The VS Code server ${why}:\n${printed.all()}`));
      timer = setTimeout(() => fail(`did not start in ${START_MS / 1000} s`), START_MS);
      printed.onMore(() => {
        const port = /Extension host agent listening on (\d+)/.exec(printed.all())?.[1];
        if (port) resolve(Number(port));
      });
      void over.then(code => fail(`ended (${code})`));
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} authority
 * @param {string} folder
 * @param {readonly (readonly [string, string])[]} payload
 * @param {string | undefined} token
 */
function windowAddress(authority, folder, payload, token) {
  const query = [
    ['folder', uriPath(folder)],
    ...(token === undefined ? [] : [['tkn', token]]),
    ...(payload.length === 0 ? [] : [['payload', JSON.stringify(payload)]]),
  ];
  // Slashes and colons may stand as they are, and a person reads this.
  const readable = (/** @type {string} */ value) => encodeURIComponent(value).replace(/%2F/g, '/').replace(/%3A/g, ':');
  return `http://${authority}/?${query.map(([name, value = '']) => `${name}=${readable(value)}`).join('&')}`;
}

/** @param {string} file */
function uriPath(file) {
  const slashes = file.split(path.sep).join('/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}
