/**
 * The name in a configuration of git (`man git-config`, "Syntax"): the last `name` of a section `[user]`; undefined where there is none.
 * @param text of the file
 */
export function userNameIn(text: string): string | undefined {
  let inUser = false;
  let name: string | undefined;
  // A backslash at the end of a line goes on with the next.
  for (const line of text
    .replace(/^\ufeff/, '')
    .replace(/\\\r?\n/g, '')
    .split(/\r?\n/)) {
    const section = /^\s*\[([^\]"]*)(["\]])/.exec(line);
    if (section) {
      inUser = section[2] === ']' && section[1]!.trim().toLowerCase() === 'user';
    }
    const rest = section?.[2] === ']' ? line.slice(section[0].length) : line;
    const entry = /^\s*name\s*=(.*)$/i.exec(rest);
    if (inUser && entry) {
      name = valueOf(entry[1]!);
    }
  }
  return name;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b' };

/** Without quotes, comments and the space around it. */
function valueOf(written: string): string {
  let value = '';
  let kept = 0; // space behind this is none of the value, unless more comes
  let quoted = false;
  for (let i = 0; i < written.length; i++) {
    const char = written[i]!;
    if (char === '"') {
      quoted = !quoted;
    } else if (char === '\\') {
      i++;
      value += escapes[written[i] ?? ''] ?? written[i] ?? '';
    } else if (!quoted && (char === '#' || char === ';')) {
      break;
    } else if (value !== '' || quoted || !/\s/.test(char)) {
      value += char;
    }
    if (quoted || !/\s/.test(char)) {
      kept = value.length;
    }
  }
  // Names stand in one line of a list.
  return value.slice(0, kept).replace(/\s+/g, ' ').trim();
}
