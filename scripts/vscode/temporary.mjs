import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import './command.mjs'; // its exit handler comes first: programs are stopped before the folders they write to are removed

/** @type {Set<string>} */
const folders = new Set();

/** Folders are removed even when the process is told to stop in the middle of something. */
process.on('exit', () => {
  for (const folder of folders) removeTemporary(folder);
});

/**
 * A fresh folder that lives no longer than this process.
 * @param {string} purpose part of its name
 * @param {string} [parent] the system's folder for temporary files unless given
 */
export function temporaryFolder(purpose, parent = os.tmpdir()) {
  const folder = fs.mkdtempSync(path.join(parent, `story-lens-${purpose}-`));
  folders.add(folder);
  return folder;
}

/** @param {string} folder */
export function removeTemporary(folder) {
  folders.delete(folder);
  try {
    // A stopped server may still be writing its last lines.
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch (error) {
    console.error(`Could not remove ${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
