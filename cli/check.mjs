// `npm run check`: everything that can be said about the project without running it. Exit 1 when a check fails.
import { runChecks } from "./prepare/checks.mjs";
import { ensureInstalled } from "./prepare/install.mjs";
import { main } from "./prepare/main.mjs";
import { requireNode } from "./prepare/node-version.mjs";
import { say } from "./prepare/say.mjs";

requireNode();
await main(async () => {
  await ensureInstalled();
  const { passed, failed } = await runChecks();
  say(failed.length === 0 ? `all ${passed} checks passed.` : `failed: ${failed.join(", ")}.`);
  return failed.length === 0 ? 0 : 1;
});
