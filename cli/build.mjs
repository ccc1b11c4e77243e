// `npm run build`: compiles the content and builds the app with its service worker, without serving it.
import { ensureBuilt } from "./prepare/build.mjs";
import { ensureInstalled } from "./prepare/install.mjs";
import { main } from "./prepare/main.mjs";
import { requireNode } from "./prepare/node-version.mjs";

requireNode();
await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return 0;
});
