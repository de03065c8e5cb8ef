/**
 * The rooms of docs/architecture.md: imports run one way.
 * core <- store, formats, ui (never each other) <- commands <- program <- main
 */
const within = (...rooms) => `^src/(${rooms.join("|")})/`;
/** What every room may use: the error type, and text helpers without a room of their own. */
const everywhere = "^src/errors\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one concept, or three.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "core-is-pure",
      comment: "The rules know nothing but each other: no files, no clock, no terminal, no packages.",
      severity: "error",
      from: { path: within("core") },
      to: { pathNot: [within("core"), "node_modules/fastest-levenshtein"] },
    },
    ...["store", "formats", "ui"].map((room) => ({
      name: `${room}-stands-beside-the-others`,
      comment: "Disk, documents and terminal meet in the commands only.",
      severity: "error",
      from: { path: within(room) },
      to: { path: "^src/", pathNot: [within("core", room), everywhere] },
    })),
    {
      name: "commands-stand-alone",
      comment: "What several commands share stands in commands/common.",
      severity: "error",
      from: { path: "^src/commands/([^/]+)/", pathNot: "^src/commands/common/" },
      to: { path: "^src/commands/[^/]+/", pathNot: "^src/commands/($1|common)/" },
    },
    {
      name: "common-knows-no-command",
      severity: "error",
      from: { path: "^src/commands/common/" },
      to: { path: "^src/commands/[^/]+/", pathNot: "^src/commands/common/" },
    },
    {
      name: "commands-do-not-reach-up",
      severity: "error",
      from: { path: within("commands") },
      to: { path: "^src/(program|main)\\.ts$" },
    },
    {
      name: "only-ui-paints-and-asks",
      severity: "error",
      from: { path: "^src/", pathNot: within("ui") },
      to: { path: "node_modules/(chalk|inquirer|@inquirer)" },
    },
    {
      name: "only-store-encrypts-and-keeps-settings",
      severity: "error",
      from: { path: "^src/", pathNot: within("store") },
      to: { path: "node_modules/(age-encryption|conf/)" },
    },
    {
      name: "programs-start-in-one-place",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(store/programs|ui/host|ui/prompts/editor)\\.ts$" },
      to: { path: "^(node:)?child_process$", dependencyTypes: ["core"] },
    },
    {
      name: "the-machine-is-asked-in-one-place",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(main|store/machine)\\.ts$" },
      to: { path: "^(node:)?os$", dependencyTypes: ["core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
