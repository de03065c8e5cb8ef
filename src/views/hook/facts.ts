/** What a hook has to know; it goes into the snippet as text. */
export interface HookFacts {
  /** The folder of the person in use, absolute. */
  readonly folder: string;
  /** How the check-in is begun: `headroom checkin`, with `-p` for anybody but the first one. */
  readonly command: string;
}

/** Text in single quotes, for bash and zsh. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** What stands above a snippet: where it goes, so that no new shell has to start node for it. */
export function hookIntro(shell: string, setup: string): string {
  return `# headroom hook for ${shell}: one line at the first prompt of a day on which a check-in is due.
# It reads two small files and starts no program. Keep it in a file of its own:
${setup
  .split("\n")
  .map((line) => `#   ${line}`)
  .join("\n")}
# Made for the person in use; make it again after headroom people use.`;
}
