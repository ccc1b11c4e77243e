// `npm run bank -- COMMAND`: what an author does with banks on a command line.
import { main } from "./main";
import { terminal } from "./screen";

// The exit code is set rather than process.exit called: output to a pipe would be cut short.
process.exitCode = await main(process.argv.slice(2), terminal);
