import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { instruments } from "../../src/core/questionnaire/instruments/index";
import { done, headroom, journalIn, journalPath, newFolder, type Run } from "../helpers/cli";
import { transcript } from "../helpers/transcript";

const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

test("settings and people, as they read", async () => {
  const home = newFolder();
  const runs: Run[] = [];
  const run = async (...argv: string[]) => {
    runs.push(await headroom(argv, { home }));
  };
  await run("config");
  await run("config", "set", "country", "ie");
  await run("config", "set", "role", "lead");
  await run("config", "set", "metrics", "m.sleep, m.night-calls");
  await run("config");
  await run("config", "get", "country");
  await run("config", "get", "metrics", "--json");
  await run("config", "unset", "country");
  await run("config", "get", "country");
  await run("people");
  await run("people", "add", "Ada", "--role", "help-desk", "--country", "de");
  await run("people", "add", "Jörg Weber");
  await run("people", "add", "ada");
  await run("people", "use", "ada");
  await run("people");
  await run("people", "--all");
  await run("people", "rename", "Ada", "Ada-Lovelace");
  await run("history");
  await run("people", "remove", "Ada-Lovelace", "--confirm", "Ada-Lovelace");
  await run("people", "--json");
  await expect(transcript("settings and people", runs)).toMatchFileSnapshot(
    "transcripts/settings-and-people.md",
  );
});

describe("settings", () => {
  test("are for the owner only, and hold nothing that was answered", async () => {
    const home = newFolder();
    await done(["config", "set", "country", "IE"], { home });
    await done(["checkin", "--answers", "-"], {
      home,
      input: '{"answers":{"phys.head-eyes":1},"note":"private"}',
    });
    const file = path.join(home, "config.json");
    expect(mode(file)).toBe("600");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ country: "IE" });
    expect(mode(journalPath(home))).toBe("600");
    expect(mode(path.dirname(journalPath(home)))).toBe("700");
  });

  test("a damaged file blocks nothing, is said once, and set aside by the next change", async () => {
    const home = newFolder();
    const file = path.join(home, "config.json");
    writeFileSync(file, "{broken");
    const listed = await headroom(["history"], { home });
    expect(listed.code).toBe(0);
    expect(listed.stderr).toContain("note: the settings cannot be read:");
    expect(readFileSync(file, "utf8")).toBe("{broken");
    const changed = await headroom(["config", "set", "country", "IE", "--json"], { home });
    expect(JSON.parse(changed.stdout)).toMatchObject({
      schema: "headroom/config@1",
      file,
      settings: { country: "IE" },
    });
    expect(JSON.parse(changed.stderr).warnings.length).toBeGreaterThan(0);
    expect(readFileSync(`${file}.damaged`, "utf8")).toBe("{broken");
    expect((await done(["config", "get", "country"], { home })).stdout).toBe("IE\n");
  });

  test("without HEADROOM_HOME settings and records lie in the folders of the platform", async () => {
    const home = newFolder();
    const env = {
      HEADROOM_HOME: undefined,
      XDG_CONFIG_HOME: path.join(home, "settings"),
      XDG_DATA_HOME: path.join(home, "data"),
    };
    await done(["config", "set", "role", "lead"], { home, env });
    await done(["checkin", "--answers", "-"], { home, env, input: '{"answers":{},"note":"a"}' });
    expect(existsSync(path.join(home, "settings/headroom/config.json"))).toBe(true);
    expect(existsSync(path.join(home, "data/headroom/people/me/journal.jsonl"))).toBe(true);
  });
});

describe("questions", () => {
  test.each([["weekly"], ["monthly"], ["quarterly"], ["full"]])(
    "the template of %s is refused while it is empty, and accepted when it is filled in",
    async (routine) => {
      const home = newFolder();
      const { stdout } = await done(["questions", "--routine", routine, "--template"], { home });
      const empty = await headroom(["checkin", "--answers", "-"], { home, input: stdout });
      expect([empty.code, journalIn(home)]).toEqual([1, null]);
      const template = JSON.parse(stdout);
      const items = JSON.parse(
        (await done(["questions", "--routine", routine, "--json"], { home })).stdout,
      ).items;
      const scales = new Map(items.map(({ id, scale }: { id: string; scale: string }) => [id, scale]));
      expect(Object.keys(template.answers)).toEqual([...scales.keys()]);
      for (const id of Object.keys(template.answers))
        template.answers[id] = scales.get(id) === "yes-no" ? false : 2;
      for (const id of Object.keys(template.load)) template.load[id] = 2;
      const input = JSON.stringify(template);
      const { stdout: stored } = await done(["checkin", "--answers", "-", "--json"], { home, input });
      const { answers, load, result } = JSON.parse(stored);
      expect(answers).toEqual(template.answers);
      expect(load).toEqual(template.load);
      expect(result.strain.overall).toBe(50);
    },
  );

  test("a monthly one has the closer look that is next, as it is asked", async () => {
    const home = newFolder();
    const asked = async () => {
      const { items } = JSON.parse(
        (await done(["questions", "--routine", "monthly", "--json"], { home })).stdout,
      );
      return [...new Set(items.map(({ instrument }: { instrument: string }) => instrument))];
    };
    const usual = ["physical", "emotional", "behavioural", "checklist"];
    expect(await asked()).toEqual([...usual, "stages", "help"]);
    const marks = instruments.stages.items.map(({ id }) => [id, false]);
    const input = JSON.stringify({ answers: Object.fromEntries(marks) });
    await done(["checkin", "--answers", "-", "-q"], { home, input });
    expect(await asked()).toEqual([...usual, "environment", "help"]);
  });

  test("JSON as the contract says, and --only", async () => {
    const { stdout } = await done(["questions", "--only", "crisis.life,phys.head-eyes", "--json"]);
    const { schema, routine, items } = JSON.parse(stdout);
    expect([schema, routine]).toEqual(["headroom/questions@1", "custom"]);
    expect(items.map(({ id }: { id: string }) => id)).toEqual(["phys.head-eyes", "crisis.life"]);
    for (const item of items)
      expect(Object.keys(item)).toEqual(["id", "instrument", "text", "scale", "help"]);
    expect(items.map(({ scale }: { scale: string }) => scale)).toEqual(["days", "yes-no"]);
  });
});
