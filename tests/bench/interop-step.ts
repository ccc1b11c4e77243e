// One step of `npm run bench:interop`, in a process of its own: FORMAT STEP ITEMS FILE. Prints JSON.
import { formats } from "@/lib/interop/formats";
import { runStep, type StepName } from "./interop/steps";

const [id, what, count, file = ""] = process.argv.slice(2);
const format = formats.find((one) => one.id === id);
if (!format) throw new Error(`There is no format "${id}".`);
console.log(JSON.stringify(await runStep(format, what as StepName, Number(count), file)));
