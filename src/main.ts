/**
 * Owns the process: answers a lone `--version` at once, hands everything else to the program, and turns
 * what comes back into an exit code.
 */
import { version } from "../package.json";
import { useCompileCache } from "./compile-cache";
import { hostOf } from "./host";

const host = hostOf(process);
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  host.write(1, `${version}\n`);
} else {
  useCompileCache(process);
  void import("./program")
    .then(({ runProgram }) => runProgram(argv, host))
    .then((code) => {
      process.exitCode = code;
    });
}
