import type { Host } from "./host";

/** The pager unless PAGER names another. */
const usual = "less -FRX";
/** Characters with a meaning only to a shell; no shell is started here, so such a PAGER is not used. */
const forShells = /["'\\$`|&;<>(){}*?~#]/;

/** Lines in a text that ends with a line break. */
const linesIn = (text: string) => text.split("\n").length - 1;

/**
 * Shows a text that is longer than the terminal in the person's pager.
 * @returns false if it still has to be printed: it fits, `PAGER` is empty or `cat`, or the pager is missing
 */
export async function paged(text: string, host: Host): Promise<boolean> {
  if (linesIn(text) < host.stdout.rows) return false;
  const wanted = host.env.PAGER ?? usual;
  const [program = "", ...args] = wanted.trim().split(/\s+/);
  if (program === "" || program === "cat" || forShells.test(wanted)) return false;
  return host.pipeInto(program, args, text, pagerEnvironment(host.env));
}

/**
 * As git sets it for colours and single pages. The text is about a person's health, so less writes no history
 * of searches, and no LESSOPEN preprocessor, which might write files, gets to see it.
 */
function pagerEnvironment({ LESS, LESSOPEN: _, ...env }: Host["env"]): Host["env"] {
  return { ...env, LESS: LESS ?? "FRX", LESSHISTFILE: "-" };
}
