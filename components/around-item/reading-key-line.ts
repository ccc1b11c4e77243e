import type { KeyLine } from "@/components/ui/keys-dialog";

/** The key of reading aloud, as the keys dialog lists it. */
export const readingKeyLine: KeyLine = { keys: ["R"], does: "Read aloud, or stop reading" };
