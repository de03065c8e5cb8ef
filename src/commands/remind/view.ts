import { page, textWidth, wrap } from "../../ui/layout";

/** A step as it is shown, with the lines exactly as written. */
interface ToldStep {
  readonly says: string;
  readonly lines: readonly string[];
}

/** What a command has done or would do: each step, and the content of what is written. */
export function renderSteps(steps: readonly ToldStep[], done: boolean, width: number): string {
  return page([
    wrap(done ? "This was done:" : "This would be done:", textWidth(width)),
    // Paths and commands are not broken, so they can be copied.
    ...steps.map(({ says, lines }) => [`- ${says}`, ...lines.map((line) => `    ${line}`.trimEnd())]),
  ]);
}

/** What is installed. */
export function renderInstalled(
  installed: readonly { readonly kind: string; readonly place: string; readonly text: string }[],
): string {
  if (installed.length === 0) return "No reminder is installed. headroom remind install adds one.\n";
  return page(
    installed.map(({ kind, place, text }) => [
      `${kind}  ${place}`,
      ...text
        .trimEnd()
        .split("\n")
        .map((line) => `    ${line}`.trimEnd()),
    ]),
  );
}
