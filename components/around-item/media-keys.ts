import { makeSilence } from "./silence";

/** What the keys of a headset or a keyboard's media row do. */
export interface MediaKeys {
  /** Play, pause and previous track. */
  onRepeat: () => void;
  /** Next track. */
  onNext?: () => void;
}

const repeating = ["play", "pause", "previoustrack"] as const;

/**
 * Takes the media keys (the Media Session API). A browser gives them to a page that plays a sound, and a voice is none;
 * so a silent one is played meanwhile. Where it can't be, the single keys still work.
 * @returns gives them back
 */
export function holdMediaKeys(keys: MediaKeys): () => void {
  if (!("mediaSession" in navigator)) return () => {};
  const { mediaSession } = navigator;
  const address = URL.createObjectURL(makeSilence());
  const sound = new Audio(address);
  sound.loop = true;
  sound.play().catch(() => {});
  if (typeof MediaMetadata !== "undefined") {
    mediaSession.metadata = new MediaMetadata({ title: "Reading aloud", artist: "Rehearse" });
  }
  const resume = () => {
    // Some browsers pause the sound themselves, and with it the keys would go.
    sound.play().catch(() => {});
    mediaSession.playbackState = "playing";
  };
  for (const key of repeating) {
    mediaSession.setActionHandler(key, () => {
      resume();
      keys.onRepeat();
    });
  }
  mediaSession.setActionHandler("nexttrack", () => {
    resume();
    keys.onNext?.();
  });
  mediaSession.playbackState = "playing";
  return () => {
    for (const key of [...repeating, "nexttrack"] as const) mediaSession.setActionHandler(key, null);
    mediaSession.metadata = null;
    mediaSession.playbackState = "none";
    sound.pause();
    sound.removeAttribute("src");
    URL.revokeObjectURL(address);
  };
}
