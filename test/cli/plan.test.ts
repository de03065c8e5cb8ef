import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/core/calendar";
import { done, headroom, journalIn, newFolder, today } from "../helpers/cli";
import { exampleFile, exampleNames } from "../helpers/examples";

const mail = "plan.time.mail-cutoff";

async function planJson(home: string, ...flags: string[]) {
  return JSON.parse((await done(["plan", "--json", ...flags], { home })).stdout);
}

/** Check-ins of the last Sundays up to today, each with what it says about one boundary. */
async function weeks(home: string, id: string, said: readonly string[]): Promise<void> {
  for (const [index, how] of said.entries()) {
    const date = addDays(today, -7 * (said.length - 1 - index));
    const input = JSON.stringify({ date, answers: {}, boundaries: { [id]: how } });
    await done(["checkin", "--answers", "-", "-q"], { home, input, now: `${today}T10:00:00` });
  }
}

describe("the proposal", () => {
  test("is empty with nothing recorded, and stores nothing", async () => {
    const home = newFolder();
    expect(await planJson(home)).toMatchObject({
      schema: "headroom/plan@1",
      person: { id: "me", name: "me", role: null },
      revision: 0,
      date: today,
      fields: {},
      active: [],
      adherence: {},
    });
    expect((await done(["plan"], { home })).stdout).toContain("nothing is proposed");
    expect(journalIn(home)).toBeNull();
  });

  test.each(exampleNames)("of the example %s fits one screen and names a start", async (name) => {
    const home = newFolder();
    await done(["checkin", "--answers", exampleFile(name), "-q"], { home });
    const { fields, active, adherence, proposal } = await planJson(home);
    expect(active).toHaveLength(1);
    expect(Object.keys(fields)).toContain(active[0]);
    expect(adherence).toEqual({ [active[0]]: { kept: 0, partly: 0, missed: 0 } });
    expect(proposal.because[active[0]].length).toBeGreaterThan(0);
    const { stdout } = await done(["plan"], { home, env: { COLUMNS: "80" } });
    expect(stdout).toContain("To start with, this one");
    expect(stdout.split("\n").length).toBeLessThanOrEqual(24);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(78);
    expect(await planJson(home, "--revision", "0")).toEqual(await planJson(home));
  });

  test("can be kept as it stands, and piped back", async () => {
    const home = newFolder();
    await done(["checkin", "--answers", exampleFile("contradictory"), "-q"], { home });
    const { fields, active } = await planJson(home);
    const kept = JSON.parse((await done(["plan", "edit", "--proposal", "--json"], { home })).stdout);
    expect(kept).toMatchObject({ revision: 1, fields, active });
    const other = newFolder();
    const input = JSON.stringify({ fields, active });
    await done(["plan", "edit", "--from", "-", "-q"], { home: other, input });
    expect(await planJson(other)).toMatchObject({ revision: 1, fields, active });
  });
});

