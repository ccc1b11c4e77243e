/** What a tone tells. */
export type Tone = "correct" | "incorrect" | "done";

const pitchesHz: Record<Tone, number[]> = {
  correct: [523.25, 659.25],
  incorrect: [329.63],
  done: [523.25, 659.25, 783.99],
};
const noteSeconds = 0.14;
const loudness = 0.06;

let context: AudioContext | undefined;

/** Plays a short, soft tone. Silent where the browser has no sound or does not allow it yet. */
export function playTone(tone: Tone): void {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  const audio = context;
  pitchesHz[tone].forEach((pitch, index) => {
    const start = audio.currentTime + index * noteSeconds;
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    oscillator.frequency.value = pitch;
    // A soft start and end: a note that is cut off clicks.
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(loudness, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + noteSeconds * 2);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(start);
    oscillator.stop(start + noteSeconds * 2);
  });
}
