import { parseArgs } from 'node:util';
import { exportFormats, isExportFormat, type ExportFormat } from '../core/export/formatList';
import { importFormats, type ImportFormat } from '../protocol';

const formats = Object.entries(exportFormats);

const importable = Object.keys(importFormats).join('|');
const width = Math.max(...formats.map(([name]) => name.length));

export const usage = `Reads news stories told in several plain-text articles.

  story-lens analyze [--format json|text] [--no-decisions] PATH...
                                                    who, where, when, what was said
  story-lens export --format FORMAT [--output FILE_OR_FOLDER] [--force] [--no-decisions] PATH...
                                                    the same for other tools, in one of the formats below
  story-lens import --format ${importable} [--dry-run] --into FILE_OR_FOLDER PATH...
                                                    annotations made with another tool become decisions
  story-lens server --stdio                         the language server, for an editor
  story-lens help, --help
  story-lens --version

PATH is a file or a folder; of a folder the files *.txt and *.story in it and below are read. The articles of one folder are one
story. Analyses go to standard output, JSON unless told otherwise; what could not be read, or is empty, is named on standard error,
one line a file. What readers decided, in .story/decisions.jsonl in the folder of an article or the nearest above it, is applied;
a line of it that cannot be is named on standard error; --no-decisions leaves it out.

Of import, PATH is a file of annotations or a folder of them; --into names the articles, or the folder of them, and can be given
several times. What the annotations say otherwise than what is found is written to the decisions of these articles: the file that
is there, or a new one in the folder that --into names. --dry-run writes nothing. How much was written goes to standard output,
what could not be taken over to standard error, one line a thing.

Exit status: 0, 1 where a path could not be
read or a file not written, 2 where the command line is wrong.

Formats of export; those of several files need a folder as --output, the others go to standard output without one:

${formats
  .map(
    ([name, { label, detail, extension }]) =>
      `  ${name.padEnd(width)}  ${label}${extension === null ? ' (several files)' : ''}: ${detail}\n`,
  )
  .join('')}
A file that is there already is replaced only with --force, an article that was read never.
`;

export type Command =
  | { readonly kind: 'help' | 'version' | 'server' }
  | {
      readonly kind: 'analyze';
      readonly format: 'json' | 'text';
      readonly decisions: boolean;
      readonly paths: readonly string[];
    }
  | {
      readonly kind: 'export';
      readonly format: ExportFormat;
      readonly output: string | null;
      readonly force: boolean;
      readonly decisions: boolean;
      readonly paths: readonly string[];
    }
  | {
      readonly kind: 'import';
      readonly format: ImportFormat;
      readonly dryRun: boolean;
      readonly into: readonly string[];
      readonly paths: readonly string[];
    }
  | { readonly kind: 'wrong'; readonly reason: string };

const options = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  'no-decisions': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  into: { type: 'string', multiple: true },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export function parseCommand(args: readonly string[]): Command {
  // Not strict: what is wrong is told in our own words.
  const { positionals, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const given = new Map<string, string>();
  const into: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option') {
      const fault = faultOf(token);
      if (fault !== undefined) {
        return wrong(fault);
      }
      given.set(token.name, token.value ?? '');
      into.push(...(token.name === 'into' ? [token.value ?? ''] : []));
    }
  }
  const [name, ...paths] = positionals;
  if (given.has('help') || given.has('version')) {
    return { kind: given.has('help') ? 'help' : 'version' };
  }
  if (name !== 'export' && (given.has('output') || given.has('force'))) {
    return wrong(`--${given.has('output') ? 'output' : 'force'} is an option of export`);
  }
  if (name !== 'analyze' && name !== 'export' && given.has('no-decisions')) {
    return wrong('--no-decisions is an option of analyze and export');
  }
  if (name !== 'import' && (given.has('into') || given.has('dry-run'))) {
    return wrong(`--${given.has('into') ? 'into' : 'dry-run'} is an option of import`);
  }
  switch (name) {
    case 'analyze':
      return analyzeCommand(given, paths);
    case 'export':
      return exportCommand(given, paths);
    case 'import':
      return importCommand(given, into, paths);
    case 'server':
      return given.has('stdio') && paths.length === 0
        ? { kind: 'server' }
        : wrong('server takes --stdio and nothing else');
    case 'help':
      return { kind: 'help' };
    default:
      return wrong(name === undefined ? 'no command given; see --help' : `no command '${name}'; see --help`);
  }
}

interface GivenOption {
  readonly name: string;
  /** With its dashes. */
  readonly rawName: string;
  readonly value?: string | undefined;
}

function faultOf({ name, rawName, value }: GivenOption): string | undefined {
  if (!Object.hasOwn(options, name)) {
    return `Unknown option ${rawName}. Try story-lens --help.`;
  }
  const takesValue = options[name as keyof typeof options].type === 'string';
  if (takesValue === (value !== undefined)) {
    return undefined;
  }
  return `Option ${rawName} takes ${takesValue ? 'a' : 'no'} value. Try story-lens --help.`;
}

function analyzeCommand(given: ReadonlyMap<string, string>, paths: readonly string[]): Command {
  const format = given.get('format') ?? 'json';
  if (format !== 'json' && format !== 'text') {
    return wrong(`--format is json or text, not '${format}'`);
  }
  return paths.length > 0
    ? { kind: 'analyze', format, decisions: !given.has('no-decisions'), paths }
    : wrong('no PATH given; see --help');
}

function exportCommand(given: ReadonlyMap<string, string>, paths: readonly string[]): Command {
  const format = given.get('format');
  const output = given.get('output') ?? null;
  if (format === undefined || !isExportFormat(format)) {
    const known = formats.map(([name]) => name).join(', ');
    return wrong(
      format === undefined ? `export needs --format: ${known}` : `--format is none of ${known}: '${format}'`,
    );
  }
  if (output === '') {
    return wrong('--output is empty');
  }
  if (output === null && exportFormats[format].extension === null) {
    return wrong(`${format} is several files: name a folder with --output`);
  }
  return paths.length > 0
    ? { kind: 'export', format, output, force: given.has('force'), decisions: !given.has('no-decisions'), paths }
    : wrong('no PATH given; see --help');
}

function importCommand(given: ReadonlyMap<string, string>, into: readonly string[], paths: readonly string[]): Command {
  const format = given.get('format');
  if (format === undefined || !isImportFormat(format)) {
    const known = Object.keys(importFormats).join(', ');
    return wrong(
      format === undefined ? `import needs --format: ${known}` : `--format is none of ${known}: '${format}'`,
    );
  }
  if (into.length === 0 || into.includes('')) {
    return wrong(into.length === 0 ? 'import needs --into: the articles, or their folder' : '--into is empty');
  }
  return paths.length > 0
    ? { kind: 'import', format, dryRun: given.has('dry-run'), into, paths }
    : wrong('no PATH given; see --help');
}

function isImportFormat(format: string): format is ImportFormat {
  return Object.hasOwn(importFormats, format);
}

function wrong(reason: string): Command {
  return { kind: 'wrong', reason };
}
