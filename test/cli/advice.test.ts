import { describe, expect, test } from "vitest";
import { done, headroom, journalIn, newFolder } from "../helpers/cli";
import { type ExampleName, exampleFile } from "../helpers/examples";

async function homeOf(name: ExampleName): Promise<string> {
  const home = newFolder();
  await headroom(["checkin", "--answers", exampleFile(name), "-q"], { home });
  return home;
}

const idsIn = (stdout: string): string[] =>
  JSON.parse(stdout).steps.map(({ id }: { readonly id: string }) => id);

describe("advice", () => {
  test("with nothing recorded says how to begin", async () => {
    const run = await headroom(["advice"]);
    expect([run.code, run.stdout]).toEqual([1, ""]);
    expect(run.stderr).toContain("headroom checkin");
  });

  test("shows two steps with the person's own answers, on one screen", async () => {
    const { stdout } = await done(["advice"], { home: await homeOf("help-desk") });
    expect(stdout).toMatch(/^Two steps, from the check-in of 15 Nov +our own rules, untested\n/);
    expect(stdout).toMatch(/1 {2}Book a first talk .* pro\.therapist\n/);
    expect(stdout).toMatch(/2 {2}Ask to spread difficult contacts .* team\.redistribute/);
    expect(stdout).toContain("\nSupport and rest come first; big decisions can wait. Part of the strain");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(78);
  });

  test("gives the shape of the contract", async () => {
    const home = await homeOf("eager-junior");
    const { stdout } = await done(["advice", "--json"], { home });
    const { id } = JSON.parse((await done(["show", "--json"], { home })).stdout);
    expect(JSON.parse(stdout)).toEqual({
      schema: "headroom/advice@2",
      person: { id: "me", name: "me", role: null },
      basedOnId: id,
      help: "none",
      stage: 1,
      needed: false,
      steps: [
        expect.objectContaining({
          id: "load.count-the-no",
          why: ["s2.cannot-say-no", "low.says-no"],
          effort: "week",
          who: "person",
        }),
      ],
      environment: [expect.objectContaining({ cause: "env.overwork-norm" })],
    });
  });

  test("tells a beginner to begin early, and nobody who has come through a decline", async () => {
    const beginner = await done(["advice"], { home: await homeOf("eager-junior") });
    expect(beginner.stdout).toContain("Nothing here is alarming: keep the joy, and set a few limits early.");
    const home = `${newFolder()}/robin`;
    await done(["demo", "--to", home], { home: newFolder() });
    const { stdout } = await done(["advice"], { home });
    expect(stdout).not.toContain("early");
    const shown = await done(["recovery"], { home });
    expect(shown.stdout).toContain("adjustment");
  });

  test("knows the role of the person", async () => {
    const home = await homeOf("help-desk");
    const all = async () => idsIn((await done(["advice", "--all", "--json"], { home })).stdout);
    expect(await all()).not.toContain("desk.pause");
    await done(["config", "set", "role", "help-desk"], { home });
    expect(await all()).toContain("desk.pause");
  });

  test("leaves away what is done, dropped or put off, and undo brings it back", async () => {
    const home = await homeOf("after-layoffs");
    const steps = async (now?: string) =>
      idsIn((await done(["advice", "--json"], { home, ...(now ? { now } : {}) })).stdout);
    const [first = "", second = ""] = await steps();
    expect((await done(["advice", "done", first], { home })).stdout).toMatch(
      /^Done: "[^"]+"\.\sheadroom\sundo\stakes\sthis\sback\.\n$/,
    );
    expect(await steps()).not.toContain(first);
    await done(["undo", "--yes"], { home });
    expect(await steps()).toEqual([first, second]);
    await done(["advice", "snooze", second.toUpperCase()], { home });
    expect(await steps()).not.toContain(second);
    expect(await steps("2026-12-05T09:00:00")).not.toContain(second);
    await done(["undo", "--yes"], { home });
    await done(["advice", "drop", first], { home });
    expect(await steps()).not.toContain(first);
  });

  test("after a crisis answer there is the help page and nothing else, in every mode", async () => {
    const home = await homeOf("left-the-trade");
    await headroom(["checkin", "--answers", "-", "-q"], { home, input: '{"answers":{"crisis.life":true}}' });
    const text = await headroom(["advice"], { home });
    expect(text.stdout).toMatch(/^Please get help now/);
    expect(text.stdout).not.toMatch(/peer\.coffee|level|stage/i);
    const json = await headroom(["advice", "--json", "--all"], { home });
    expect(JSON.parse(json.stdout)).toMatchObject({
      help: "crisis",
      stage: null,
      steps: [],
      environment: [],
    });
    expect(json.stderr).toContain("Please get help now");
  });

  test("refuses what it does not know and stores nothing", async () => {
    const home = await homeOf("left-the-trade");
    const before = journalIn(home);
    const rows: readonly (readonly [string[], string])[] = [
      [["advice", "done", "sleep.windown"], "Did you mean sleep.winddown"],
      [["advice", "done", "recovery.start"], 'there is no step "recovery.start"'],
      [["advice", "done", "\u001b[31mx"], "there is no step"],
      [["advice", "don", "sleep.room"], "too many arguments"],
      [["advice", "snooz"], "Did you mean snooze"],
      [["advice", "done"], "needs an id"],
    ];
    for (const [argv, says] of rows) {
      const run = await headroom(argv, { home });
      expect([run.code, run.stdout], argv.join(" ")).toEqual([2, ""]);
      expect(run.stderr).toContain(says);
      expect(run.stderr).not.toContain("\u001b");
    }
    expect(journalIn(home)).toBe(before);
  });

  test.each([
    ["done", "marked done"],
    ["snooze", "marked for later"],
    ["drop", "marked dropped"],
  ])("%s twice says that it was so already, and stores nothing", async (word, says) => {
    const home = await homeOf("help-desk");
    await done(["advice", word, "sleep.winddown"], { home });
    const before = journalIn(home);
    const again = await done(["advice", word, "sleep.winddown"], { home });
    expect(again.stdout.replace("\n", " ")).toContain(`was ${says} on 22 Nov already. Nothing was stored.`);
    const json = await done(["advice", word, "sleep.winddown", "--json"], { home });
    expect(JSON.parse(json.stdout)).toMatchObject({ alreadyOn: "2026-11-22" });
    expect(journalIn(home)).toBe(before);
    if (word === "snooze") {
      await done(["advice", word, "sleep.winddown"], { home, now: "2026-11-25T09:00:00" });
      expect(journalIn(home)).not.toBe(before);
    }
  });

  test("a weekly check-in brings up one step of the week, and help leaves it out", async () => {
    const weekly = async (answers: object) => {
      const input = JSON.stringify({ answers });
      return (await done(["checkin", "--answers", "-", "--routine", "weekly"], { input })).stdout;
    };
    expect(await weekly({ "phys.head-eyes": 1 })).toMatch(
      /^This week .*\n +headroom advice done next\.week\./m,
    );
    expect(await weekly({ "phys.head-eyes": 1, "help.panic": true })).not.toContain("This week");
  });

  test("lists what fits best by part of life, on a screen, and names the way to the rest", async () => {
    const { stdout } = await done(["advice", "--all"], { home: await homeOf("after-layoffs") });
    expect(stdout).toContain("\nSleep\n");
    expect(stdout).toMatch(/ {3}1 {2}Book a first talk/);
    expect(stdout).toMatch(/headroom advice show env\./);
    expect(stdout.split("\n").length).toBeLessThanOrEqual(34);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(78);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII is looked for
    expect(stdout.replaceAll("·", "|")).toMatch(/^[\x00-\x7f]*$/);
  });

  test("opens a step by its number and its id, a cause, and the list for an interview", async () => {
    const home = await homeOf("after-layoffs");
    const [first = ""] = idsIn((await done(["advice", "--json"], { home })).stdout);
    const byNumber = (await done(["advice", "show", "1"], { home })).stdout;
    expect(byNumber).toBe((await done(["advice", "show", first.toUpperCase()], { home })).stdout);
    for (const label of ["why", "how", "5 minutes", "who", "how long"])
      expect(byNumber).toContain(`  ${label} `);
    const cause = (await done(["advice", "show", "env.on-call-load"])).stdout;
    for (const words of ["you", "team", "manager", "RACI", "team.oncall-cap"]) expect(cause).toContain(words);
    expect((await done(["advice", "show", "env.always-on"])).stdout).toContain("error budgets");
    expect((await done(["advice", "show", "choose.*"])).stdout).toContain("Warning flags");
    const json = JSON.parse((await done(["advice", "show", first, "--json"])).stdout);
    expect(json).toMatchObject({ schema: "headroom/step@1", id: first });
  });

  test("keeps the numbers until the next check-in, whatever is said of the steps", async () => {
    const home = await homeOf("after-layoffs");
    const second = (await done(["advice", "show", "2"], { home })).stdout;
    await done(["advice", "done", "1"], { home });
    expect((await done(["advice", "show", "2"], { home })).stdout).toBe(second);
    expect((await done(["advice"], { home })).stdout).toContain("2  ");
    const [first = ""] = idsIn((await done(["advice", "--json"], { home })).stdout);
    expect(first).not.toBe("pro.therapist");
    await done(["advice", "again", "1"], { home });
    expect(idsIn((await done(["advice", "--json"], { home })).stdout)[0]).toBe("pro.therapist");
    const run = await headroom(["advice", "done", "999"], { home });
    expect([run.code, run.stderr.includes("there is no step 999")]).toEqual([2, true]);
  });

  test("tells somebody who is well that nothing needs to change, and what protects them", async () => {
    const home = await homeOf("eager-junior");
    const { stdout } = await done(["advice"], { home });
    expect(stdout).toContain("Nothing needs to change.");
    expect(stdout).toContain("it is optional");
    expect(stdout).toContain("protects you");
  });
});
