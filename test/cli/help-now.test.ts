import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { done, headroom, journalPath, newFolder } from "../helpers/cli";
import { transcript } from "../helpers/transcript";
import { treeOf } from "../helpers/tree";

const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};

test("with a country, with none, and with one that has no entry", async () => {
  const runs = [
    await done(["help-now"]),
    await done(["help-now", "--country", "IE"]),
    await done(["help-now"], { env: { HEADROOM_COUNTRY: "de" } }),
    await done(["help-now", "--country", "ZZ"]),
  ];
  await expect(transcript("help-now", runs)).toMatchFileSnapshot("transcripts/help-now.md");
});

describe.concurrent("whatever is broken", () => {
  const page = (stdout: string) => {
    expect(stdout.startsWith("Help now")).toBe(true);
    expect(stdout).toContain("https://findahelpline.com");
    expect(stdout).toContain("emergency");
  };

  test.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["of wrong types", '{"country":5,"metrics":{}}'],
    ["empty", ""],
    ["binary", "\u0000\u0001"],
    ["another country", '{"country":"__proto__"}'],
  ])("settings that are %s", async (_case, config) => {
    const home = newFolder();
    writeFileSync(path.join(home, "config.json"), config);
    const { stdout, code } = await headroom(["help-now"], { home });
    expect(code).toBe(0);
    page(stdout);
  });

  test("a folder in place of the settings", async () => {
    const home = newFolder();
    mkdirSync(path.join(home, "config.json"));
    const { stdout, code } = await headroom(["help-now"], { home });
    expect(code).toBe(0);
    page(stdout);
  });

  test("a damaged journal is not even looked at", async () => {
    const home = newFolder();
    await done(["checkin", "--answers", "-"], { home, input: '{"answers":{},"note":"a"}' });
    writeFileSync(journalPath(home), "garbage\n\u0000");
    const { stdout, stderr, code } = await headroom(["help-now"], { home });
    expect([code, stderr]).toEqual([0, ""]);
    page(stdout);
  });

  test("a person that does not exist, and a name that is none", async () => {
    for (const name of ["Nobody", "../x"]) {
      page((await done(["-p", name, "help-now"])).stdout);
      page((await done(["help-now"], { env: { HEADROOM_PERSON: name } })).stdout);
    }
  });

  test("a home that cannot be written, or does not exist, stays as it is", async () => {
    const home = newFolder();
    chmodSync(home, 0o555);
    page((await done(["help-now"], { ...nobody, home, cwd: "/" })).stdout);
    expect(treeOf(home)).toEqual([]);
    page((await done(["help-now"], { ...nobody, home: "/nonexistent/home", cwd: "/" })).stdout);
  });

  test("no home at all", async () => {
    page((await done(["help-now"], { env: { HEADROOM_HOME: undefined, HOME: undefined } })).stdout);
  });

  test("it leaves nothing behind", async () => {
    const home = newFolder();
    await done(["help-now"], { home });
    expect(treeOf(home)).toEqual([]);
  });
});

test("stands in every help text and under every result", async () => {
  const home = newFolder();
  const runs = [
    await done(["--help"], { home }),
    await done(["checkin", "--help"], { home }),
    await done(["people", "add", "--help"], { home }),
    await done(["checkin", "--answers", "-"], { home, input: '{"answers":{"phys.head-eyes":1}}' }),
    await done(["show"], { home }),
  ];
  for (const { stdout } of runs) expect(stdout).toContain("headroom help-now");
});
