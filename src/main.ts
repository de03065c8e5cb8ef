/**
 * Owns the process: answers a lone `--version` at once, passes everything else to the program, and sets the
 * exit code.
 */
import module from "node:module";
import { version } from "../package.json";
import { hostOf } from "./ui/host";

async function main(argv: readonly string[]): Promise<void> {
  const host = hostOf(process);
  const isVersion = argv.length === 1 && ["--version", "-V", "-v"].includes(argv[0] ?? "");
  if (isVersion) {
    host.write(1, `${version}\n`);
    if (host.unwritten === null) return;
  }
  // Available from Node 22.1 on.
  if ("enableCompileCache" in module) (await import("./compile-cache")).useCompileCache(process);
  const { runProgram } = await import("./program");
  process.exitCode = await runProgram(argv, host);
}

void main(process.argv.slice(2));
