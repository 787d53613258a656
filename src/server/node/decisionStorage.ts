import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { URI } from 'vscode-uri';
import type { DecisionStorage } from '../decisions/storage';
import type { FileText } from '../files';
import { appendLines, syncFolder } from './appendLines';
import { decisionPath, LinkError, shownPath } from './decisionPath';
import { decodeLines } from './decodeLines';
import { codeOf, type Disk, nodeDisk, reasonOf } from './disk';
import { gitAuthor } from './gitAuthor';

/** Bytes: some hundred thousand decisions. */
const MAX_SIZE = 200_000_000;

/** Keeps decisions in `.story/decisions.jsonl` of folders on this machine. */
export function decisionStorage(disk: Disk = nodeDisk): DecisionStorage {
  return {
    async read(folder) {
      const { scheme, fsPath } = URI.parse(folder);
      return scheme === 'file' ? readDecisions(fsPath, disk) : { kind: 'missing' };
    },

    async append(folder, lines) {
      const { scheme, fsPath } = URI.parse(folder);
      if (scheme !== 'file') {
        throw new Error(`Corrections cannot be kept in ${folder}: it is a virtual workspace, not a folder on a disk.`);
      }
      try {
        await appendIn(disk, fsPath, Buffer.from(lines));
      } catch (error) {
        const reason = error instanceof LinkError ? error.message : reasonOf(error);
        throw new Error(`${shownPath(fsPath)} cannot be written: ${reason}.`, { cause: error });
      }
    },

    async author(folder) {
      const { scheme, fsPath } = URI.parse(folder);
      return scheme === 'file' ? gitAuthor(fsPath) : '';
    },
  };
}

async function appendIn(disk: Disk, workspaceFolder: string, lines: Uint8Array): Promise<void> {
  const { realFolder, realFile } = await decisionPath(disk, workspaceFolder);
  const created = await makeFolder(disk, realFolder);
  await appendLines(disk, realFile, lines);
  if (created) {
    await syncFolder(disk, dirname(realFolder));
  }
}

async function makeFolder(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.mkdir(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

/** @param workspaceFolder a path; what lies in `.story` below it is read */
export async function readDecisions(workspaceFolder: string, disk: Disk = nodeDisk): Promise<FileText> {
  try {
    const { realFile } = await decisionPath(disk, workspaceFolder);
    // A pipe in its place would keep us waiting for who writes to it.
    const file = await disk.open(realFile, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const about = await file.stat();
      if (!about.isFile()) {
        return { kind: 'unreadable', reason: 'is not a file' };
      }
      if (about.size > MAX_SIZE) {
        return { kind: 'unreadable', reason: `is larger than ${MAX_SIZE / 1_000_000} MB` };
      }
      const bytes = new Uint8Array(about.size);
      let read = 0;
      for (let more = -1; more !== 0 && read < bytes.length; read += more) {
        more = (await file.read(bytes, read, bytes.length - read, read)).bytesRead;
      }
      return decodeLines(bytes.subarray(0, read));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      return { kind: 'missing' };
    }
    const reason = error instanceof LinkError ? error.message : reasonOf(error);
    return { kind: 'unreadable', reason: `cannot be read: ${reason}` };
  }
}
