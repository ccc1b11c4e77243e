// One build by content-collections, as its integrations run it.
import { join } from "node:path";
import { createBuilder } from "@content-collections/core";

const builder = await createBuilder(join(process.cwd(), "content-collections.ts"));
await builder.build();
