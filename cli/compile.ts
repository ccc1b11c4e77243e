// Compiles the content folder once, for the build and the server to read. Run by compile.mjs.
import { artefactFolder } from "@/lib/bank/compile/artefact-files";
import { isCompiled } from "@/lib/bank/compile/is-compiled";
import { compilerId } from "./compiler-id";

const [content = process.env.REHEARSE_CONTENT || "content", work] = process.argv.slice(2);
if (!compilerId || !isCompiled(content, compilerId, work)) {
  // Loaded only here: parser and rules take longer to load than the look above takes.
  const [{ ContentCompiler }, { ArtefactReader }, { writeSearchIndexes }] = await Promise.all([
    import("@/lib/bank/compile/content-compiler"),
    import("@/lib/bank/compile/read-artefacts"),
    import("@/lib/bank/compile/search-index-file"),
  ]);
  const compiler = new ContentCompiler(content, { compilerId, ...(work ? { work } : {}) });
  await compiler.compile();
  compiler.close();
  // Where this is interrupted, the first search of a large bank has it done.
  writeSearchIndexes(new ArtefactReader(artefactFolder(content, work)));
}
