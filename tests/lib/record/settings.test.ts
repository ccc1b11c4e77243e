import { expect, it } from "vitest";
import { defaultSettings, isSameSettings, readSettings, type SettingValue } from "@/lib/record/settings";

it("has defaults for everything", () => {
  expect(readSettings(new Map())).toEqual(defaultSettings);
});

it.each<[keyof typeof defaultSettings, SettingValue]>([
  ["theme", "dark"],
  ["textSize", 130],
  ["newPerDay", 0],
  ["sound", true],
  ["speechRate", 1.25],
  ["ratingButtons", "none"],
])("reads %s", (key, value) => {
  expect(readSettings(new Map([[key, value]]))[key]).toBe(value);
});

it.each<[keyof typeof defaultSettings, SettingValue]>([
  ["theme", "pink"],
  ["textSize", 120],
  ["newPerDay", -1],
  ["newPerDay", 2.5],
  ["sound", "yes"],
  ["speechRate", 3],
  ["ratingButtons", "five"],
])("takes the default for a %s of %s", (key, value) => {
  expect(readSettings(new Map([[key, value]]))[key]).toBe(defaultSettings[key]);
});

it("tells equal settings from other ones", () => {
  expect(isSameSettings(defaultSettings, { ...defaultSettings, sound: true })).toBe(false);
});
