import { expect, test } from "vitest";
import { sizeText } from "@/lib/offline/size-text";

test.each([
  [0, "1 kB"],
  [1, "1 kB"],
  [819_001, "820 kB"],
  [999_001, "1.0 MB"],
  [1_310_000, "1.4 MB"],
  [9_990_000, "10.0 MB"],
  [22_200_000, "23 MB"],
])("%i bytes are %s: rounded up, so that nobody is surprised", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
