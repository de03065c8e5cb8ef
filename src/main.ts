/**
 * Owns the process: answers a lone `--version` or `--help` at once, hands everything
 * else to the program, and turns what comes back into an exit code.
 */
import { version } from "../package.json";
import { fitHelp } from "./help-width";
import { columnsOf, hostOf } from "./host";
import { rootHelp } from "./root-help";

const host = hostOf(process);
const argv = process.argv.slice(2);
const alone = argv.length === 1 ? argv[0] : undefined;
if (alone === "--version" || alone === "-V") {
  host.write(1, `${version}\n`);
} else if (alone === "--help" || alone === "-h") {
  host.write(1, fitHelp(rootHelp, columnsOf(host, 1)));
} else {
  void import("./program")
    .then(({ runProgram }) => runProgram(argv, host))
    .then((code) => {
      process.exitCode = code;
    });
}
