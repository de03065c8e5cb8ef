import { clip } from "../clip";
import { Failure } from "../errors";
import { didYouMean } from "../near";

/** The shells that headroom writes for. */
export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/**
 * Reads the name of a shell.
 * @throws Failure `usage` for one that is not known, with the near ones
 */
export function shellArgument(command: string, wanted = ""): Shell {
  const shell = shells.find((one) => one === wanted.toLowerCase());
  if (shell !== undefined) return shell;
  throw new Failure(
    "usage",
    `${command} does not know the shell "${clip(wanted)}"`,
    `${didYouMean(wanted, shells)}It takes ${shells.join(", ")}.`,
  );
}
