import path from 'node:path';
import { run } from './command.mjs';
import { environment } from './environment.mjs';
import { installServer } from './install.mjs';
import { installNode } from './node.mjs';
import { ROOT } from './root.mjs';
import { removeTemporary, temporaryFolder } from './temporary.mjs';

/**
 * Builds the extension as it is shipped and packs it.
 * @param {string} file where the VSIX goes
 * @returns {Promise<string>} what the packer says of it
 */
export async function packVsix(file) {
  await run(process.execPath, ['esbuild.js', '--production'], { cwd: ROOT });
  const vsce = path.join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');
  return run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], { cwd: ROOT });
}

/**
 * Installs a VSIX into a folder of extensions; no server needs to run.
 * @param {string} vsix
 * @param {string} extensionsFolder
 * @param {import('./editions.mjs').Edition} edition
 */
export async function installVsix(vsix, extensionsFolder, edition) {
  const [node, program] = await Promise.all([installNode(edition.node), installServer(edition)]);
  const folder = temporaryFolder('install');
  try {
    await run(
      node,
      [
        'out/server-main.js',
        ...['--install-extension', vsix, '--force', '--extensions-dir', extensionsFolder],
        ...['--server-data-dir', path.join(folder, 'server'), '--user-data-dir', path.join(folder, 'user')],
        ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ],
      { cwd: program, env: environment(name => name === 'NODE_OPTIONS') },
    );
  } finally {
    removeTemporary(folder);
  }
}
