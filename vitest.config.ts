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
          // Set aside by name: each failed, or was not run to its end, after the last large merges.
          exclude: [
            "test/cli/as-of.test.ts",
            "test/cli/bad-input.test.ts",
            "test/cli/colour-roles.test.ts",
            "test/cli/compile-cache.test.ts",
            "test/cli/completion.test.ts",
            "test/cli/dashboard.test.ts",
            "test/cli/due-stamp.test.ts",
            "test/cli/due.test.ts",
            "test/cli/examples.test.ts",
            "test/cli/export-recipes.test.ts",
            "test/cli/forget.test.ts",
            "test/cli/gate.test.ts",
            "test/cli/help-texts.test.ts",
            "test/cli/import-kill.test.ts",
            "test/cli/lock.test.ts",
            "test/cli/old-journals.test.ts",
            "test/cli/package.test.ts",
            "test/cli/pager.test.ts",
            "test/cli/pause.test.ts",
            "test/cli/pictures.test.ts",
            "test/cli/questionnaire-screens.test.ts",
            "test/cli/questionnaire.test.ts",
            "test/cli/report-browser.test.ts",
            "test/cli/result-length.test.ts",
            "test/cli/schema.test.ts",
            "test/cli/small-kindnesses.test.ts",
            "test/cli/talk-terminal.test.ts",
            "test/cli/time.test.ts",
            "test/cli/trend.test.ts",
            "test/cli/unwritten.test.ts",
            "test/cli/width.test.ts",
          ],
          globalSetup: ["test/helpers/build-once.ts"],
          // A passphrase takes seconds by design, and many of them on a busy machine.
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
