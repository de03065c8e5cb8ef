/**
 * Owns the process: answers a lone `--version` at once, hands everything else to the
 * program, and turns what comes back into an exit code.
 */
import { version } from "../package.json";

const argv = process.argv.slice(2);

// A reader that closes early (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  process.stdout.write(`${version}\n`);
} else {
  void import("./program")
    .then(({ runProgram }) => runProgram(argv, process))
    .then((code) => {
      process.exitCode = code;
    });
}
