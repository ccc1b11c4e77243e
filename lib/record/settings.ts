/** What a learner can set. Each has a default, so that nothing has to be set. */
export interface Settings {
  theme: "system" | "light" | "dark";
  /** Percent. */
  textSize: 100 | 115 | 130 | 150;
  /** How many new flashcards a day may bring, 0 to 999. */
  newPerDay: number;
  sound: boolean;
  /** Single keys (A, H, 1, …) act on a session's screen. WCAG 2.1.4: they can be turned off. */
  shortcuts: boolean;
  /** How fast a voice reads aloud: 1 is the voice's own pace. */
  speechRate: number;
  /**
   * How a flashcard is rated: mainly by two buttons (forgotten, remembered), by four of equal weight, or not at all
   * (`none`: going on says little, and counts for little).
   */
  ratingButtons: "two" | "four" | "none";
}

/** A value that the record can hold for a setting. */
export type SettingValue = string | number | boolean | null;

export const defaultSettings: Settings = {
  theme: "system",
  textSize: 100,
  newPerDay: 10,
  sound: false,
  shortcuts: true,
  speechRate: 1,
  ratingButtons: "two",
};

export const themes = ["system", "light", "dark"] as const satisfies readonly Settings["theme"][];
export const speechRates = [0.8, 0.9, 1, 1.1, 1.25, 1.5] as const;
export const ratingButtons = ["two", "four", "none"] as const satisfies readonly Settings["ratingButtons"][];
export const textSizes = [100, 115, 130, 150] as const satisfies readonly Settings["textSize"][];

/** Settings from what the record holds by key. Unknown keys are ignored; a value that does not fit is its default. */
export function readSettings(values: ReadonlyMap<string, SettingValue>): Settings {
  const newPerDay = values.get("newPerDay");
  const sound = values.get("sound");
  const shortcuts = values.get("shortcuts");
  return {
    theme: oneOf(themes, values.get("theme")) ?? defaultSettings.theme,
    textSize: oneOf(textSizes, values.get("textSize")) ?? defaultSettings.textSize,
    newPerDay: isSmallCount(newPerDay) ? newPerDay : defaultSettings.newPerDay,
    sound: typeof sound === "boolean" ? sound : defaultSettings.sound,
    shortcuts: typeof shortcuts === "boolean" ? shortcuts : defaultSettings.shortcuts,
    speechRate: oneOf(speechRates, values.get("speechRate")) ?? defaultSettings.speechRate,
    ratingButtons: oneOf(ratingButtons, values.get("ratingButtons")) ?? defaultSettings.ratingButtons,
  };
}

/** Whether two settings are equal in every value. */
export function isSameSettings(a: Settings, b: Settings): boolean {
  return (Object.keys(defaultSettings) as (keyof Settings)[]).every((key) => a[key] === b[key]);
}

function oneOf<T extends SettingValue>(
  allowed: readonly T[],
  value: SettingValue | undefined,
): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

function isSmallCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 999;
}
