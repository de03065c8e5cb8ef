import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // By default one processor stays free, and on a machine of two the files would run one by one.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "units",
          testTimeout: 30_000,
          include: ["test/**/*.test.ts"],
          exclude: ["test/cli/**"],
        },
      },
      {
        // Whole-program tests start the built binary, each in a process and a home of its own.
        test: {
          name: "program",
          include: ["test/cli/**/*.test.ts"],
          globalSetup: ["test/helpers/build-once.ts"],
          // A passphrase takes seconds by design, and many of them on a busy machine.
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
