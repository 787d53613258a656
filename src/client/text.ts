/** "1 article", "3 articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Text of an article or a file's name, so that a label does not take a part of it for an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** The same where a label may also hold links: no part is taken for one. */
export function plainText(text: string): string {
  return withoutIcons(text.replaceAll('[', '(').replaceAll(']', ')'));
}
