/** The files of a workspace, as far as the server needs them; by uri. */
export interface Files {
  /** The files below a folder that match one of the globs; hidden ones, node_modules and what links lead to are left out. */
  list(folder: string, globs: readonly string[]): Promise<readonly string[]>;
  read(uri: string): Promise<FileText>;
  isFolder(uri: string): Promise<boolean>;
}

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** `reason` goes on after the file's name: "is not UTF-8 text". */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Bytes; a novel has half a million. What is larger is no article. */
export const MAX_SIZE = 5_000_000;

export function tooLarge(bytes: number): string {
  return `is ${Math.ceil(bytes / 1_000_000)} MB large; articles of more than ${MAX_SIZE / 1_000_000} MB are not read`;
}

/** Folders that hold no articles, whatever the globs say. */
export const ignoredFolders: readonly string[] = ['node_modules', '.git'];
