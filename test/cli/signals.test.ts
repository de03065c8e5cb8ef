import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { signalSourcesSchema, signalsSchema } from "../../src/formats/signals-schema";
import { weeklyIds } from "../helpers/answers";
import { done, headroom, journalIn, newFolder, now, program } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal } from "../helpers/terminal";
import { git, repositoryOf, secret } from "../store/signals/helpers";

/** The Sunday on which the program believes to run; its week is the one of 16 November. */
const quiet = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
const options = (home: string) => ({ home, env: quiet });

/** Somebody with commits at a weekend and in the evening, and with pages in three nights. */
function worker(): { home: string; folder: string; pages: string } {
  const home = newFolder();
  const weekend = ["2026-11-07", "2026-11-08", "2026-11-14", "2026-11-21"].flatMap((day) =>
    ["10:00:00", "11:30:00"].map((time) => ({ author: `${day}T${time} +0100` })),
  );
  const evening = { author: "2026-11-17T21:00:00 +0100" };
  const folder = repositoryOf([...weekend, evening], path.join(newFolder("src"), "work"));
  const pages = path.join(newFolder("pages"), "incidents.csv");
  const rows = ["18T02:10", "19T03:10", "20T01:10"].map((at, row) => `${row},2026-11-${at}:00Z,${secret}`);
  writeFileSync(pages, ["Incident Number,Created On,Title", ...rows, ""].join("\n"));
  return { home, folder, pages };
}

let home = "";
let folder = "";
let pages = "";

beforeAll(async () => {
  ({ home, folder, pages } = worker());
  await done(["signals", "add", "git", folder], options(home));
  await done(["signals", "add", "pages", pages], options(home));
}, 60_000);

