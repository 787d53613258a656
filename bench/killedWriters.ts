import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Writes lines to the folder without end and tells the number of each once it is written. */
const WRITER = `
import { decisionStorage } from './src/server/node/decisionStorage';
const [folder, name, seed] = process.argv.slice(2);
const storage = decisionStorage();
let state = Number(seed);
(async () => {
  for (let i = 0; ; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const id = name + '-' + i;
    await storage.append(folder, JSON.stringify({ id, text: 'é'.repeat(state % 20000), end: id }) + '\\n');
    process.stdout.write(id + ' ');
  }
})();
`;

export interface Kills {
  readonly killed: number;
  /** How many lines the writers said were written. */
  readonly told: number;
  /** Lines of the file that are not whole, but for those that are the start of one, as a writer that is killed may leave it. */
  readonly broken: readonly string[];
  /** What was said to be written and is not there. */
  readonly lost: readonly string[];
}

/** Has processes write to a workspace folder and kills them at moments spread over their work, until so many lines are written. To be run in the root of the package. */
export async function killedWriters(
  folder: string,
  { writes, writers }: { readonly writes: number; readonly writers: number },
): Promise<Kills> {
  const program = await bundled();
  const told: string[] = [];
  let killed = 0;
  const work = async (writer: number) => {
    for (let round = 0; told.length < writes; round++) {
      // From the first write on, at a moment within the next few.
      const [name, wait] = [`${writer}.${round}`, (round * 7 + writer * 3) % 23];
      told.push(...(await writeUntilKilled(program, folder, name, wait)));
      killed++;
    }
  };
  try {
    await Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)));
  } finally {
    rmSync(resolve(program, '..'), { recursive: true });
  }
  const text = readFileSync(join(folder, '.story/decisions.jsonl'), 'utf8');
  const found = new Set<string>();
  const broken: string[] = [];
  for (const line of text.split('\n').filter(each => each !== '')) {
    const id = wholeId(line);
    if (id !== undefined) {
      found.add(id);
    } else if (!/^\{("id":"[\d.-]*)?/.test(line) || line.includes('{', 1)) {
      broken.push(line.slice(0, 80));
    }
  }
  return { killed, told: told.length, broken, lost: told.filter(id => !found.has(id)) };
}

function wholeId(line: string): string | undefined {
  try {
    const { id, end } = JSON.parse(line) as { id: string; end: string };
    return id === end ? id : undefined;
  } catch {
    return undefined;
  }
}

async function bundled(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'story-writer-')), 'writer.cjs');
  await build({
    stdin: { contents: WRITER, resolveDir: process.cwd(), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

function writeUntilKilled(program: string, folder: string, name: string, wait: number): Promise<readonly string[]> {
  return new Promise(done => {
    const writer = spawn(process.execPath, [program, `file://${folder}`, name, `${wait + 1}`]);
    let out = '';
    let timer: NodeJS.Timeout | undefined;
    writer.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      timer ??= setTimeout(() => writer.kill('SIGKILL'), wait);
    });
    // What stands before the last space was said in full.
    writer.on('close', () => done(out.split(' ').slice(0, -1)));
  });
}
