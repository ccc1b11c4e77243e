/** A size for people: "820 kB", "1.4 MB", "23 MB". Rounded up, so that nobody is surprised. */
export function sizeText(bytes: number): string {
  const kB = Math.max(1, Math.ceil(bytes / 1000));
  if (kB < 1000) return `${kB} kB`;
  const mB = kB / 1000;
  return mB < 10 ? `${(Math.ceil(mB * 10) / 10).toFixed(1)} MB` : `${Math.ceil(mB)} MB`;
}