describe("headroom signals", () => {
  test("says what was seen, by whom, and what stands out", async () => {
    const { stdout } = await done(["signals", "--weeks", "4"], options(home));
    expect(stdout).toContain("When you worked, as seen");
    expect(stdout).toContain("─── your working day, 08:00 to 18:00, Mon to Fri");
    expect(stdout).toMatch(/^16 Nov \* +1 +1 +1 +3 +3 +3 +1 /m);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Pages broke into the night 3 times in the week of 16 Nov: the nights to 18 Nov, 19 Nov and 20 Nov.",
    );
    expect(stdout).toContain("Work was seen on 3 of the last 4 weekends.");
    expect(stdout).toContain("Seen by git-1 (9), pages-1 (3).");
  });

  test("as JSON of the published shape", async () => {
    const { stdout } = await done(["signals", "--json"], options(home));
    const document = signalsSchema.parse(JSON.parse(stdout));
    expect(document).toMatchObject({ person: { id: "me" }, from: "2026-09-28", to: "2026-11-22" });
    expect(document.weeks).toHaveLength(8);
    expect(document.weeks.at(-1)).toEqual({
      week: "2026-W47",
      from: "2026-11-16",
      to: "2026-11-22",
      measures: {
        "m.active-days": 1,
        "m.weekend-days": 1,
        "m.evenings": 1,
        "m.nights": 3,
        "m.night-calls": 3,
        "m.after-hours-calls": 3,
        "m.short-rests": 1,
        "m.long-rest": expect.any(Number),
        "m.run": 1,
      },
    });
    expect(document.hours[5]?.[10]).toBe(3);
    expect(document.sources).toEqual([
      { id: "git-1", kind: "git", read: 9, skipped: [] },
      { id: "pages-1", kind: "pages", read: 3, skipped: [] },
    ]);
  });

  test("what the person answered stands beside what was seen, as a question", async () => {
    const { home: own, folder: place } = worker();
    await done(["signals", "add", "git", place], options(own));
    const answers = JSON.stringify({ answers: { "medium.weekend-work": false } });
    await done(["checkin", "--answers", "-", "-q"], { ...options(own), input: answers });
    const { stdout } = await done(["signals"], options(own));
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "You answered: no weekend work. Seen: 3 of the last 4 weekends. How do the two go together?",
    );
  });

  test("the plan's working day and another weekend count", async () => {
    const own = newFolder();
    await done(["signals", "add", "git", folder], options(own));
    await done(["config", "set", "weekend", "Fri,sat"], options(own));
    await done(["plan", "edit", "--set", "plan.time.end=20:00"], options(own));
    const { stdout } = await done(["signals", "--json"], options(own));
    expect(JSON.parse(stdout).weeks.at(-1).measures).toMatchObject({ "m.evenings": 0, "m.weekend-days": 1 });
    expect((await done(["signals"], options(own))).stdout).toContain("08:00 to 20:00, Mon Tue Wed Thu Sun");
  });

  test("without a source it says how to begin", async () => {
    const { stdout } = await done(["signals"]);
    expect(stdout).toContain("headroom reads no signals yet.");
    const json = signalsSchema.parse(JSON.parse((await done(["signals", "--json"])).stdout));
    expect(new Set(Object.values(json.weeks[0]?.measures ?? {}))).toEqual(new Set([null]));
  });

  test.each([
    [80, []],
    [60, []],
    [120, []],
    [40, ["--ascii"]],
  ])("at %i columns no line is cut", async (columns, flags) => {
    const env = { ...quiet, COLUMNS: String(columns) };
    const { stdout } = await done(["signals", ...flags], { home, env });
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    if (flags.length > 0) expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test("what is wrong with a source is a remark, and the rest is shown", async () => {
    const own = newFolder();
    const broken = path.join(newFolder("broken"), "pages.csv");
    writeFileSync(broken, `a,b\n${secret},2\n`);
    await done(["signals", "add", "git", folder], options(own));
    await done(["signals", "add", "pages", broken], options(own));
    const { code, stdout, stderr } = await headroom(["signals"], options(own));
    expect(code).toBe(0);
    expect(stdout).toContain("Seen by git-1 (9), pages-1 (0).");
    expect(stderr.replace(/\s+/g, " ")).toContain("is not an export that headroom knows.");
    expect(stdout + stderr).not.toContain(secret);
  });
});

