import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { withModels } from '../server/node/models';
import { analyze, type Output } from './analyze';
import { parseCommand, usage } from './command';
import { exportStories } from './export';
import { importInto } from './import';

const output: Output = {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
};

/** Runs one command; gives back the exit status: 0, 1 where a path failed, 2 where the command line is wrong. */
async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args);
  switch (command.kind) {
    case 'help':
      process.stdout.write(usage);
      return 0;
    case 'version':
      process.stdout.write(`${version}\n`);
      return 0;
    case 'wrong':
      process.stderr.write(`story-lens: ${command.reason}\n`);
      return 2;
    case 'server':
      await import(pathToFileURL(join(__dirname, 'server.js')).href);
      return 0;
    case 'analyze':
      return analyze(command, withModels(__dirname).analyse, output);
    case 'export':
      return exportStories(command, withModels(__dirname).analyse, output);
    case 'import':
      return importInto(command, withModels(__dirname).analyse, output);
  }
}

// A reader such as `head` may have had enough: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main(process.argv.slice(2)).then(
  status => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`story-lens: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
