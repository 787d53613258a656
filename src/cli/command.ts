import { parseArgs } from 'node:util';

export const usage = `Reads news stories told in several plain-text articles.

  story-lens analyze [--format json|text] PATH...   who, where, when, what was said
  story-lens server --stdio                         the language server, for an editor
  story-lens --help
  story-lens --version

PATH is a file or a folder; of a folder the files *.txt and *.story in it and below are read. The articles of one folder are one
story. Analyses go to standard output, JSON unless told otherwise; what could not be read goes to standard error, one line a file.
Exit status: 0, 1 where files could not be read, 2 where the command line is wrong or a path does not exist.
`;

export type Command =
  | { readonly kind: 'help' | 'version' | 'server' }
  | { readonly kind: 'analyze'; readonly format: 'json' | 'text'; readonly paths: readonly string[] }
  | { readonly kind: 'wrong'; readonly reason: string };

const options = {
  format: { type: 'string' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export function parseCommand(args: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name, ...paths] = positionals;
    if (values.help || values.version) {
      return { kind: values.help ? 'help' : 'version' };
    }
    switch (name) {
      case 'analyze':
        return analyzeCommand(values.format ?? 'json', paths);
      case 'server':
        return values.stdio && paths.length === 0 ? { kind: 'server' } : wrong('server takes --stdio and nothing else');
      default:
        return wrong(name === undefined ? 'no command given; see --help' : `no command '${name}'; see --help`);
    }
  } catch (error) {
    return wrong((error instanceof Error ? error.message : String(error)).split('\n')[0]!);
  }
}

function analyzeCommand(format: string, paths: readonly string[]): Command {
  if (format !== 'json' && format !== 'text') {
    return wrong(`--format is json or text, not '${format}'`);
  }
  return paths.length > 0 ? { kind: 'analyze', format, paths } : wrong('no PATH given; see --help');
}

function wrong(reason: string): Command {
  return { kind: 'wrong', reason };
}
