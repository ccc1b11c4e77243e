// Compiles the content folder once, for the build and the server to read. Run by `npm start` and `npm run build`.
import { contentDir } from "@/lib/bank/compile/catalogue";
import { ContentCompiler } from "@/lib/bank/compile/content-compiler";

const compiler = new ContentCompiler(contentDir());
await compiler.compile();
compiler.close();
