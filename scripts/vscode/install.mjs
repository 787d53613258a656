import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cached } from './cache.mjs';
import { npm, unpack } from './npm.mjs';
import { writeStandIns } from './stand-ins.mjs';

/** @typedef {import('./editions.mjs').Edition} Edition */

const RIPGREP = {
  name: '@vscode/ripgrep-universal',
  version: '1.18.0',
  integrity: 'sha512-kgrAVy1L/v/8erAjo+I720ifTf7o4rvYUwgsuEu97XAEBtPT9sk3HhcSgFpxMydvNmwdJtXo9/AVee7JjocTrg==',
};

/**
 * Installs VS Code's server from npm, once for this user.
 * @param {Edition} edition
 * @returns {Promise<string>} the folder that holds out/server-main.js
 */
export async function installServer(edition) {
  const name = `vscode-server-${edition.version}`;
  const folder = await cached(name, `VS Code ${edition.version}`, async building => {
    await unpack(edition.pin, building, ['package/lib/vscode', 'package/ThirdPartyNotices.txt', 'package/LICENSE']);
    const server = serverIn(building);
    await leaveOutUnused(edition, server);
    // Not `npm ci`: the package's shrinkwrap pins every dependency but misses one peer.
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], server);
    await writeStandIns(path.join(server, 'node_modules'));
    if (!edition.bringsRipgrep) await addRipgrep(building, server);
  });
  return serverIn(folder);
}

/** @param {string} folder */
const serverIn = folder => path.join(folder, 'package', 'lib', 'vscode');

/**
 * @param {Edition} edition
 * @param {string} server
 */
async function leaveOutUnused(edition, server) {
  const manifestFile = path.join(server, 'package.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  const used = (/** @type {string} */ name) =>
    !edition.unusedPackages.some(unused => name === unused || name.startsWith(`${unused}@`));
  await writeFile(manifestFile, JSON.stringify(only(used, manifest, ['dependencies', 'overrides']), null, 2));
  for (const unused of edition.unusedExtensions)
    await rm(path.join(server, 'extensions', unused), { recursive: true, force: true });
}

/**
 * @param {(name: string) => boolean} used
 * @param {Record<string, object>} manifest
 * @param {readonly string[]} members
 */
function only(used, manifest, members) {
  const shortened = members.map(member => [
    member,
    Object.fromEntries(Object.entries(manifest[member] ?? {}).filter(([name]) => used(name))),
  ]);
  return { ...manifest, ...Object.fromEntries(shortened) };
}

/**
 * Older servers download the search tool in an install script; a later package has it inside.
 * @param {string} building
 * @param {string} server
 */
async function addRipgrep(building, server) {
  const platform = `${process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const unpacked = path.join(building, 'ripgrep');
  await mkdir(unpacked);
  await unpack(RIPGREP, unpacked, [`package/bin/${platform}/${file}`]);
  const bin = path.join(server, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(bin, { recursive: true });
  await rename(path.join(unpacked, 'package', 'bin', platform, file), path.join(bin, file));
  await rm(unpacked, { recursive: true });
}