describe("edits by flags", () => {
  test("each one is a whole new revision; old ones can be shown, undo takes the newest back", async () => {
    const home = newFolder();
    const edit = (...flags: string[]) => done(["plan", "edit", ...flags, "-q"], { home });
    await edit("--set", `${mail}=19:00`, "--activate", mail);
    await edit("--set", "plan.load.max-hours=45", "plan.time.free-day=Sunday");
    await edit("--set", `${mail}=20:00`, "--set", "plan.load.max-hours=");
    expect(await planJson(home)).toEqual({
      schema: "headroom/plan@1",
      person: { id: "me", name: "me", role: null },
      revision: 3,
      date: today,
      fields: { [mail]: "20:00", "plan.time.free-day": "sunday" },
      active: [mail],
      adherence: { [mail]: { kept: 0, partly: 0, missed: 0 } },
      proposal: null,
    });
    expect((await planJson(home, "--revision", "1")).fields).toEqual({ [mail]: "19:00" });
    expect((await done(["plan", "--revision", "1"], { home })).stdout).toContain("Revision 3 is in use");
    await done(["undo", "--yes", "-q"], { home });
    expect(await planJson(home)).toMatchObject({ revision: 2, fields: { [mail]: "19:00" } });
    expect((journalIn(home) ?? "").split("\n").filter((line) => line.includes('"type":"plan"'))).toHaveLength(
      3,
    );
  });

  test("begin empty, whatever the answers call for", async () => {
    const home = newFolder();
    await done(["checkin", "--answers", exampleFile("after-layoffs"), "-q"], { home });
    await done(["plan", "edit", "--set", "plan.time.end=17:30", "-q"], { home });
    expect(await planJson(home)).toMatchObject({ fields: { "plan.time.end": "17:30" }, active: [] });
  });

  test("putting into practice takes the default, at most three, swapped in one go", async () => {
    const home = newFolder();
    const three = [mail, "plan.time.end", "plan.tech.dnd"];
    await done(["plan", "edit", "--activate", ...three, "-q"], { home });
    expect(await planJson(home)).toMatchObject({ fields: { [mail]: "18:00" }, active: three });
    const fourth = await headroom(["plan", "edit", "--activate", "plan.time.start"], { home });
    expect(fourth).toMatchObject({ code: 1, stdout: "" });
    expect(fourth.stderr).toContain("at most 3 boundaries");
    await done(["plan", "edit", "--deactivate", mail, "--activate", "plan.time.start", "-q"], { home });
    expect(await planJson(home)).toMatchObject({
      revision: 2,
      active: [...three.slice(1), "plan.time.start"],
    });
  });

  test("a cleared boundary is no longer in practice, and that is said", async () => {
    const home = newFolder();
    await done(["plan", "edit", "--activate", mail, "-q"], { home });
    const cleared = await headroom(["plan", "edit", "--set", `${mail}=`], { home });
    expect(cleared.code).toBe(0);
    expect(cleared.stderr).toContain("note: email closed after: cleared, so it is no longer in practice");
    expect(await planJson(home)).toMatchObject({ fields: {}, active: [] });
  });

  test("a file merges, null clears, active replaces; flags beat the file", async () => {
    const home = newFolder();
    await done(["plan", "edit", "--activate", mail, "plan.time.end", "-q"], { home });
    const input = JSON.stringify({
      fields: { "plan.time.end": null, "plan.tech.dnd": "19:00-08:00" },
      active: ["plan.tech.dnd"],
    });
    await done(["plan", "edit", "--from", "-", "--set", "plan.tech.dnd=20:00-08:00", "-q"], { home, input });
    expect(await planJson(home)).toMatchObject({
      fields: { [mail]: "18:00", "plan.tech.dnd": "20:00-08:00" },
      active: ["plan.tech.dnd"],
    });
  });

  test("--section keeps to its part", async () => {
    const home = newFolder();
    const set = ["--set", "plan.time.end=17:00"];
    await done(["plan", "edit", "--section", "time", ...set, "-q"], { home });
    const other = await headroom(["plan", "edit", "--section", "support", ...set], { home });
    expect(other).toMatchObject({ code: 2, stdout: "" });
    expect(other.stderr).toContain("plan.time.end is not in the section support");
  });
});

