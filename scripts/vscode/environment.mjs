/**
 * This process's environment without some of its names.
 * @param {(name: string) => boolean} [leaveOut]
 * @returns {Record<string, string>}
 */
export function environment(leaveOut = () => false) {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || leaveOut(name) ? [] : [/** @type {const} */ ([name, value])],
    ),
  );
}
