import { aiken } from "./aiken/format";
import { anki } from "./anki/format";
import { csv } from "./csv/format";
import { docx } from "./docx/format";
import { excel } from "./excel/format";
import type { InteropFormat } from "./format";
import { gift } from "./gift/format";
import { h5p } from "./h5p/format";
import { moodleXml } from "./moodle-xml/format";
import { numberedText } from "./numbered-text/format";
import { openTriviaDb } from "./opentdb/format";
import { qti1 } from "./qti-1/format";
import { qti2 } from "./qti-2/format";
import { qti22 } from "./qti-2-2/format";
import { qti3 } from "./qti-3/format";

/** Every foreign format: one line each. A folder that is not listed here is not used. */
export const formats: readonly InteropFormat[] = [
  moodleXml,
  gift,
  aiken,
  csv,
  numberedText,
  docx,
  excel,
  anki,
  h5p,
  openTriviaDb,
  qti1,
  qti2,
  qti22,
  qti3,
];
