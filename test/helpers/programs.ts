import { accessSync, constants } from "node:fs";
import path from "node:path";

/** Whether a program is installed that a test needs beside ours. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** True where no test can have a terminal: without tmux they are skipped, and `.ci/run` says so. */
export const noTerminal = !hasProgram("tmux");
