import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { done, headroom, journalIn, newFolder } from "../helpers/cli";

const secret = "nobody else may read this";
const checkin = ["checkin", "--answers", "-", "--note", secret];
const input = '{"answers":{"phys.head-eyes":1}}';

/** All bytes below a folder. */
function bytesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.map((one) => readFileSync(path.join(one.parentPath, one.name), "utf8")).join("\n");
}

test("erases journal, drafts and whatever headroom left there, of this person only", async () => {
  const home = newFolder();
  await done(["people", "add", "Ada"], { home });
  await done(checkin, { home, input });
  await done(["-p", "Ada", ...checkin.slice(0, -1), "of Ada"], { home, input });
  mkdirSync(path.join(home, "people/me/set-aside"));
  for (const name of ["set-aside/draft.json", "draft-2.json"])
    writeFileSync(path.join(home, "people/me", name), secret);
  writeFileSync(path.join(home, "people/me/.journal.jsonl.0123456789abcdef.tmp"), secret);
  const { stdout } = await done(["forget", "--confirm", "me"], { home });
  expect(stdout).toContain("Copies elsewhere");
  expect(bytesIn(home)).not.toContain(secret);
  expect(existsSync(path.join(home, "people/me"))).toBe(false);
  expect(journalIn(home, "ada")).toContain("of Ada");
  expect((await done(["history"], { home })).stdout).toContain("No check-ins here yet.");
  await done(["forget", "--confirm", "ME"], { home });
});

test("names what it leaves: a link, and what headroom did not put there", async () => {
  const home = newFolder();
  await done(checkin, { home, input });
  const me = path.join(home, "people/me");
  writeFileSync(path.join(home, "elsewhere"), "kept");
  symlinkSync(path.join(home, "elsewhere"), path.join(me, "draft.json"));
  writeFileSync(path.join(me, "own.txt"), "kept");
  const { code, stderr } = await headroom(["forget", "--confirm", "me"], { home });
  expect([code, stderr]).toEqual([
    1,
    `error: not everything of me was erased: ${me}/draft.json is a link; ${me}/own.txt was not put there by headroom\n  Everything headroom kept there is gone. Check the rest and remove it yourself.\n`,
  ]);
  expect(readdirSync(me)).toEqual(["draft.json", "own.txt"]);
  expect(readFileSync(path.join(home, "elsewhere"), "utf8")).toBe("kept");
});

test("of somebody else, named by -p; who was in use is no longer", async () => {
  const home = newFolder();
  await done(["people", "add", "Ada"], { home });
  await done(["people", "use", "Ada"], { home });
  const { stdout } = await done(["-p", "ada", "forget", "--confirm", "Ada", "--json"], { home });
  expect(JSON.parse(stdout)).toMatchObject({
    schema: "headroom/change@2",
    change: "forgotten",
    person: { id: "ada" },
  });
  expect((await done(["history", "--json"], { home })).stdout).toContain('"id": "me"');
});

test.each([[[]], [["--confirm", "you"]], [["--confirm", ""]], [["-p", "Ada", "--confirm", "me"]]])(
  "forget %j: usage, and nothing is erased",
  async (argv) => {
    const home = newFolder();
    await done(["people", "add", "Ada"], { home });
    await done(checkin, { home, input });
    const before = bytesIn(home);
    const { code, stdout, stderr } = await headroom(["forget", ...argv], { home });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("headroom forget --confirm");
    expect(bytesIn(home)).toBe(before);
  },
);