describe("sources", () => {
  test("are added, listed and removed", async () => {
    const own = newFolder();
    const add = await done(
      ["signals", "add", "pages", pages, "--time", "Created On", "--who", "Title=x", "--json"],
      options(own),
    );
    expect(signalSourcesSchema.parse(JSON.parse(add.stdout)).sources).toEqual([
      {
        id: "pages-1",
        kind: "pages",
        purpose: "work",
        paths: [pages],
        authors: [],
        me: null,
        time: "Created On",
        who: { column: "Title", value: "x" },
      },
    ]);
    await done(["signals", "add", "git", folder, "--private", "--author", "a@b.example"], options(own));
    const { stdout } = await done(["signals", "list"], { ...options(own), env: { COLUMNS: "1000" } });
    expect(stdout.replace(/\s+/g, " ")).toContain("--author a@b.example");
    await done(["signals", "remove", "pages-1"], options(own));
    expect(JSON.parse((await done(["signals", "list", "--json"], options(own))).stdout).sources).toHaveLength(
      1,
    );
  });

  test("a shell history is private unless it is said to be work, and found by itself", async () => {
    const own = newFolder();
    writeFileSync(path.join(own, ".bash_history"), `#1763500000\n${secret}\n`);
    const { stdout } = await done(["signals", "add", "shell", "--json"], options(own));
    expect(JSON.parse(stdout).sources[0]).toMatchObject({
      kind: "shell",
      purpose: "private",
      paths: [path.join(own, ".bash_history")],
    });
  });

  test.each([
    [["add", "git"], 2, "signals add git needs to know where to look"],
    [["add", "git", "/none/such"], 1, "there is nothing at /none/such"],
    [["add", "git", ".", "--me", "x@y.example"], 2, "git takes no --me"],
    [["add", "pages", ".", "--who", "x"], 2, '--who is "x"'],
    [["add", "shell"], 1, "no history of bash, zsh or fish was found"],
    [["add", "git", ".", "--work", "--private"], 2, "--work and --private exclude each other"],
    [["add", "mail", "."], 2, 'there is no kind "mail"'],
    [["remove", "git-7"], 1, "there is no source git-7"],
  ])("%j is refused", async (argv, code, message) => {
    const own = newFolder();
    const run = await headroom(["signals", ...argv], options(own));
    expect(run.stderr).toContain(message);
    expect(run.code).toBe(code);
    expect(existsSync(path.join(own, "people"))).toBe(false);
  });

  test("are sealed with a locked record, and in no export", async () => {
    const own = newFolder();
    await done(["signals", "add", "git", folder], options(own));
    await done(["checkin", "--answers", "-", "-q"], {
      ...options(own),
      input: '{"answers":{},"load":{"m.hours":40}}',
    });
    const exports = ["json", "ndjson", "csv", "md"].map((format) => ["export", "--format", format]);
    for (const argv of exports) expect((await done(argv, options(own))).stdout).not.toContain(folder);
    const words = path.join(newFolder("words"), "words");
    writeFileSync(words, "seven calm horses\n", { mode: 0o600 });
    await headroom(["lock", "--new-passphrase-file", words], options(own));
    const file = path.join(own, "people/me/signals.json");
    expect(readFileSync(file, "utf8")).not.toContain(folder);
    const list = await headroom(["signals", "list", "--passphrase-file", words], options(own));
    expect(list.stdout.replace(/\s+/g, "")).toContain(folder);
  });
});

describe.skipIf(noTerminal)("a check-in in the terminal", () => {
  async function form(own: string, args = "") {
    const terminal = await openTerminal(
      `'${process.execPath}' '${program}' checkin --routine weekly ${args}`,
      {
        rows: 30,
        env: { HEADROOM_HOME: own, HEADROOM_NOW: now, HOME: own, TZ: "UTC", ...quiet },
      },
    );
    onTestFinished(() => terminal.close());
    await terminal.see("1/");
    for (let question = 1; question < weeklyIds.length; question++)
      await terminal.pressThen("s", ` ${question + 1}/`);
    await terminal.pressThen("s", "hours worked");
    return terminal;
  }

  test("the facts are filled in and marked, one key takes them, and they are stored as seen", async () => {
    const terminal = await form(home);
    const screen = await terminal.see(/nights at work +3 +seen/);
    expect(screen).toMatch(/weekend days worked +1 +seen/);
    expect(screen).toMatch(/calls at night .*3 +seen/);
    await terminal.pressThen("Enter", "tab take what was seen");
    await terminal.press("Tab");
    for (let row = 0; row < 12; row++) await terminal.press("Enter");
    await terminal.see("enter store");
    await terminal.press("Enter");
    await terminal.see("exit 0");
    const [entry] = (journalIn(home) ?? "")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(entry.load).toMatchObject({ "m.nights": 3, "m.night-calls": 3, "m.weekend-days": 1 });
    expect(entry.seen).toEqual(expect.arrayContaining(["m.nights", "m.night-calls", "m.weekend-days"]));
  });

  test("a check-in for an earlier day reads its own week", async () => {
    const terminal = await form(home, "--date 2026-11-15 --dry-run");
    const screen = await terminal.see(/weekend days worked +1 +seen/);
    expect(screen).toMatch(/nights at work +0 +seen/);
    await terminal.press("q");
    await terminal.see("exit 130");
  });
});

test("reading leaves nothing behind", async () => {
  const names = () => readdirSync(home, { recursive: true }).map(String).sort();
  const before = names();
  await done(["signals"], options(home));
  expect(names()).toEqual(before);
  for (const name of before.filter((one) => one.endsWith(".json")))
    expect(readFileSync(path.join(home, name), "utf8")).not.toContain(secret);
});

