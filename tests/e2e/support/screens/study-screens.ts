import { practiceExamScreens } from "./practice-exam-screens";
import { recordScreens } from "./record-screens";
import type { Screen } from "./screen";
import { sessionScreens } from "./session-screens";

/** Screens that come up while studying. */
export const studyScreens: readonly Screen[] = [...sessionScreens, ...recordScreens, ...practiceExamScreens];
