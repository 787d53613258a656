import type { FileText } from '../files';

/** Text from bytes of UTF-8. A byte order mark is kept or taken off; bytes that are no text are refused, not guessed at. */
export function decodeText(bytes: Uint8Array, byteOrderMark: 'keep' | 'drop'): FileText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { kind: 'unreadable', reason: 'is UTF-16, not UTF-8 text' };
  }
  if (bytes.includes(0)) {
    return { kind: 'unreadable', reason: 'is binary, not text' };
  }
  try {
    return {
      kind: 'text',
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: byteOrderMark === 'keep' }).decode(bytes),
    };
  } catch {
    return { kind: 'unreadable', reason: 'is not UTF-8 text' };
  }
}
