import path from "node:path";
import { defineConfig } from "vitest/config";

/** Files that put something else in the place of a module of Node, and so share no loaded module with others. */
const mocking = "test/**/*.mocked.test.ts";

export default defineConfig({
  test: {
    // By default one processor stays free, and on a machine of two the files would run one by one.
    maxWorkers: "100%",
    projects: [
      {
        resolve: {
          alias: { "@noble/hashes/scrypt.js": path.resolve(import.meta.dirname, "test/helpers/scrypt.ts") },
        },
        test: {
          name: "units",
          server: { deps: { inline: ["age-encryption"] } },
          // Loading the program anew for each file would take as long as the tests.
          isolate: false,
          testTimeout: 30_000,
          include: ["test/**/*.test.ts"],
          exclude: ["test/cli/**", mocking],
        },
      },
      { test: { name: "mocked", testTimeout: 40_000, include: [mocking] } },
      {
        // Whole-program tests run the built program: most within the test, the others in processes of their own.
        test: {
          name: "program",
          isolate: false,
          include: ["test/cli/**/*.test.ts"],
          globalSetup: ["test/helpers/build-once.ts"],
          // A real terminal can lose a race on a busy machine; what fails twice is broken.
          retry: 1,
          // A passphrase takes seconds by design, and many of them on a busy machine.
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
