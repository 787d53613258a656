import type { FileText } from '../files';

const LINE_BREAK = 0x0a;

/**
 * Text of lines that stand each for itself: one that is no UTF-8 begins with U+FFFD, which no JSON does; the others are not touched by it. So a line that was
 * cut in the middle of a character spoils no other.
 */
export function decodeLines(bytes: Uint8Array): FileText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { kind: 'unreadable', reason: 'is UTF-16, not UTF-8 text' };
  }
  const whole = decode(bytes);
  if (whole !== undefined) {
    return { kind: 'text', text: whole };
  }
  const lines: string[] = [];
  for (let start = 0; start <= bytes.length;) {
    const end = bytes.indexOf(LINE_BREAK, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    lines.push(decode(line) ?? `\ufffd${new TextDecoder().decode(line)}`);
    start = end < 0 ? bytes.length + 1 : end + 1;
  }
  return { kind: 'text', text: lines.join('\n') };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
