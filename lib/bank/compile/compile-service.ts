import { artefactFolder } from "./artefact-files";
import { ContentCompiler } from "./content-compiler";
import { ArtefactReader } from "./read-artefacts";
import { writeSearchIndexes } from "./search-index-file";

/** A request to the process that compiles. */
export interface CompileRequest {
  contentDir: string;
  isEditing: boolean;
  /** Whether the indexes for search are wanted too. */
  wantsSearch?: boolean;
}

/** Its answer: nothing when all went well, whatever the content is like. */
export interface CompileAnswer {
  error?: string;
}

// A process that compiles whenever it is asked, one request after the other, and ends with the one who started it.
let compiler: { of: string; content: ContentCompiler } | undefined;
let queue = Promise.resolve();

async function answer({ contentDir, isEditing, wantsSearch }: CompileRequest): Promise<CompileAnswer> {
  if (compiler?.of !== contentDir)
    compiler = { of: contentDir, content: new ContentCompiler(contentDir, { isEditing }) };
  try {
    await compiler.content.compile();
    if (wantsSearch) writeSearchIndexes(new ArtefactReader(artefactFolder(contentDir)));
    return {};
  } catch (error) {
    compiler = undefined;
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.on("message", (request: CompileRequest) => {
  queue = queue.then(async () => {
    process.send?.(await answer(request));
  });
});
process.on("disconnect", () => process.exit());
