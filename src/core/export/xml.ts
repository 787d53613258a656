/** What XML 1.0 cannot hold in any way: control characters and halves of characters. */
const IMPOSSIBLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The text with a sign for what cannot be shown in place of each code unit that XML 1.0 cannot hold. */
export function xmlCharacters(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd');
}

/** As the value of an attribute in double marks. */
export function xmlAttribute(text: string): string {
  return xmlCharacters(text).replace(/[&<>"\t\n\r]/g, found => ENTITIES[found]!);
}
