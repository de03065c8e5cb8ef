import { spawnSync } from "node:child_process";
import type { Context } from "../../context";

/** How a program of the system ended. */
export interface Ended {
  /** `null` when there is no such program, or it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const patience = 20_000;

/** Runs a program of the system, found on the PATH; the one place where reminders reach outside. */
export function runProgram(
  { env }: Pick<Context, "env">,
  [name, ...args]: readonly [string, ...string[]],
  input = "",
  more: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(name, args, {
    input,
    encoding: "utf8",
    env: { ...env, ...more },
    timeout: patience,
  });
  return { code: status, stdout: stdout ?? "", stderr: stderr ?? "" };
}
