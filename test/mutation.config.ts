import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Short files first: most mutants are found by the first tests, and the rest need not run then. */
class ShortFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const length = ({ moduleId }: TestSpecification) => readFileSync(moduleId).length;
    return files.toSorted((a, b) => slow(a) - slow(b) || length(a) - length(b));
  }
}

const slow = ({ moduleId }: TestSpecification) =>
  /early-signs\.test|risk|advice|proposal|trend/.test(moduleId) ? 1 : 0;

/** Beside the tests of the domain and its content: the screens that say numbers, what plays the questionnaire, and plans. */
const elsewhere = ["test/ui/**/*.test.ts", "test/formats/plan-*.test.ts"];

/** For `npm run mutation`: the tests that exercise the domain and start no program. */
export default defineConfig({
  test: {
    include: ["test/core/**/*.test.ts", ...elsewhere],
    isolate: false,
    pool: "threads",
    maxWorkers: 1,
    // Instrumented code on a busy machine takes its time; what never ends is noticed by Stryker.
    testTimeout: 60_000,
    setupFiles: ["test/helpers/few-runs.ts"],
    env: { HEADROOM_TEST_RUNS: "few" },
    sequence: { sequencer: ShortFirst },
  },
});
