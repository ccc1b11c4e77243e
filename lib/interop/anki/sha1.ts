/**
 * The first 32 bits of SHA-1 (FIPS 180-4), by which Anki finds notes with the same first field. Not for keeping anything safe.
 */
export function sha1Start(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 128;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 4, bytes.length * 8);
  const hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  const turn = (value: number, by: number) => (value << by) | (value >>> (32 - by));
  for (let from = 0; from < blocks.length; from += 64) {
    for (let index = 0; index < 80; index++)
      words[index] =
        index < 16
          ? view.getInt32(from + index * 4)
          : turn(
              (words[index - 3] ?? 0) ^
                (words[index - 8] ?? 0) ^
                (words[index - 14] ?? 0) ^
                (words[index - 16] ?? 0),
              1,
            );
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
    words.forEach((word, index) => {
      const [mixed, constant] =
        index < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : index < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : index < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const next = (turn(a, 5) + mixed + e + constant + word) | 0;
      [e, d, c, b, a] = [d, c, turn(b, 30), a, next];
    });
    [a, b, c, d, e].forEach((value, index) => {
      hash[index] = ((hash[index] ?? 0) + value) | 0;
    });
  }
  return (hash[0] ?? 0) >>> 0;
}
