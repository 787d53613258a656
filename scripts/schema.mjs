// Writes schemas/decision.schema.json, which helps to edit .story/decisions.jsonl by hand, from the schema that the lines are read by.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './vscode/root.mjs';

const { outputFiles } = await build({
  entryPoints: [path.join(ROOT, 'src/core/decisions/schema.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const code = Buffer.concat(outputFiles.map(({ contents }) => contents)).toString('base64');
const { decisionSchema } = await import(`data:text/javascript;base64,${code}`);
const file = path.join(ROOT, 'schemas/decision.schema.json');
const options = await resolveConfig(file);
await writeFile(file, await format(JSON.stringify(decisionSchema()), { ...options, filepath: file }));
