/** The environment variables that headroom reads, for `--help` and the manual page. */
export const environmentVariables = [
  { name: "HEADROOM_HOME", says: "the folder for everything, settings and records" },
  { name: "HEADROOM_PERSON", says: "whose record, unless -p names someone" },
  { name: "HEADROOM_COUNTRY", says: "whose help lines help-now shows, two letters such as IE" },
  { name: "HEADROOM_NOW", says: "the date and time that counts as now, for tests and demos" },
  { name: "NO_COLOR", says: "when set, nothing is coloured" },
  { name: "FORCE_COLOR", says: "when set, output is coloured in a pipe, too; 0 or false: never" },
  { name: "COLUMNS", says: "how wide a line may be" },
  { name: "PAGER", says: "what shows a page longer than the terminal; less without it" },
  { name: "EDITOR", says: "what opens for a longer note; VISUAL comes first" },
  { name: "ACCESSIBLE", says: "when set, the same as --plain" },
] as const;
