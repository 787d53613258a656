import { lstat, mkdir, open, realpath } from 'node:fs/promises';

/** An open file: of a `FileHandle` of Node as much as appending safely needs. */
export interface DiskFile {
  stat(): Promise<{ readonly size: number; isFile(): boolean }>;
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  /** One call of the system; it may write less than asked for. */
  write(bytes: Uint8Array): Promise<{ readonly bytesWritten: number }>;
  truncate(size: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The disk, by paths. Errors have the codes of `node:fs`. */
export interface Disk {
  open(path: string, flags: number): Promise<DiskFile>;
  mkdir(path: string): Promise<unknown>;
  lstat(path: string): Promise<{ isSymbolicLink(): boolean }>;
  /** The path without links. */
  realpath(path: string): Promise<string>;
}

export const nodeDisk: Disk = { open: (path, flags) => open(path, flags, 0o666), mkdir, lstat, realpath };

/** What a path leads to; `notFound` where nothing is there. */
export async function ifThere<T>(answer: Promise<T>): Promise<T | 'notFound'> {
  try {
    return await answer;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return 'notFound';
    }
    throw error;
  }
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it is too large',
  EIO: 'the disk fails',
  EISDIR: 'it is a folder',
  ENOTDIR: 'what should be its folder is a file',
  ENOENT: 'its folder is gone',
  ELOOP: 'it links to itself or elsewhere',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'it is in use',
};

/** Why the disk refused something, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? (code || (error instanceof Error ? error.message : String(error)));
}
