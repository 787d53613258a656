import { readFile, stat } from 'node:fs/promises';
import { MAX_SIZE, tooLarge, type FileText } from '../files';
import { decodeText } from './decode';

/** Reads a file of text. Looks at its size and kind first: nothing large is read, and nothing that never ends. */
export async function readTextFile(path: string, byteOrderMark: 'keep' | 'drop'): Promise<FileText> {
  try {
    const about = await stat(path);
    if (!about.isFile()) {
      return { kind: 'unreadable', reason: 'is not a file' };
    }
    if (about.size > MAX_SIZE) {
      return { kind: 'unreadable', reason: tooLarge(about.size) };
    }
    return decodeText(await readFile(path), byteOrderMark);
  } catch (error) {
    return failure(error as NodeJS.ErrnoException);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EMFILE: 'too many open files',
  ELOOP: 'it links to itself',
  EIO: 'the disk fails',
};

function failure({ code = '' }: NodeJS.ErrnoException): FileText {
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { kind: 'missing' }
    : { kind: 'unreadable', reason: `cannot be read: ${reasons[code] ?? (code || 'unknown error')}` };
}
