import { URI } from 'vscode-uri';
import { ignoredFolders } from './files';

/** One spelling for every uri, as clients escape different characters. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString();
}

/** The path of a uri below a folder, decoded; undefined where it is not below it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(start) ? URI.parse(uri).path.slice(URI.parse(start).path.length) : undefined;
}

export function isIgnored(uri: string): boolean {
  return uri.split('/').some(segment => ignoredFolders.includes(segment));
}
