// `npm run dev`: the app for editing. Pages and content show up as they are saved.
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
  return serve("dev", port);
});
