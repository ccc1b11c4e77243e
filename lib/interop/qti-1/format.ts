import type { InteropFormat } from "../format";
import { detectQti1, readQti1 } from "./read-qti-1";

/** QTI 1.2: what Canvas, Blackboard and Respondus export, and what a Common Cartridge holds. Read only. */
export const qti1: InteropFormat = {
  id: "qti-1",
  title: "QTI 1.2 and Common Cartridge",
  endings: [".zip", ".imscc", ".xml"],
  detect: detectQti1,
  read: readQti1,
};
