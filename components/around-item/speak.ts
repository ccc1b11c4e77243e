import { chooseVoice, sayNoVoice } from "@/lib/bank/choose-voice";
import type { SpokenPart } from "@/lib/bank/spoken-text";

/** How reading came to its end by itself: all was read, or it could not be, and why. */
export type SpeakEnd = { problem?: string };

/** Browsers load their voices when they are first asked for. Longer than this, there are none. */
const voicesWithinMs = 1500;

const noSpeech = "This browser has no voice, so it can’t read aloud.";

/**
 * Says parts one after the other, each with a voice of its language. The app's own words are said by the voice of the
 * first part where the device has none for them.
 * @param rate 1 is the voice's own pace
 * @param onEnd called once, unless it was stopped
 * @returns stops it
 */
export function speak(
  parts: readonly SpokenPart[],
  rate: number,
  onEnd: (end: SpeakEnd) => void,
): () => void {
  const synth: SpeechSynthesis | undefined = window.speechSynthesis;
  let isStopped = false;
  // Held on to: Chrome forgets an utterance that nobody holds, and then never says that it ended.
  let current: SpeechSynthesisUtterance | undefined;
  const end = (result: SpeakEnd) => {
    if (isStopped) return;
    isStopped = true;
    onEnd(result);
  };
  const say = (place: number, voices: readonly SpeechSynthesisVoice[]) => {
    if (isStopped || !synth) return;
    const part = parts[place];
    if (!part) return end({});
    const fallback = parts.find(({ language }) => chooseVoice(voices, language))?.language;
    const voice = chooseVoice(voices, part.language) ?? chooseVoice(voices, fallback ?? part.language);
    current = new SpeechSynthesisUtterance(part.text);
    current.rate = rate;
    if (voice) current.voice = voice;
    current.lang = voice?.lang ?? part.language;
    current.onend = () => say(place + 1, voices);
    current.onerror = ({ error }) => end({ problem: sayFailure(error) });
    synth.speak(current);
  };
  const start = (voices: readonly SpeechSynthesisVoice[]) => {
    const content = parts.find(({ language }) => language !== "en") ?? parts[0];
    const problem = content && sayNoVoice(voices, content.language);
    if (problem) end({ problem });
    else say(0, voices);
  };

  if (!synth || typeof SpeechSynthesisUtterance === "undefined") {
    // Later, so that who calls has what stops it first.
    queueMicrotask(() => end({ problem: noSpeech }));
    return () => {
      isStopped = true;
    };
  }
  synth.cancel();
  const known = synth.getVoices();
  // At once where it can be: some browsers speak only within a press.
  let stopWaiting = () => {};
  if (known.length > 0) start(known);
  else stopWaiting = waitForVoices(synth, start);
  return () => {
    isStopped = true;
    stopWaiting();
    synth.cancel();
  };
}

function waitForVoices(
  synth: SpeechSynthesis,
  then: (voices: readonly SpeechSynthesisVoice[]) => void,
): () => void {
  const stop = () => {
    clearTimeout(timer);
    synth.removeEventListener?.("voiceschanged", look);
  };
  const look = () => {
    stop();
    then(synth.getVoices());
  };
  const timer = setTimeout(look, voicesWithinMs);
  synth.addEventListener?.("voiceschanged", look);
  return stop;
}

function sayFailure(error: SpeechSynthesisErrorCode): string | undefined {
  if (error === "interrupted" || error === "canceled") return undefined;
  if (error === "not-allowed") return "The browser wants a press first: choose Read aloud.";
  return "The voice of this browser stopped. Try again.";
}
