import picomatch from 'picomatch';
import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import {
  defaultArticles,
  defaultDoubtfulBelow,
  defaultHints,
  defaultIndirectSpeech,
  indirectSpeech,
  settings,
  type HintForms,
  type IndirectSpeech,
} from '../protocol';
import { globsBelow } from './globs';
import { isIgnored, pathBelow } from './uris';

interface Folder {
  readonly uri: string;
  readonly globs: readonly string[];
  readonly matches: (path: string) => boolean;
  /** As whom the reader decides there; '' leaves it to git. */
  readonly author: string;
}

/** Which files of the workspace are articles, and what is shown of them. */
export class Settings {
  readonly #connection: Connection;
  readonly #canAsk: boolean;
  readonly #fallback: readonly string[];
  #folders: readonly Folder[] = [];
  #doubtfulBelow = defaultDoubtfulBelow;
  #hints = defaultHints;
  #indirectSpeech = defaultIndirectSpeech;
  #disputedQuotations = true;

  /** @param canAsk the client answers `workspace/configuration` */
  constructor(connection: Connection, canAsk: boolean, articles: unknown) {
    this.#connection = connection;
    this.#canAsk = canAsk;
    this.#fallback = globsOf(articles) ?? defaultArticles;
  }

  /** Asks for the settings, and for the globs of each folder. */
  async load(folders: readonly string[]): Promise<void> {
    const [below, pronoun, nominal, name, date, speech, disputed, ...answers] = this.#canAsk
      ? await this.#ask(folders)
      : [];
    this.#doubtfulBelow = typeof below === 'number' && below >= 0 && below <= 1 ? below : defaultDoubtfulBelow;
    this.#hints = {
      pronoun: typeof pronoun === 'boolean' ? pronoun : defaultHints.pronoun,
      nominal: typeof nominal === 'boolean' ? nominal : defaultHints.nominal,
      name: typeof name === 'boolean' ? name : defaultHints.name,
      date: typeof date === 'boolean' ? date : defaultHints.date,
    };
    this.#indirectSpeech = indirectSpeech.find(known => known === speech) ?? defaultIndirectSpeech;
    this.#disputedQuotations = disputed !== false;
    this.#folders = folders.map((uri, index) => {
      const globs = globsBelow(URI.parse(uri).path, globsOf(answers[index]) ?? this.#fallback);
      const author = answers[folders.length + index];
      return {
        uri,
        globs,
        matches: picomatch([...globs], { nocase: true }),
        author: typeof author === 'string' ? nameIn(author) : '',
      };
    });
  }

  get folders(): readonly Omit<Folder, 'matches'>[] {
    return this.#folders;
  }

  /** Names of less confidence, from 0 to 1, are shown as doubtful. */
  get doubtfulBelow(): number {
    return this.#doubtfulBelow;
  }

  /** Which forms of mention have a hint that says whom they mean. */
  get hints(): HintForms {
    return this.#hints;
  }

  /** Whether speech without quotation marks is shown. */
  get indirectSpeech(): IndirectSpeech {
    return this.#indirectSpeech;
  }

  /** Whether words that articles give to different speakers are marked. */
  get disputedQuotations(): boolean {
    return this.#disputedQuotations;
  }

  /** Whether a file is an article by its path. */
  matches(uri: string): boolean {
    return (
      !isIgnored(uri) &&
      this.#folders.some(folder => {
        const path = pathBelow(folder.uri, uri);
        return path !== undefined && folder.matches(path);
      })
    );
  }

  /** A file's name for messages: its path below its workspace folder. */
  nameOf(uri: string): string {
    for (const folder of this.#folders) {
      const path = pathBelow(folder.uri, uri);
      if (path !== undefined) {
        return path;
      }
    }
    const { path } = URI.parse(uri);
    return path.slice(path.lastIndexOf('/') + 1);
  }

  async #ask(folders: readonly string[]): Promise<readonly unknown[]> {
    try {
      const items = [
        { section: settings.doubtfulBelow },
        { section: settings.pronounHints },
        { section: settings.nominalHints },
        { section: settings.nameHints },
        { section: settings.dateHints },
        { section: settings.indirectSpeech },
        { section: settings.disputedQuotations },
        ...folders.map(scopeUri => ({ scopeUri, section: settings.articles })),
        ...folders.map(scopeUri => ({ scopeUri, section: settings.author })),
      ];
      return await this.#connection.workspace.getConfiguration(items);
    } catch (error) {
      this.#connection.console.error(`The settings could not be read: ${String(error)}`);
      return [];
    }
  }
}

/** In one line. */
function nameIn(setting: string): string {
  return setting.slice(0, LONGEST_NAME).replace(/\s+/g, ' ').trim();
}

const LONGEST_NAME = 200;
const LONGEST_GLOB = 500;
/** More of them in one part of a path make matching slow, and no name needs them. */
const MOST_STARS = 4;

/** Globs that stay below their folder and are matched in no time; undefined where that is no list of texts. What a glob leaves out is not read. */
function globsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter(glob => typeof glob === 'string' && isUsable(glob)) : undefined;
}

function isUsable(glob: string): boolean {
  const starts = /^[^/!]/.test(glob) && !glob.includes('..') && glob.length <= LONGEST_GLOB;
  return (
    starts &&
    glob
      .split('/')
      .every(part => part.split('*').length - 1 <= MOST_STARS && !/[()]/.test(part.replace(/\[[()]\]/g, '')))
  );
}
