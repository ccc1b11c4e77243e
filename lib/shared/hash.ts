/**
 * A 53-bit hash of a text as 11 base-36 digits: the same on every machine, not cryptographic.
 * Used to name content (an option, a bank version), where a collision costs a stale cache and no more.
 * Source of the mixing constants: MurmurHash3's finaliser (Austin Appleby, public domain).
 */
export function hashText(text: string): string {
  let high = 0x9747b28c;
  let low = 0x5bd1e995;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    low = Math.imul(low ^ unit, 0xc2b2ae35);
    high = (high << 13) | (high >>> 19);
    low = (low << 15) | (low >>> 17);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const value = (high >>> 0) * 2 ** 21 + ((low >>> 0) & 0x1fffff);
  return value.toString(36).padStart(11, "0");
}
