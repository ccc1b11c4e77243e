import { fileURLToPath } from "node:url";

/** The folder of the project, with no slash at the end. Commands work from any folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
