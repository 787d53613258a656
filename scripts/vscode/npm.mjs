import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from './command.mjs';
import { environment } from './environment.mjs';

/** @typedef {{ readonly name: string, readonly version: string, readonly integrity: string }} Pin a package as the registry must serve it */

/**
 * Runs npm in a folder that is no part of this repository; gives what it printed.
 * @param {readonly string[]} args
 * @param {string} folder
 */
export function npm(args, folder) {
  // Inside an npm script npm_execpath is npm's own JavaScript: no shell is needed to start it, on Windows either.
  const cli = process.env.npm_execpath;
  // What an outer npm says of this repository's place must not lead an inner one back to it.
  const env = environment(name => /^npm_config_(local_)?prefix$/.test(name));
  const options = { cwd: folder, env };
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Downloads a package, checks it against its pin and unpacks `members` of it (all when none is named) into
 * `folder`/package. Runs no install script.
 * @param {Pin} pin
 * @param {string} folder
 * @param {readonly string[]} [members]
 */
export async function unpack({ name, version, integrity }, folder, members = []) {
  await npm(['pack', `${name}@${version}`, '--loglevel=error', '--ignore-scripts'], folder);
  const archive = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
  const digest = createHash('sha512')
    .update(await readFile(path.join(folder, archive)))
    .digest('base64');
  if (`sha512-${digest}` !== integrity)
    throw new Error(`${name}@${version} is not the package that was pinned: its integrity is sha512-${digest}.`);
  await untar(archive, folder, members);
  await rm(path.join(folder, archive));
}

/**
 * @param {string} archive relative to `folder`, where its files go
 * @param {string} folder
 * @param {readonly string[]} [members]
 */
export async function untar(archive, folder, members = []) {
  const compressed = archive.endsWith('.tgz') ? ['-z'] : [];
  await run('tar', ['-x', ...compressed, '-f', archive, '--no-same-owner', ...members], { cwd: folder });
}
