/**
 * What an item is known by when its file is read again. Ids such as "item1" are in any number of files and count within one; long ones
 * of digits are made to be unique wherever they go.
 * @param scope what a short id is unique in: a test, a file
 */
export function sourceIdOf(identifier: string, scope: string): string | undefined {
  if (identifier === "") return undefined;
  return /[0-9a-f]{8}-?[0-9a-f]{4}|\d{12}/i.test(identifier) || scope === ""
    ? identifier
    : `${scope}/${identifier}`;
}
