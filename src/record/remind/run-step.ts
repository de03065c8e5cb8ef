import type { Context } from "../../context";
import { Failure } from "../../errors";
import type { Step } from "./keeper";
import { runProgram } from "./programs";

/** Runs a program; when it fails, that is said with its own words. */
export function runStep(context: Context, command: readonly [string, ...string[]], input = ""): Step {
  return {
    says: `run ${command.join(" ")}`,
    lines: [],
    act: () => {
      const { code, stderr } = runProgram(context, command, input);
      if (code !== 0)
        throw new Failure(
          "refused",
          `${command.join(" ")} failed: ${stderr.trim().split("\n")[0] || `it ended with ${code ?? "no code"}`}`,
          "headroom remind show says what is installed, headroom remind remove takes it away.",
        );
    },
  };
}
