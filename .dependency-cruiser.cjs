// Who may import whom: the table of docs/architecture as rules. Dependencies point one way,
// app → components → lib, and inside lib towards lib/shared.

/** Everything of ours that has a place in the table. */
const ours = "^(app|cli|components|lib|tests|content)/";

/**
 * For each folder, what it may import beside itself. `types` are open to `import type` only: the shapes are shared,
 * the code is not. A folder that is not listed here is caught by "screens" or "unlisted-lib-folder".
 */
const table = {
  "lib/shared": {},
  "lib/bank": { any: ["lib/shared"] },
  "lib/memory": { any: ["lib/shared"] },
  "lib/exam": { any: ["lib/memory", "lib/shared"], types: ["lib/bank"] },
  "lib/record": { any: ["lib/exam", "lib/memory", "lib/shared"], types: ["lib/bank"] },
  "lib/offline": { any: ["lib/bank", "lib/shared"] },
  "lib/interop": { any: ["lib/bank", "lib/shared"], types: ["lib/record"] },
  "lib/psychometrics": { any: ["lib/bank", "lib/shared"], types: ["lib/record"] },
  "lib/responses": {
    any: ["lib/psychometrics", "lib/interop", "lib/record", "lib/shared", "lib/bank"],
  },
  "lib/sync": { any: ["lib/record", "lib/shared"] },
  "lib/server": { any: ["lib/record", "lib/shared"] },
  "components/ui": {},
  "components/site": { any: ["components/ui"] },
  "components/rich-text": { any: ["components/ui", "lib"] },
  "components/question": { any: ["components/ui", "components/rich-text", "lib"] },
  "components/flashcard": { any: ["components/ui", "components/rich-text", "lib"] },
  "components/lesson": { any: ["components/ui", "components/rich-text", "lib"] },
  "components/chart": {},
  "components/record": { any: ["components/ui", "lib"] },
  "components/bank": { any: ["lib"] },
  "components/around-item": {
    any: ["components/ui", "components/rich-text", "components/record", "components/bank", "lib"],
  },
  "components/offline": { any: ["components/ui", "components/record", "lib"] },
  "components/study": {
    any: ["components/ui", "components/rich-text", "components/record", "components/bank", "lib"],
  },
};

/** What every other folder under components, a screen, may import. */
const openToScreens = [
  ...[
    "components/ui",
    "components/rich-text",
    "components/question",
    "components/flashcard",
    "components/lesson",
  ],
  ...["components/record", "components/bank", "components/study", "components/around-item", "lib"],
  ...["components/offline", "components/chart"],
];

const under = (folders) => `^(${folders.join("|")})/`;
const namesUnder = (parent) =>
  Object.keys(table)
    .filter((folder) => folder.startsWith(`${parent}/`))
    .map((folder) => folder.slice(parent.length + 1))
    .join("|");
/** A package, whether it is installed or only named. */
const packages = (names) => `(^|/)node_modules/(${names.join("|")})/|^(${names.join("|")})(/|$)`;

const folderRules = Object.entries(table).flatMap(([folder, { any = [], types = [] }]) => {
  const name = folder.replace("/", "-");
  const open = any.length + types.length === 0 ? "nothing else of ours" : [...any, ...types].join(", ");
  const rules = [
    {
      name,
      comment: `${folder} imports ${open}.`,
      severity: "error",
      from: { path: under([folder]) },
      to: { path: ours, pathNot: under([folder, ...any, ...types]) },
    },
  ];
  if (types.length > 0) {
    rules.push({
      name: `${name}-types-only`,
      comment: `${folder} takes only types from ${types.join(", ")}: write "import type".`,
      severity: "error",
      from: { path: under([folder]) },
      to: { path: under(types), dependencyTypesNot: ["type-only"] },
    });
  }
  return rules;
});

/** A package that exactly one file imports, so that it can be replaced there. Tests may compare against it. */
const onlyIn = (name, file) => ({
  name: `${name}-in-one-file`,
  comment: `Only ${file} imports ${name}.`,
  severity: "error",
  from: { path: ours, pathNot: [`^${file.replaceAll(".", "\\.")}$`, "^tests/"] },
  to: { path: packages([name]) },
});

/** Folders of lib that need Node. A browser can't load them. */
const nodeOnly = ["lib/bank/compile", "lib/server"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: "screens",
      comment: "A screen imports the shared parts and lib, never another screen.",
      severity: "error",
      from: { path: "^components/([^/]+)/", pathNot: `^components/(${namesUnder("components")})/` },
      to: { path: ours, pathNot: [under(openToScreens), "^components/$1/"] },
    },
    {
      name: "unlisted-lib-folder",
      comment: "A new folder of lib needs a row in the table of .dependency-cruiser.cjs.",
      severity: "error",
      from: { path: "^lib/", pathNot: `^lib/(${namesUnder("lib")})/` },
      to: { path: ours },
    },
    {
      name: "edges-are-not-imported",
      comment: "app and cli are the edges: nothing imports them but themselves and the tests.",
      severity: "error",
      from: { path: "^(app|cli|components|lib|content)/" },
      // "$1" is the importing folder itself.
      to: { path: "^(app|cli)/", pathNot: "^$1/" },
    },
    {
      name: "tests-are-not-imported",
      comment: "What the app needs doesn't live in tests.",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "lib-without-react",
      comment: "lib knows nothing of React or Next, so that it runs, and is tested, anywhere.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: packages(["react", "react-dom", "next"]) },
    },
    onlyIn("ts-fsrs", "lib/memory/fsrs.ts"),
    onlyIn("idb", "lib/record/database.ts"),
    onlyIn("serwist", "lib/offline/service-worker.ts"),
    onlyIn("chart.js", "components/chart/draw-chart.ts"),
    onlyIn("@codemirror", "components/studio/source-view.ts"),
    {
      name: "node-built-ins",
      comment: `Node's own modules are for ${nodeOnly.join(", ")}, cli, app and tests: the rest also runs in a browser.`,
      severity: "error",
      from: { path: "^(lib|components)/", pathNot: under(nodeOnly) },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "node-only-code",
      comment: `Code that a browser may load takes only types from ${nodeOnly.join(", ")}.`,
      severity: "error",
      from: { path: "^(lib|components)/", pathNot: under(nodeOnly) },
      to: { path: under(nodeOnly), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circles",
      comment: "Two files that import each other are one file, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that imports nothing and that nothing imports is left over.",
      severity: "error",
      from: { orphan: true, path: "^(components|lib|cli)/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^tests/(fixtures|bench/rivals[^/]*)/" },
    // Sees "import type" too: a type is a dependency as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
