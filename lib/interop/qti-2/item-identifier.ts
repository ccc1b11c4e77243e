/** The identifier of an item. QTI 3.0 wants a letter or an underscore first, so an id that starts with a digit gets one, in every version. */
export const itemIdentifier = (id: string) => (/^\d/.test(id) ? `_${id}` : id);

/** The id behind an identifier that we wrote: ids of a bank never start with an underscore. */
export const idOfIdentifier = (identifier: string) => identifier.replace(/^_(?=\d)/, "");
