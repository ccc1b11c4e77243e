/** Makes ids that no other device will make. Replaceable, so that tests can count instead. */
export type MakeId = () => string;

/** A random UUID (version 4) from the platform. Works in browsers on https or localhost, and in Node. */
export const randomId: MakeId = () => {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  // A phone that reaches a classroom laptop over plain http has getRandomValues but no randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** Counts `prefix-0001`, `prefix-0002`, … For tests. */
export function createCountingId(prefix = "id"): MakeId {
  let count = 0;
  return () => `${prefix}-${String(++count).padStart(4, "0")}`;
}
