import { expect, test } from "vitest";
import { done, newFolder } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";

const examples = ["after-layoffs", "contradictory", "eager-junior", "early-recovery", "help-desk"] as const;

test.each(examples)("%s: a whole result fits one screen, with help, level and why", async (name) => {
  const { stdout } = await done(["checkin", "--answers", exampleFile(name), "--routine", "full"], {
    home: newFolder(),
  });
  // One that calls for help, a stage and all views at once takes two lines more.
  expect(stdout.split("\n").length - 1).toBeLessThanOrEqual(25);
  expect(stdout).toMatch(/^Strain (low|medium|high) now, .*risk ahead (low|medium|high)$/m);
  expect(stdout).toMatch(/^Why$/m);
  expect(stdout).toMatch(/^ {2}weighs (much|some|less) /m);
  expect(stdout).toContain("headroom help-now");
  const { help } = JSON.parse(
    (await done(["checkin", "--answers", exampleFile(name), "--json"])).stdout,
  ).result;
  if (help !== "none" && help !== "decision") expect(stdout).toContain("Help first");
});
