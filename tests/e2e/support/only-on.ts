import { test } from "@playwright/test";

/** Runs the tests of a file in one project only, where a second time would show nothing more. */
export function onlyOn(project: "phone" | "desktop"): void {
  test.skip(
    ({ isMobile }) => isMobile !== (project === "phone"),
    `The same on every screen: runs on the ${project}.`,
  );
}
