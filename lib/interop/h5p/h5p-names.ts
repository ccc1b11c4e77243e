import { hashText } from "@/lib/shared/hash";

/** Libraries that a learning platform has to have; files of H5P without programs in them count on that. */
export const libraries = {
  "H5P.QuestionSet": [1, 20],
  "H5P.MultiChoice": [1, 16],
  "H5P.TrueFalse": [1, 8],
  "H5P.Blanks": [1, 14],
  "H5P.Image": [1, 1],
} as const;

/** A library as content names it, with its version. */
export const libraryName = (name: keyof typeof libraries) => `${name} ${libraries[name].join(".")}`;

/** A name of the shape that H5P gives to parts, made of a text. */
export function partId(text: string): string {
  const digits = [0, 1, 2]
    .map((salt) =>
      Number.parseInt(hashText(`${salt}${text}`), 36)
        .toString(16)
        .padStart(14, "0")
        .slice(-12),
    )
    .join("");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
