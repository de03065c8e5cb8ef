import { statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { done, headroom, newFolder } from "../helpers/cli";

const planFile = (home: string) => path.join(home, "people/me/safety-plan.json");

test("a plan is written part by part, shown, and emptied", async () => {
  const home = newFolder();
  const empty = await done(["help-now", "plan"], { home });
  expect(empty.stdout).toContain("Nothing is written yet");
  await done(["help-now", "plan", "--set", "signs=I stop answering", "--set", "call=Ana 123"], { home });
  const { stdout } = await done(["help-now", "plan"], { home });
  expect(stdout).toContain("I stop answering");
  expect(stdout.indexOf("How I notice")).toBeLessThan(stdout.indexOf("Whom I can tell"));
  await done(["help-now", "plan", "--set", "signs="], { home });
  const { parts } = JSON.parse((await done(["help-now", "plan", "--json"], { home })).stdout);
  expect(parts).toMatchObject({ signs: null, call: "Ana 123" });
});

test("it is for the owner only, and in no export", async () => {
  const home = newFolder();
  await done(["help-now", "plan", "--set", "matters=the sea"], { home });
  if (process.platform !== "win32") expect(statSync(planFile(home)).mode & 0o777).toBe(0o600);
  await done(["checkin", "--answers", "-"], { home, input: '{"answers":{"phys.head-eyes":1}}' });
  for (const format of ["json", "ndjson", "csv", "md"]) {
    const safety = format === "md" ? [] : ["--include-safety"];
    const flags = ["export", "--format", format, ...safety];
    expect((await done(flags, { home })).stdout).not.toContain("the sea");
  }
});

test("a part that does not exist is refused with the ones that do, and nothing is stored", async () => {
  const home = newFolder();
  const { code, stderr } = await headroom(["help-now", "plan", "--set", "other=x"], { home });
  expect(code).toBe(2);
  expect(stderr).toContain("people-and-places");
  expect(() => statSync(planFile(home))).toThrow();
});

test("without a terminal, --edit names what replaces the questions", async () => {
  const { code, stderr } = await headroom(["help-now", "plan", "--edit"], { home: newFolder() });
  expect(code).toBe(2);
  expect(stderr).toContain("--set PART=TEXT");
});
