const samplesPerSecond = 8000;
/** Browsers offer media keys to sounds of five seconds or more. */
const seconds = 6;
const headBytes = 44;

/** A silent sound: a WAV file of one channel with 8 bits a sample (Microsoft and IBM, RIFF 1.0, 1991). */
export function makeSilence(): Blob {
  const size = samplesPerSecond * seconds;
  const bytes = new Uint8Array(headBytes + size).fill(128, headBytes);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) =>
    [...text].forEach((letter, place) => {
      bytes[at + place] = letter.charCodeAt(0);
    });
  write(0, "RIFF");
  view.setUint32(4, headBytes - 8 + size, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, "data");
  view.setUint32(40, size, true);
  return new Blob([bytes], { type: "audio/wav" });
}
