// `npm start`: from a fresh clone to a served app. Plain JavaScript and Node's own modules only, because it runs
// before anything is installed.
import { ensureBuilt } from "./prepare/build.mjs";
import { ensureInstalled } from "./prepare/install.mjs";
import { main } from "./prepare/main.mjs";
import { requireNode } from "./prepare/node-version.mjs";
import { choosePort, requireFreePort } from "./prepare/port.mjs";
import { serve } from "./prepare/serve.mjs";

requireNode();
await main(async () => {
  const port = choosePort(process.argv.slice(2));
  await requireFreePort(port);
  await ensureInstalled();
  await ensureBuilt();
  return serve("start", port);
});
