// Builds and packs the extension as it is shipped, and says what is in it.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './vscode/root.mjs';
import { packVsix } from './vscode/vsix.mjs';

const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const file = path.join(ROOT, `${name}-${version}.vsix`);
console.log((await packVsix(file)).trim());
console.log(`${path.relative(process.cwd(), file)}: ${(fs.statSync(file).size / 1024).toFixed(0)} KiB`);
