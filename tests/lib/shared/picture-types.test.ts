import { expect, test } from "vitest";
import { pictureTypeOf } from "@/lib/shared/picture-types";

test("a picture's type follows from the ending of its path, in any case", () => {
  expect(pictureTypeOf("images/map.png")).toBe("image/png");
  expect(pictureTypeOf("images/A.Photo.JPG")).toBe("image/jpeg");
});

test("what browsers don't show has no type, whatever an object is born with", () => {
  for (const path of ["scan.tiff", "images/constructor", "x.constructor", ""])
    expect(pictureTypeOf(path), path).toBeUndefined();
});
