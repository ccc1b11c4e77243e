import type { InteropFormat } from "./format";
import { gift } from "./gift/format";

/** Every foreign format: one line each. A folder that is not listed here is not used. */
export const formats: readonly InteropFormat[] = [gift];