const project = path.resolve(import.meta.dirname, "../..");

test.runIf(existsSync(path.join(project, ".git")))(
  "on a clone of this repository the numbers are those of a few lines over git log",
  async () => {
    const clone = path.join(newFolder("clone"), "headroom");
    git(project, ["clone", "-q", "--no-hardlinks", project, clone]);
    const email = git(clone, ["log", "-1", "--format=%ae"]).trim();
    git(clone, ["config", "user.email", email]);
    const now = `${git(clone, ["log", "-1", "--format=%cs"]).trim()}T23:59:00`;

    const log = execFileSync("git", ["log", "--all", `--author=<${email}>`, "--format=%ad", "--date=iso"], {
      cwd: clone,
      encoding: "utf8",
    });
    const walls = [...new Set(log.split("\n"))].filter(
      (line) => line !== "" && line.slice(0, 19) <= now.replace("T", " "),
    );
    const days = new Map<string, number[]>();
    for (const line of walls) {
      const minutes =
        Number(line.slice(11, 13)) * 60 + Number(line.slice(14, 16)) + Number(line.slice(17, 19)) / 60;
      days.set(line.slice(0, 10), [...(days.get(line.slice(0, 10)) ?? []), minutes]);
    }
    const spread = (times: readonly number[]) => Math.max(...times) - Math.min(...times);
    const tests = {
      "m.active-days": (_day: string, times: number[]) => spread(times) >= 15,
      "m.weekend-days": (day: string, times: number[]) =>
        spread(times) >= 15 && [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
      "m.evenings": (_day: string, times: number[]) => times.some((time) => time >= 20 * 60),
      "m.nights": (_day: string, times: number[]) => times.some((time) => time < 5 * 60),
    };

    const own = newFolder();
    await done(["signals", "add", "git", clone], options(own));
    const { stdout } = await done(["signals", "--json", "--weeks", "60"], { ...options(own), now });
    const document = signalsSchema.parse(JSON.parse(stdout));
    for (const { from, to, measures } of document.weeks)
      for (const [metric, holds] of Object.entries(tests)) {
        const inWeek = [...days].filter(([day]) => day >= from && day <= to);
        expect([from, metric, measures[metric]]).toEqual([
          from,
          metric,
          inWeek.filter(([day, times]) => holds(day, times)).length,
        ]);
      }
    expect(document.sources[0]?.read).toBe(walls.length);
  },
);

test("what stood out at a check-in stands on the first screen, and its remedies come first", async () => {
  const own = newFolder();
  const record = path.join(own, "people/me/journal.jsonl");
  mkdirSync(path.dirname(record), { recursive: true });
  const entry = {
    v: 1,
    id: "0199b0c0-0000-7000-8000-000000000001",
    type: "checkin",
    recordedAt: "2026-11-21T10:00:00+00:00",
    date: "2026-11-21",
    routine: "weekly",
    instruments: { environment: 1 },
    answers: { "env.tech-debt": 4 },
    details: {},
    load: { "m.night-calls": 4, "m.short-rests": 1, "m.long-rest": 20.5 },
    seen: ["m.night-calls", "m.short-rests", "m.long-rest"],
    context: [],
    boundaries: {},
    note: null,
    tags: [],
  };
  writeFileSync(record, `${JSON.stringify(entry)}\n`);
  const { stdout } = await done([], options(own));
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "seen 4 disturbances at night by pages, 20.5 hours as the longest rest in the week to 21 Nov",
  );
  const advice = JSON.parse((await done(["advice", "--json"], options(own))).stdout);
  expect(advice.environment.map(({ cause }: { cause: string }) => cause)).toEqual([
    "env.on-call-load",
    "env.time-off",
    "env.tech-debt",
  ]);
});
