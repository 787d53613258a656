// Bundles a program and runs it: node scripts/run.mjs FILE.ts [ARGUMENT...]. What runs is as fast as what is shipped, unlike code translated on the fly.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './vscode/root.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('node scripts/run.mjs FILE.ts [ARGUMENT...]');
  process.exit(2);
}
const outfile = path.join(ROOT, 'out/run', `${path.basename(file, '.ts')}.cjs`);
await build({
  entryPoints: [path.resolve(file)],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
const { status, error } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8000', outfile, ...args], {
  stdio: 'inherit',
  cwd: ROOT,
});
if (error) {
  console.error(error.message);
}
process.exit(status ?? 1);
