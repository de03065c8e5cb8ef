/** The environment variables that headroom heeds, for `--help` and the manual page. */
export const environmentVariables = [
  { name: "HEADROOM_HOME", says: "the folder in which everything lies, settings and records" },
  { name: "HEADROOM_PERSON", says: "whose record, where -p names nobody" },
  { name: "HEADROOM_COUNTRY", says: "whose help lines help-now shows, two letters such as IE" },
  { name: "HEADROOM_NOW", says: "the date and time that counts as now, for tests and demos" },
  { name: "NO_COLOR", says: "when set, nothing is coloured" },
  { name: "FORCE_COLOR", says: "when set, output is coloured also in a pipe; 0 or false: never" },
  { name: "COLUMNS", says: "how wide a line may be" },
  { name: "PAGER", says: "what shows a page longer than the terminal; less without it" },
  { name: "EDITOR", says: "what opens for a longer note; VISUAL comes first" },
  { name: "ACCESSIBLE", says: "when set, the same as --plain" },
] as const;
