/** Bounds on what is read. Nothing that people make comes near them; what goes beyond is refused and says so. */
export const limits = {
  /** Bytes of a foreign file, also of one inside of an archive. */
  fileBytes: 100_000_000,
  /** Bytes of a text file. */
  textBytes: 50_000_000,
  /** Bytes of everything that is taken out of one archive. */
  archiveBytes: 500_000_000,
  /** How many times as large as its packed form a file in an archive may be, where it is over a megabyte. */
  archiveRatio: 200,
  /** Files in one archive. */
  archiveFiles: 20_000,
  /** Elements in each other, in XML and HTML. */
  depth: 100,
  /** Characters of one piece of HTML. */
  htmlCharacters: 200_000,
  /** Elements of one item in XML. */
  xmlElements: 20_000,
  /** Items of one file. */
  items: 50_000,
  /** Bytes of one picture. */
  pictureBytes: 10_000_000,
  /** Bytes of all pictures of one file. */
  picturesBytes: 200_000_000,
} as const;
