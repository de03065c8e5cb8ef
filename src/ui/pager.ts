import type { Host } from "./host";

/** Shows a long text page by page, unless PAGER names something else. */
const usual = "less -FRX";
/** What only a shell would understand. None is started here, so such a PAGER is not used. */
const forShells = /["'\\$`|&;<>(){}*?~#]/;

/** Lines in a text that ends with a line break. */
const linesIn = (text: string) => text.split("\n").length - 1;

/**
 * Shows a text that is longer than the terminal through the person's pager.
 * @returns false when it is still to be printed: it fits, `PAGER` is empty or `cat`, or the pager is missing
 */
export async function paged(text: string, host: Host): Promise<boolean> {
  if (linesIn(text) < host.stdout.rows) return false;
  const wanted = host.env.PAGER ?? usual;
  const [program = "", ...args] = wanted.trim().split(/\s+/);
  if (program === "" || program === "cat" || forShells.test(wanted)) return false;
  return host.pipeInto(program, args, text, pagerEnvironment(host.env));
}

/**
 * As git sets it for colours and one page. What less searched for goes into no history file, and no
 * preprocessor of LESSOPEN, which may write files, sees the text: it speaks of somebody's health.
 */
function pagerEnvironment({ LESS, LESSOPEN: _, ...env }: Host["env"]): Host["env"] {
  return { ...env, LESS: LESS ?? "FRX", LESSHISTFILE: "-" };
}
