/** Kills what writes decisions, over a thousand writes: node scripts/run.mjs bench/decisionWrites.ts [WRITES] */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killedWriters } from './killedWriters';

async function main(): Promise<void> {
  const writes = Number(process.argv[2] ?? 1000);
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    const { killed, told, broken, lost } = await killedWriters(folder, { writes, writers: 2 });
    console.log(`${told} lines written by processes of which ${killed} were killed`);
    console.log(`${lost.length} lost, ${broken.length} broken`);
    process.exitCode = lost.length + broken.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
