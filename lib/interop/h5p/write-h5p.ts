import { writeZip } from "../archive/write-zip";
import type { FidelityNote } from "../fidelity";
import type { Writing, Written } from "../format";
import { ownTags } from "../own-tags";
import { libraries, libraryName, partId } from "./h5p-names";
import { contentOf } from "./write-content";

/** Writes a question set of H5P. The programs that show it are not in the file: Moodle, WordPress and Lumi bring their own. */
export function writeH5p(writing: Writing): Written {
  const notes = new Map<string, FidelityNote[]>();
  const files = new Map<string, Uint8Array>();
  const questions: object[] = [];
  const used = new Set<keyof typeof libraries>(["H5P.QuestionSet", "H5P.Image"]);
  for (const outgoing of writing.items) {
    const { item, title } = outgoing;
    const own: FidelityNote[] = [];
    notes.set(item.id, own);
    const content = contentOf(outgoing, { writing, files }, own);
    if (item.allow.length > 0)
      own.push({ fate: "in-part", rule: "allow", message: "Answers to lint rules (`allow`) were left out." });
    if (!content) continue;
    used.add(content.library);
    questions.push({
      library: libraryName(content.library),
      params: content.params,
      subContentId: partId(item.id),
      metadata: {
        contentType: content.contentType,
        license: "U",
        title,
        authorComments: [
          `rehearse:id:${item.id}`,
          ...item.tags.map((tag) => `tag:${tag}`),
          ...ownTags(item),
        ].join(" "),
      },
    });
  }
  const about = {
    title: writing.title,
    language: writing.language,
    mainLibrary: "H5P.QuestionSet",
    embedTypes: ["div"],
    license: "U",
    defaultLanguage: writing.language,
    preloadedDependencies: [...used].map((machineName) => ({
      machineName,
      majorVersion: String(libraries[machineName][0]),
      minorVersion: String(libraries[machineName][1]),
    })),
  };
  const content = {
    introPage: { showIntroPage: false, startButtonText: "Start" },
    progressType: "textual",
    passPercentage: 0,
    disableBackwardsNavigation: false,
    randomQuestions: false,
    questions,
    endGame: {
      showResultPage: true,
      showSolutionButton: true,
      showRetryButton: true,
      overallFeedback: [{ from: 0, to: 100 }],
    },
    override: { checkButton: true },
  };
  files.set("h5p.json", new TextEncoder().encode(JSON.stringify(about)));
  files.set("content/content.json", new TextEncoder().encode(JSON.stringify(content)));
  return { bytes: writeZip(files), notes };
}
