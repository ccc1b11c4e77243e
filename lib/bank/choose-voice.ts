/** What is looked at in a voice of the browser. A `SpeechSynthesisVoice` is one. */
export interface Voice {
  /** A language tag, such as "en-US"; some devices write "en_US". */
  lang: string;
  /** It speaks on the device. Others send the text to a company's server. */
  localService: boolean;
  /** The device's own choice. */
  default: boolean;
}

/**
 * The voice for a language: of the same region if there is one, else the device's own choice, else the first.
 * Only voices that speak on the device count: Rehearse sends nothing to third parties.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const wanted = tagOf(language);
  const fitting = voices.filter(
    ({ lang, localService }) => localService && primaryOf(tagOf(lang)) === primaryOf(wanted),
  );
  return (
    fitting.find(({ lang }) => tagOf(lang) === wanted && wanted.includes("-")) ??
    fitting.find((voice) => voice.default) ??
    fitting[0]
  );
}

/** Why nothing can be read in a language, in a sentence or two. Undefined when there is a voice. */
export function sayNoVoice(voices: readonly Voice[], language: string): string | undefined {
  if (chooseVoice(voices, language)) return undefined;
  if (voices.length === 0) return "This browser has no voice, so it can’t read aloud.";
  const name = new Intl.DisplayNames("en", { type: "language" }).of(primaryOf(tagOf(language))) ?? language;
  const hasRemote = voices.some(({ lang }) => primaryOf(tagOf(lang)) === primaryOf(tagOf(language)));
  return hasRemote
    ? `The ${name} voices of this browser send each text to another company, so Rehearse does not use them. A voice that is installed on the device would work.`
    : `This device has no ${name} voice. One can be installed in the device’s settings.`;
}

function tagOf(language: string): string {
  return language.replaceAll("_", "-").toLowerCase();
}

function primaryOf(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
