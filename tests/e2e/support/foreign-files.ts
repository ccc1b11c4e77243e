import { deflateSync } from "node:zlib";

const crcOf = (bytes: Uint8Array) => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
};

/** A picture of two dots, one beside the other. */
export function pngBytes(): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crcOf(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(2, 0);
  head.writeUInt32BE(1, 4);
  head.set([8, 2], 8);
  const row = deflateSync(Buffer.from([0, 154, 59, 31, 14, 102, 96]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", row), chunk("IEND", Buffer.alloc(0))]);
}

const choice = (name: string, text: string, options: [text: string, fraction: number][], file = "") => `
<question type="multichoice"><name><text>${name}</text></name>
<questiontext format="html"><text><![CDATA[${text}]]></text>${file}</questiontext><single>true</single>
${options.map(([option, fraction]) => `<answer fraction="${fraction}" format="html"><text>${option}</text></answer>`).join("\n")}
</question>`;

/** A course's questions from Moodle: one whole with a picture, one unwanted, two without a key, one that can't be read. */
export function moodleXml(): string {
  const picture = `<file name="sign.png" encoding="base64">${Buffer.from(pngBytes()).toString("base64")}</file>`;
  const sign =
    '<p>What does this sign at the door mean?</p><p><img src="@@PLUGINFILE@@/sign.png" alt="A red sign"></p>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/top/Crisis talks</text></category></question>
${choice(
  "The sign",
  sign,
  [
    ["The room is in use", 100],
    ["The room is free", 0],
  ],
  picture,
)}
${choice("Not wanted", "<p>Which room is it?</p>", [
  ["The first", 100],
  ["The second", 0],
])}
${choice("Which form", "<p>Which form does a person sign first?</p>", [
  ["A release", 0],
  ["An intake form", 0],
])}
<question type="essay"><name><text>Boundaries</text></name><questiontext format="html"><text>Say what a boundary is.</text></questiontext></question>
<question type="calculated"><name><text>Sum</text></name><questiontext format="html"><text>What is {a}+{b}?</text></questiontext></question>
</quiz>
`;
}