describe("a boundary in one's own words", () => {
  test("is in practice at once, stands in its own words everywhere, and in no page for others", async () => {
    const home = newFolder();
    await done(["plan", "add", "No", "laptop", "in the bedroom."], { home });
    expect(await planJson(home)).toMatchObject({
      fields: { "plan.own.1": "No laptop in the bedroom." },
      active: ["plan.own.1"],
    });
    await weeks(home, "plan.own.1", ["kept", "missed"]);
    const shown = (await done(["plan"], { home })).stdout;
    expect(shown).toMatch(/^ {2}No laptop in the bedroom\. +kept 1, missed 1 of 2 weeks$/m);
    expect((await done([], { home })).stdout).toContain("No laptop in the bedroom.");
    expect((await done(["plan", "export"], { home })).stdout).not.toContain("laptop");
    const named = await done(["plan", "export", "--section", "own"], { home });
    expect(named.stdout).toContain("\n- No laptop in the bedroom.\n");
  });

  test("waits when three are in practice, and is not confused with an earlier one", async () => {
    const home = newFolder();
    await done(["plan", "edit", "--activate", mail, "plan.time.end", "-q"], { home });
    await done(["plan", "add", "Tea first.", "-q"], { home });
    const fourth = await headroom(["plan", "add", "No phone at meals."], { home });
    expect(fourth.stderr).toContain("--deactivate ID --activate plan.own.2");
    expect((await planJson(home)).active).toEqual([mail, "plan.time.end", "plan.own.1"]);
    await done(["plan", "edit", "--set", "plan.own.1=", "-q"], { home });
    await done(["plan", "add", "Walk at noon.", "-q"], { home });
    expect(await planJson(home)).toMatchObject({
      fields: { "plan.own.2": "No phone at meals.", "plan.own.3": "Walk at noon." },
      active: [mail, "plan.time.end", "plan.own.3"],
    });
  });

  test("needs words, in one line", async () => {
    for (const words of ["", "one\ntwo"])
      expect(await headroom(["plan", "add", words])).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("what is refused changes nothing", () => {
  const flags: readonly (readonly [argv: readonly string[], code: number, says: string])[] = [
    [["edit"], 2, "--set ID=VALUE, or a file with --from FILE"],
    [["edit", "--section", "time"], 2, "no terminal"],
    [
      ["edit", "--set", "plan.time.end=25:99"],
      2,
      'plan.time.end is "25:99"; it takes a time of day such as 18:00',
    ],
    [["edit", "--set", "plan.load.max-hours=-5"], 2, 'plan.load.max-hours is "-5"; it takes hours'],
    [["edit", "--set", "plan.load.duty-review-date=2026-02-30"], 2, "a real day"],
    [["edit", "--set", "plan.time.ned=18:00"], 2, "Did you mean plan.time.end"],
    [["edit", "--set", "plan.time.end"], 2, "It takes ID=VALUE"],
    [["edit", "--set", "plan.time.start=08:00", "--set", "plan.time.end=x"], 2, "plan.time.end"],
    [["edit", "--activate", "plan.nothing"], 2, 'there is no plan field "plan.nothing"'],
    [["edit", "--activate", "plan.time.next-vacation"], 1, "has no value yet"],
    [["edit", "--section", "money"], 2, "It takes time, responsibility"],
    [["edit", "--from", "nowhere.json"], 1, "there is no such file"],
    [["--revision", "x"], 2, "It takes a whole number"],
    [["--revision", "9"], 1, "the plan has no revision 9"],
    [["export", "--format", "pdf"], 2, "It takes md, json, ics"],
    [["export", "--section", "money"], 2, "support, own, exit-criteria"],
    [["export", "--format", "ics", "--checkin-at", "25:00"], 2, "a time of day"],
    [["export", "--format", "ics", "--section", "technology"], 1, "has a day or a time"],
    [["reviw"], 2, "Did you mean review"],
  ];

  const files: readonly (readonly [input: string, says: string])[] = [
    ["", "stdin is empty"],
    ['{"fields":{"plan.time.end":"25:99"}}', 'plan.time.end is "25:99"'],
    ['{"field":{}}', "unknown key"],
    ['{"active":["plan.time.end","plan.time.start","plan.tech.dnd","plan.comm.focus"]}', "at most 3"],
  ];

  test.each(flags)("plan %j ends with %i", (argv, code, says) => refused(argv, code, says));
  test.each(files)("the file %s", (input, says) => refused(["edit", "--from", "-"], 1, says, input));

  async function refused(argv: readonly string[], code: number, says: string, input = ""): Promise<void> {
    const home = newFolder();
    await done(["plan", "edit", "--set", `${mail}=19:00`, "-q"], { home });
    const before = journalIn(home);
    const run = await headroom(["plan", ...argv], { home, input });
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toContain(says);
    expect(run.stderr.split("\n").filter((line) => line.startsWith("error: "))).toHaveLength(1);
    expect(journalIn(home)).toBe(before);
  }

  test("a file of 10 MB", async () => {
    const home = newFolder();
    const file = path.join(home, "big.json");
    writeFileSync(file, "x".repeat(10_000_000));
    const run = await headroom(["plan", "edit", "--from", file], { home });
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain("larger than 5 MiB");
  });
});

describe("how it goes", () => {
  test("stands beside the boundary, with circumstances and without a judgement", async () => {
    const home = newFolder();
    await done(["plan", "edit", "--activate", mail, "-q"], { home });
    await weeks(home, mail, ["kept", "partly", "missed", "kept"]);
    expect((await planJson(home)).adherence).toEqual({ [mail]: { kept: 2, partly: 1, missed: 1 } });
    const { stdout } = await done(["plan"], { home });
    expect(stdout).toContain("email closed after 18:00    kept 2, partly 1, missed 1 of 4 weeks");
    expect(stdout).toContain("not fully kept 8 Nov; 15 Nov");
    expect(stdout).not.toMatch(/%|fail|only /i);
  });

  test("after three missed weeks a smaller version is offered, and gone once it is taken", async () => {
    const home = newFolder();
    await done(["plan", "edit", "--activate", mail, "-q"], { home });
    await weeks(home, mail, ["kept", "missed", "missed"]);
    expect((await done(["plan"], { home })).stdout).not.toContain("smaller version");
    await weeks(home, mail, ["missed", "missed", "missed"]);
    const set = `--set ${mail}=19:00`;
    expect((await done(["plan"], { home })).stdout.replace(/\s+/g, " ")).toContain(set);
    const review = JSON.parse((await done(["plan", "review", "--json"], { home })).stdout);
    expect(review).toMatchObject({
      schema: "headroom/plan-review@2",
      reviewed: [{ id: mail, missedInARow: 3, offersSmaller: true, smaller: "19:00" }],
    });
    expect((await done(["plan", "review"], { home })).stdout).toContain(set);
    await done(["plan", "edit", ...set.split(" "), "-q"], { home });
    expect((await done(["plan"], { home })).stdout).not.toContain("smaller version");
  });

  test("a review with nothing in practice says so", async () => {
    expect((await done(["plan", "review"])).stdout).toContain("nothing to review");
  });
});

test("after a crisis answer the help page comes first, and no proposal", async () => {
  const home = newFolder();
  const input = JSON.stringify({ answers: { "crisis.life": true, "high.mail-edges": true } });
  await headroom(["checkin", "--answers", "-"], { home, input });
  const shown = await done(["plan"], { home });
  expect(shown.stdout).toMatch(/^Please get help now/);
  expect(shown.stdout).not.toContain("To start with");
  const json = await headroom(["plan", "--json"], { home });
  expect(json.stderr).toMatch(/^Please get help now/);
  expect(json.stdout).not.toMatch(/crisis|help\./);
  await headroom(["plan", "edit", "--activate", mail], { home });
  expect((await done(["plan"], { home })).stdout).toMatch(
    /^Please get help now[\s\S]+Boundary plan, revision 1/,
  );
});

describe("what is handed out", () => {
  async function filled(): Promise<string> {
    const home = newFolder();
    await done(["checkin", "--answers", exampleFile("after-layoffs"), "-q"], { home });
    const fields = {
      [mail]: "19:00",
      "plan.time.free-day": "sunday",
      "plan.time.next-vacation": "2026-12-19/2027-01-03",
      "plan.time.rest-blocks": ["weekdays 12:30-13:00 walk"],
      "plan.load.max-hours": 45,
      "plan.load.exit-criteria": ["leave refused"],
      "plan.support.friends": ["Mo"],
    };
    const input = JSON.stringify({ fields, active: [mail, "plan.support.friends"] });
    await done(["plan", "edit", "--from", "-", "-q"], { home, input });
    return home;
  }

  test("leaves the private parts out unless they are named", async () => {
    const home = await filled();
    const page = (...flags: string[]) =>
      done(["plan", "export", ...flags], { home }).then((run) => run.stdout);
    expect(await page()).toContain("**Hours a week, at most:** 45");
    expect(await page()).not.toMatch(/Mo\b|leave refused|strain|level|because|kept/i);
    expect(await page("--section", "support")).toContain("Mo");
    expect(await page("--section", "workload")).not.toContain("leave refused");
    expect(await page("--section", "workload", "exit-criteria")).toContain("leave refused");
    const json = JSON.parse(await page("--json"));
    expect(json).toMatchObject({ schema: "headroom/plan@1", active: [mail] });
    expect(Object.keys(json.fields)).not.toContain("plan.support.friends");
    expect(await page("--format", "json")).toBe(await page("--json"));
  });

  test("a calendar that ical.js reads, with the check-in when it is due next", async () => {
    const home = await filled();
    const { stdout } = await done(["plan", "export", "--format", "ics", "--checkin-at", "18:00"], { home });
    const calendar = new ICAL.Component(ICAL.parse(stdout));
    const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events.map((event) => `${event.startDate} ${event.summary}`)).toEqual([
      "2026-11-22 Free of work",
      "2026-12-19 Leave, no work",
      "2026-11-23T12:30:00 weekdays 12:30-13:00 walk",
      "2026-11-22T18:00:00 Weekly check-in",
    ]);
  });

  test("the check-in comes after a pause", async () => {
    const home = await filled();
    await done(["pause", "--until", "2026-12-06"], { home });
    const { stdout } = await done(["plan", "export", "--format", "ics", "--checkin-at", "18:00"], { home });
    expect(stdout).toContain("DTSTART:20261207T180000\r\n");
  });

  test("the same file in every time zone", async () => {
    const home = await filled();
    const at = (TZ: string) =>
      done(["plan", "export", "--format", "ics"], { home, env: { TZ }, now: "2026-11-22T12:00:00Z" });
    expect((await at("Pacific/Honolulu")).stdout).toBe((await at("Asia/Tokyo")).stdout);
  });

  test("is for the proposal as long as no plan is stored, with a note", async () => {
    const home = newFolder();
    const run = await headroom(["plan", "export"], { home });
    expect(run).toMatchObject({ code: 0, stdout: `# Boundaries, a proposal\n\nAs of ${today}.\n` });
    expect(run.stderr).toContain("this is the proposal");
  });
});

test("python reads the calendar's lines, when there is one", async (context) => {
  const python = spawnSync("python3", ["--version"]);
  if (python.status !== 0) return context.skip("there is no python3 here");
  const home = newFolder();
  await done(["plan", "edit", "--set", "plan.time.free-day=friday", "-q"], { home });
  const { stdout } = await done(["plan", "export", "--format", "ics"], { home });
  const program = `
import re, sys
text = sys.stdin.buffer.read()
assert all(len(line) <= 75 for line in text.split(b"\\r\\n")), "a line is too long"
lines = re.sub(b"\\r\\n[ \\t]", b"", text).decode().split("\\r\\n")
print([line for line in lines if line.startswith(("DTSTART", "RRULE", "SUMMARY"))])`;
  const read = spawnSync("python3", ["-c", program], { input: stdout, encoding: "utf8" });
  expect(read.stdout.trim()).toBe(
    "['DTSTART;VALUE=DATE:20261127', 'RRULE:FREQ=WEEKLY;BYDAY=FR', 'SUMMARY:Free of work', " +
      "'DTSTART;VALUE=DATE:20261122', 'RRULE:FREQ=WEEKLY;BYDAY=SU', 'SUMMARY:Weekly check-in']",
  );
});

describe("what got in the way of a boundary", () => {
  const day = "plan.time.free-day";
  async function told(): Promise<string> {
    const home = newFolder();
    await done(["plan", "edit", "--activate", mail, day, "-q"], { home });
    const answers = {
      answers: { "phys.head-eyes": 1 },
      boundaries: { [mail]: "partly", [day]: "missed" },
      obstacles: { [mail]: "release on Thursday" },
    };
    await done(["checkin", "--answers", "-", "-q"], { home, input: JSON.stringify(answers) });
    return home;
  }
  const out = async (home: string, ...args: string[]) => (await done(args, { home })).stdout;

  test("stands at that boundary alone, everywhere", async () => {
    const home = await told();
    const review = await out(home, "plan", "review");
    expect(review.match(/release on Thursday/g)).toHaveLength(1);
    expect(review).toContain("partly kept: release on Thursday");
    expect(await out(home, "show")).toContain("email closed after: partly kept (release on Thursday)");
    expect(await out(home, "export", "--format", "md")).toContain(
      "- email closed after, partly kept: release on Thursday",
    );
  });

  test("is left out with the notes, and comes back in every format", async () => {
    const home = await told();
    for (const format of ["json", "ndjson", "csv", "md"])
      expect(await out(home, "export", "--format", format, "--no-notes")).not.toContain("Thursday");
    for (const format of ["json", "ndjson", "csv"]) {
      const input = await out(home, "export", "--format", format);
      const other = newFolder();
      await done(["import", "-"], { home: other, input });
      expect(JSON.parse(await out(other, "show", "--json"))).toMatchObject({
        obstacles: { [mail]: "release on Thursday" },
        note: null,
      });
    }
  });
});
