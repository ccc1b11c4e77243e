import { vi } from "vitest";

/** A voice of the fake browser. */
export interface FakeVoice {
  lang: string;
  localService: boolean;
  default: boolean;
}

export const englishVoice: FakeVoice = { lang: "en-US", localService: true, default: true };

class FakeUtterance {
  rate = 1;
  voice: FakeVoice | null = null;
  lang = "";
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  constructor(readonly text: string) {}
}

/** Speech synthesis that a test can listen to. jsdom has none. */
export function stubSpeech(voices: readonly FakeVoice[] = [englishVoice]) {
  const said: FakeUtterance[] = [];
  let current: FakeUtterance | undefined;
  const synth = {
    getVoices: () => voices,
    addEventListener: () => {},
    removeEventListener: () => {},
    speak: (utterance: FakeUtterance) => {
      said.push(utterance);
      current = utterance;
    },
    cancel: vi.fn(() => {
      current = undefined;
    }),
  };
  vi.stubGlobal("speechSynthesis", synth);
  vi.stubGlobal("SpeechSynthesisUtterance", FakeUtterance);
  return {
    /** What was said, in order. */
    texts: () => said.map(({ text }) => text),
    last: () => said.at(-1),
    isSpeaking: () => current !== undefined,
    /** Lets the voice come to the end of all that it has to say. */
    finish: () => {
      while (current) {
        const { onend } = current;
        current = undefined;
        onend?.();
      }
    },
  };
}
