/**
 * Owns the process: answers a lone `--version` or `--help` at once, hands everything
 * else to the program, and turns what comes back into an exit code.
 */
import { version } from "../package.json";
import { rootHelp } from "./root-help";

const argv = process.argv.slice(2);

// A reader that closes early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const alone = argv.length === 1 ? argv[0] : undefined;
if (alone === "--version" || alone === "-V") {
  process.stdout.write(`${version}\n`);
} else if (alone === "--help" || alone === "-h") {
  process.stdout.write(rootHelp);
} else {
  void import("./program")
    .then(({ runProgram }) => runProgram(argv, process))
    .then((code) => {
      process.exitCode = code;
    });
}
