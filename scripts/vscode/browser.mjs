import fs from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cached } from './cache.mjs';
import { environment } from './environment.mjs';
import { unpack, untar } from './npm.mjs';

const CHROMIUM = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

/** The parts that a window needs; the package's software for WebGL is left out. */
const PARTS = ['chromium', 'al2023.tar', 'fonts.tar'];

/** @typedef {{ readonly executablePath: string, readonly env: Readonly<Record<string, string>> }} Browser */

/**
 * A browser that can be driven: the one STORY_LENS_BROWSER names ("npm" for the one from npm), one that is installed, or a
 * headless Chromium from npm.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const wanted = process.env.STORY_LENS_BROWSER;
  const executablePath = wanted === 'npm' ? undefined : (wanted ?? installedBrowser());
  return executablePath ? { executablePath, env: {} } : chromiumFromNpm();
}

/** @returns {string | undefined} */
function installedBrowser() {
  return candidates().find(file => fs.existsSync(file));
}

/** @returns {string[]} */
function candidates() {
  const { PATH = '', PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA } = process.env;
  /** @type {(folders: (string | undefined)[], names: string[]) => string[]} */
  const each = (folders, names) =>
    folders.flatMap(folder => (folder ? names.map(name => path.join(folder, name)) : []));
  if (process.platform === 'win32')
    return each(
      [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA],
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
    );
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  return each(PATH.split(path.delimiter), [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]);
}

/** @returns {Promise<Browser>} */
async function chromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome, Chromium or Edge was found: set STORY_LENS_BROWSER to the path of one.');
  const folder = await cached(`chromium-${CHROMIUM.version}`, `Chromium ${CHROMIUM.version}`, async building => {
    await unpack(CHROMIUM, building, ['package/bin', 'package/LICENSE']);
    for (const part of PARTS) await decompress(building, part);
    await chmod(path.join(building, 'chromium'), 0o755);
    await rm(path.join(building, 'package', 'bin'), { recursive: true });
  });
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: await fontSettings(folder),
    },
  };
}

/**
 * @param {string} folder
 * @param {string} part
 */
async function decompress(folder, part) {
  const packed = path.join(folder, 'package', 'bin', `${part}.br`);
  await pipeline(fs.createReadStream(packed), createBrotliDecompress(), fs.createWriteStream(path.join(folder, part)));
  if (!part.endsWith('.tar')) return;
  const unpacked = path.join(folder, path.basename(part, '.tar'));
  await mkdir(unpacked);
  await untar(path.join('..', part), unpacked);
  await rm(path.join(folder, part));
}

/**
 * The package's own font settings point outside the cache. Ours hold absolute paths, so they are written where the folder
 * finally lies.
 * @param {string} folder
 */
async function fontSettings(folder) {
  const file = path.join(folder, 'fonts.conf');
  if (fs.existsSync(file)) return file;
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts', path.join(os.homedir(), '.fonts')];
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map(fonts => `  <dir>${fonts}</dir>`),
    `  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
  ];
  const own = `${file}.${process.pid}`;
  await writeFile(own, lines.join('\n'));
  await rename(own, file);
  return file;
}

/** What Playwright needs to start it. */
export async function launchOptions() {
  const { executablePath, env } = await findBrowser();
  return {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--lang=en-US',
    ],
    env: { ...environment(), ...env },
  };
}
