// Compiles the content folder once: `node cli/compile.mjs [CONTENT [WORK]]`.
import { runCompiler } from "./prepare/compiler.mjs";

await runCompiler("compile");
