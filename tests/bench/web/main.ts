// `npm run bench:web`: prints one JSON document with the machine and what pages cost a phone. Figures, not tests.
import { machine } from "../machine";
import { webBench } from "../web-bench";

console.log(JSON.stringify({ machine, web: await webBench() }, null, 2));
