// `npm run bench`: prints one JSON document with the machine and every figure. Figures, not tests: nothing fails here.
import { compileBench } from "./compile-bench";
import { formBench } from "./form-bench";
import { machine } from "./machine";
import { webBench } from "./web-bench";

const figures = { machine, compile: await compileBench(), forms: formBench(), web: await webBench() };
console.log(JSON.stringify(figures, null, 2));
