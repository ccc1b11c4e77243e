// Starts a thread of the compiler from its sources. Plain JavaScript, because a thread starts without the loader that
// reads TypeScript, and brings it along itself. Where the compiler is bundled, its thread has this name.
import { register } from "tsx/esm/api";

register();
await import("./compile-thread.ts");
