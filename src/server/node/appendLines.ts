import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, ifThere, type Disk, type DiskFile } from './disk';

// A link put there after the path was looked at is not followed.
const APPEND = constants.O_RDWR | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);
const CREATE = APPEND | constants.O_CREAT | constants.O_EXCL;
const LINE_BREAK = 0x0a;
const MOST_TRIES = 5;

/**
 * Appends lines to a file, with one call of the system, so that lines of two processes never mix; on a line of their own, whatever the file ends in. What
 * could be written only in part is taken back. When this resolves they are on the disk, as the system has it.
 * @param lines UTF-8, each with its line break
 * @throws Error of the disk
 */
export async function appendLines(disk: Disk, path: string, lines: Uint8Array): Promise<void> {
  const { file, created } = await openOrCreate(disk, path);
  try {
    if (!(await file.stat()).isFile()) {
      throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
    }
    for (let tries = 0; !(await appendOnce(file, lines)); tries++) {
      if (tries === MOST_TRIES) {
        throw Object.assign(new Error('others write to it all the time'), { code: 'EBUSY' });
      }
    }
    if (created) {
      await syncFolder(disk, dirname(path));
    }
  } finally {
    await file.close();
  }
}

async function openOrCreate(disk: Disk, path: string): Promise<{ file: DiskFile; created: boolean }> {
  const file = await ifThere(disk.open(path, APPEND));
  if (file !== 'notFound') {
    return { file, created: false };
  }
  try {
    return { file: await disk.open(path, CREATE), created: true };
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      return { file: await disk.open(path, APPEND), created: false }; // by another window, meanwhile
    }
    throw error;
  }
}

/** False where another process left half a line right before ours, which then are to be written again: said twice, they count once. */
async function appendOnce(file: DiskFile, lines: Uint8Array): Promise<boolean> {
  const { size } = await file.stat();
  const clean = size === 0 || (await bytesOf(file, size - 1, size))[0] === LINE_BREAK;
  const bytes = clean ? lines : Buffer.concat([Buffer.of(LINE_BREAK), lines]);
  await writeWhole(file, size, bytes);
  const after = (await file.stat()).size;
  if (after === size + bytes.length) {
    return true;
  }
  // Others have written, too: ours must stand behind a line break.
  const behind = Buffer.from(await bytesOf(file, Math.max(0, size - 1), after));
  const at = behind.indexOf(lines);
  return at >= 0 && (at === 0 ? size === 0 : behind[at - 1] === LINE_BREAK);
}

async function writeWhole(file: DiskFile, size: number, bytes: Uint8Array): Promise<void> {
  let written = 0;
  try {
    written = (await file.write(bytes)).bytesWritten;
    if (written < bytes.length) {
      throw Object.assign(new Error('written in part'), { code: 'ENOSPC' });
    }
    await file.sync();
  } catch (error) {
    await takeBack(file, size, written);
    throw error;
  }
}

/** Only what is surely ours: where the file has any other length, others have written behind it. */
async function takeBack(file: DiskFile, size: number, written: number): Promise<void> {
  try {
    if (written > 0 && (await file.stat()).size === size + written) {
      await file.truncate(size);
    }
  } catch {
    // The part of a line stays: it is no decision, and what comes next begins on a line of its own.
  }
}

async function bytesOf(file: DiskFile, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, end - start));
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, start + read);
    if (bytesRead === 0) {
      break; // shorter by now
    }
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

/** That a file has come is known only when its folder is on the disk, too. Where folders cannot be synchronized, the system sees to it. */
export async function syncFolder(disk: Disk, path: string): Promise<void> {
  try {
    const folder = await disk.open(path, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(codeOf(error))) {
      throw error;
    }
  }
}
