// `npm run bench`: prints one JSON document with the machine and every figure. Figures, not tests: nothing fails here.
import { formBench } from "./form-bench";
import { machine } from "./machine";
import { webBench } from "./web-bench";

console.log(JSON.stringify({ machine, forms: formBench(), web: await webBench() }, null, 2));
