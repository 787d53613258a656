/**
 * The VS Codes the extension is tried in: the newest, and the oldest that it supports. Each comes from the npm package
 * code-server, of which only VS Code's own server is used.
 * @typedef {object} Edition
 * @property {string} version of VS Code
 * @property {import('./npm.mjs').Pin} pin
 * @property {number} node the major version of Node that it needs at least
 * @property {readonly string[]} unusedPackages big dependencies that nothing here reaches
 * @property {readonly string[]} unusedExtensions built-in extensions that only make noise here; one with a browser entry must stay, for the page asks for it
 * @property {boolean} bringsRipgrep whether its search tool is part of a package, not a download of an install script
 */

/** @type {Edition} */
export const newest = {
  version: '1.139.1',
  pin: {
    name: 'code-server',
    version: '4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
  node: 24,
  unusedPackages: [
    '@devcontainers/cli',
    '@github/copilot-sdk',
    '@microsoft/mxc-sdk',
    '@vscode/copilot-api',
    '@vscode/sandbox-runtime',
    '@vscode/sqlite3',
    '@vscode/windows-process-tree',
    '@vscode/windows-registry',
    'kerberos',
    'ssh2',
  ],
  unusedExtensions: [
    'copilot',
    'debug-auto-launch',
    'github',
    'microsoft-authentication',
    'ms-vscode.js-debug',
    'ms-vscode.js-debug-companion',
    'tunnel-forwarding',
  ],
  bringsRipgrep: true,
};

/** @type {Edition} */
export const oldest = {
  version: '1.100.3',
  pin: {
    name: 'code-server',
    version: '4.100.3',
    integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  },
  node: 20,
  unusedPackages: ['@vscode/windows-process-tree', '@vscode/windows-registry', 'kerberos'],
  unusedExtensions: [
    'debug-auto-launch',
    'github',
    'microsoft-authentication',
    'ms-vscode.js-debug',
    'ms-vscode.js-debug-companion',
    'tunnel-forwarding',
  ],
  bringsRipgrep: false,
};
