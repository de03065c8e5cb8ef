/**
 * The layers of docs/architecture: imports run one way, from the outside to the subject.
 * domain <- content, sealing <- (journal, settings, prompts, views, formats)
 *   <- (record, interview, show, demo) <- commands <- program <- main
 */
const within = (...folders) => `^src/(${folders.join("|")})/`;

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
      name: "domain-is-pure",
      comment: "The rules know nothing but each other.",
      severity: "error",
      from: { path: within("domain") },
      to: { pathNot: within("domain") },
    },
    {
      name: "content-is-data",
      severity: "error",
      from: { path: within("content") },
      to: { pathNot: within("content", "domain") },
    },
    {
      name: "sealing-knows-nothing-of-the-subject",
      comment: "Bytes in, bytes out.",
      severity: "error",
      from: { path: within("sealing") },
      to: { path: "^src/", pathNot: [within("sealing"), "^src/errors\\.ts$"] },
    },
    ...["journal", "settings", "prompts", "views", "formats"].map((folder) => ({
      name: `${folder}-stands-beside-the-others`,
      comment: "The outer layers never import each other, nor the commands.",
      severity: "error",
      from: { path: within(folder) },
      to: {
        path: "^src/",
        pathNot: [within("domain", "content", "sealing", folder), "^src/(errors|near|clip)\\.ts$"],
      },
    })),
    {
      name: "commands-stand-alone",
      comment: "What two commands share has a name of its own outside of them.",
      severity: "error",
      from: { path: "^src/commands/([^/]+)/" },
      to: { path: "^src/commands/[^/]+/", pathNot: "^src/commands/$1/" },
    },
    {
      name: "nothing-below-knows-the-commands",
      comment: "What commands share never reaches up to them.",
      severity: "error",
      from: { path: within("record", "interview", "show", "demo") },
      to: { path: within("commands") },
    },
    {
      name: "only-views-paint",
      severity: "error",
      from: { path: "^src/", pathNot: within("views") },
      to: { path: "node_modules/chalk/" },
    },
    {
      name: "only-prompts-ask",
      severity: "error",
      from: { path: "^src/", pathNot: within("prompts") },
      to: { path: "node_modules/(inquirer|@inquirer)" },
    },
    {
      name: "only-sealing-encrypts",
      severity: "error",
      from: { path: "^src/", pathNot: within("sealing") },
      to: { path: "node_modules/age-encryption" },
    },
    {
      name: "only-settings-use-conf",
      severity: "error",
      from: { path: "^src/", pathNot: within("settings") },
      to: { path: "node_modules/conf/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
