// `npm run bank -- COMMAND`: what an author does with banks on a command line.
import { runCompiler } from "./prepare/compiler.mjs";

await runCompiler("bank");
