/** Names of elements in a content model. */
const names = /[A-Za-z][A-Za-z0-9-]*/g;

const compiled = new Map<string, RegExp>();

/**
 * A content model as a document type says it: `a, b?, (c | d)*` is an a, then perhaps a b, then any number of c and d. Nothing is "".
 * @returns what the names of the children, each with a space behind it, have to match
 */
export function contentModel(text: string): RegExp {
  const known = compiled.get(text);
  if (known) return known;
  const pattern = text.replace(names, "($&;)").replace(/[\s,]/g, "").replaceAll(";", " ");
  const regexp = new RegExp(`^(?:${pattern})$`);
  compiled.set(text, regexp);
  return regexp;
}

/** The same model with other names. */
export function renamed(text: string, nameOf: (name: string) => string): string {
  return text.replace(names, (name) => nameOf(name));
}
