/** A string, or a comment, or a comma before a closing bracket: what comes first wins, so a string may hold the others. */
const PIECES = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\/|,(?=\s*[\]}])/g;
const COMMENTS = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//g;

/**
 * JSON with comments and trailing commas, as themes are written.
 * @param {string} text
 */
export function parse(text) {
  const keepStrings = (/** @type {string} */ piece) => (piece.startsWith('"') ? piece : '');
  return JSON.parse(text.replace(COMMENTS, keepStrings).replace(PIECES, keepStrings));
}
