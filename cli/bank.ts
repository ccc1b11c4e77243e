// The program behind `npm run bank`, as bank.mjs loads it.
import { main } from "./main";
import { terminal } from "./screen";

// The exit code is set rather than process.exit called: output to a pipe would be cut short.
process.exitCode = await main(process.argv.slice(2), terminal);
