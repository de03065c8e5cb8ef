import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/core/calendar";
import { done, headroom, newFolder, type RunOptions } from "../helpers/cli";
import { evenWeek, writeJournal } from "../helpers/five-years";

const now = "2026-11-29T18:00:00";
/** Written by a person; must nowhere become markup. */
const hostile = `<img src=x onerror="alert(1)">&'`;

let robin: string;
beforeAll(async () => {
  robin = path.join(newFolder(), "robin");
  await done(["demo", "--to", robin], { now });
});

/** Runs `report`, which also says on stderr what is in the page and what is not. */
async function report(argv: readonly string[], options: RunOptions = {}) {
  const run = await headroom(["report", ...argv], { home: robin, now, ...options });
  expect([run.code, run.stderr]).toEqual([0, expect.stringContaining("Not in it: ")]);
  return run;
}
const made = async (argv: readonly string[], home = robin) =>
  (await report(["-o", "-", ...argv], { home })).stdout;
const words = (page: string) => page.replace(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>|<[^>]*>/g, " ");

describe("the file", () => {
  test("is named after person and day, is for the owner only, and is told with its path", async () => {
    const cwd = newFolder();
    const { stdout, stderr } = await report([], { cwd });
    expect(readdirSync(cwd)).toEqual(["headroom-robin-2026-11-29.html"]);
    const file = path.join(cwd, "headroom-robin-2026-11-29.html");
    expect(stdout).toBe(`Written: ${file}. It is not encrypted.\n`);
    expect(stderr).toMatch(/^In it: .*\nNot in it: answers on help, your notes\.\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await report(["--for", "work", "--yes"], { cwd });
    expect(readdirSync(cwd)).toContain("headroom-robin-work-2026-11-29.html");
  });

  test("is not replaced without --force", async () => {
    const cwd = newFolder();
    writeFileSync(path.join(cwd, "mine.html"), "mine");
    const argv = ["report", "-o", "mine.html"];
    const refused = await headroom(argv, { home: robin, now, cwd });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("mine.html already exists");
    expect(readFileSync(path.join(cwd, "mine.html"), "utf8")).toBe("mine");
    await report([...argv.slice(1), "--force"], { cwd });
    expect(readFileSync(path.join(cwd, "mine.html"), "utf8")).toContain("<!doctype html>");
  });

  test.skipIf(process.getuid?.() !== 0)("a folder that cannot be written to is told plainly", async () => {
    const cwd = newFolder();
    const home = newFolder();
    await done(["demo", "--to", path.join(home, "robin")], { now });
    for (const name of readdirSync(home, { recursive: true, encoding: "utf8" }))
      chmodSync(path.join(home, name), statSync(path.join(home, name)).isDirectory() ? 0o777 : 0o666);
    chmodSync(home, 0o777);
    chmodSync(cwd, 0o555);
    const run = await headroom(["report", "-o", path.join(cwd, "page.html")], {
      home: path.join(home, "robin"),
      now,
      uid: 65_534,
    });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("the page cannot be written");
    expect(run.stderr).not.toMatch(/\bat .*\.js:\d/);
    expect(existsSync(path.join(cwd, "page.html"))).toBe(false);
  });

  test("--json tells where it is, by the published shape", async () => {
    const cwd = newFolder();
    const { stdout } = await done(["report", "--json", "-o", "page.html"], { home: robin, now, cwd });
    expect(JSON.parse(stdout)).toEqual({
      schema: "headroom/report@1",
      person: { id: "robin", name: "Robin", role: "sysadmin" },
      for: "me",
      file: path.join(cwd, "page.html"),
    });
  });

  test("--open starts the browser with it, and says so where there is none", async () => {
    const cwd = newFolder();
    const browser = path.join(cwd, "browser");
    writeFileSync(browser, `#!/bin/sh\necho "$1" > "${cwd}/opened"\n`, { mode: 0o755 });
    await report(["-o", "a.html", "--open"], { cwd, env: { BROWSER: browser } });
    expect(readFileSync(path.join(cwd, "opened"), "utf8")).toBe(`${path.join(cwd, "a.html")}\n`);
    rmSync(browser);
    const none = await headroom(["report", "-o", "b.html", "--open"], {
      ...{ home: robin, now, cwd },
      env: { BROWSER: browser },
    });
    expect(none.code).toBe(0);
    expect(none.stderr).toContain("no browser could be opened");
  });
});

describe("every page", () => {
  test.each([
    [["--for", "me"]],
    [["--for", "doctor", "--yes"]],
    [["--for", "mentor", "--yes", "--fields", "levels,strain,trend,answers,notes,plan"]],
    [["--for", "work", "--yes"]],
  ])("%j stands alone: nothing in it runs or loads anything", async (argv) => {
    const page = await made(argv);
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
    expect(page).not.toMatch(
      /<(?:script|link|iframe|img|object|form)\b|\b(?:src|href|xlink:href)=|url\(|@import/i,
    );
    expect(page).not.toMatch(/\son\w+=/i);
    expect(page).not.toContain("undefined");
    expect(page).not.toContain("NaN");
    // Help answers and whatever follows from them stay out.
    expect(page).not.toMatch(/crisis\.|help\.(?!now)/);
  });

  test("one for somebody else is agreed to", async () => {
    for (const whom of ["doctor", "mentor", "work"]) {
      const cwd = newFolder();
      const run = await headroom(["report", "--for", whom], { home: robin, now, cwd });
      expect(run.code).toBe(2);
      expect(run.stderr).toContain("Add --yes to agree");
      expect(readdirSync(cwd)).toEqual([]);
    }
  });

  test("a flag of another page is refused", async () => {
    const rows = [
      ["--for", "work", "--notes"],
      ["--for", "mentor", "--include-safety"],
      ["--fields", "levels"],
      ["--for", "doctor", "--causes", "env.on-call-load"],
      ["--for", "boss"],
      ["--for", "work", "--causes", "env.nothing"],
      ["--for", "mentor", "--fields", "moods"],
      ["--since", "2026-12-24"],
      ["--since", "2026-11-20", "--until", "2026-11-01"],
      ["-o", "-", "--open"],
    ];
    for (const argv of rows) {
      const run = await headroom(["report", "--yes", ...argv], { home: robin, now });
      expect([argv, run.code, run.stdout]).toEqual([argv, 2, ""]);
    }
  });

  test("with nothing recorded there is a way forward, and with one check-in a page", async () => {
    const home = newFolder();
    const none = await headroom(["report", "-o", "-"], { home, now });
    expect(none).toMatchObject({ code: 1, stdout: "" });
    expect(none.stderr).toContain("nothing is recorded yet");
    const work = await headroom(["report", "--for", "work", "--yes", "-o", "-"], { home, now });
    expect(work).toMatchObject({ code: 1, stdout: "" });
    const ids = ["eyes"].flatMap(() => ["phys.head-eyes"]);
    await done(["checkin", "--answers", "-"], {
      home,
      now,
      input: JSON.stringify({ answers: Object.fromEntries(ids.map((id) => [id, 3])), note: hostile }),
    });
    expect(words(await made([], home))).toContain("Made on Sun 29 Nov 2026 from one check-in of 29 Nov");
    await made(["--for", "doctor", "--yes"], home);
    await made(["--for", "mentor", "--yes"], home);
  });
});

describe("what a person wrote", () => {
  let home: string;
  beforeAll(async () => {
    home = newFolder();
    const questions = JSON.parse(
      (await done(["questions", "--routine", "full", "--json"], { home, now })).stdout,
    );
    const answers = Object.fromEntries(
      questions.items.map(({ id, scale }: { id: string; scale: string }) => [
        id,
        scale === "yes-no" ? true : 3,
      ]),
    );
    const input = JSON.stringify({ answers, note: `note-canary ${hostile}`, tags: ["tag-canary"] });
    await done(["checkin", "--answers", "-"], { home, now, input });
    const plan = {
      fields: {
        "plan.time.weekend-rule": `rule-canary ${hostile}`,
        "plan.load.exit-criteria": ["exit-canary"],
        "plan.support.people": undefined,
      },
      active: ["plan.time.weekend-rule"],
    };
    await done(["plan", "edit", "--from", "-"], { home, now, input: JSON.stringify(plan) });
  });

  test("is text on every page, never markup", async () => {
    const long = "x".repeat(40);
    for (const argv of [
      ["--notes"],
      ["--for", "mentor", "--yes", "--fields", "notes,plan"],
      ["--for", "work", "--yes"],
    ]) {
      const page = await made([...argv, "--as", `${long}<b>&"'`], home);
      expect(page).toContain("&lt;b&gt;&amp;&quot;&#39;");
      expect(page).toContain("rule-canary &lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;");
      expect(page).not.toContain("<img");
      expect(page).not.toContain("<b>&");
    }
    const name = await headroom(["report", "--as", `<i>${"y".repeat(300)}`, "-o", "-"], { home, now });
    expect(name).toMatchObject({ code: 2, stdout: "" });
  });

  test("stays out where it was not asked for", async () => {
    expect(await made([], home)).not.toContain("note-canary");
    expect(await made(["--notes"], home)).toContain("note-canary");
    expect(await made(["--for", "mentor", "--yes"], home)).not.toMatch(/note-canary|rule-canary|exit-canary/);
    expect(await made(["--for", "mentor", "--yes", "--fields", "plan"], home)).not.toContain("exit-canary");
    expect(await made(["--for", "doctor", "--yes"], home)).not.toMatch(/canary(?! &lt;img)|no hope in sight/);
  });

  test("one week is no turn and follows no other week", async () => {
    const page = words(await made(["--for", "doctor", "--yes"], home));
    expect(page).toContain("The newest week was high.");
    expect(page).toContain("too few weeks yet to tell a lasting turn");
    expect(words(await made(["--for", "mentor", "--yes"], home))).toContain(
      "29 Nov: level high; risk ahead high",
    );
  });

  test("help answers reach a doctor only by name and with a second yes", async () => {
    const once = await headroom(["report", "--for", "doctor", "--include-safety", "--yes", "-o", "-"], {
      home,
      now,
    });
    expect(once).toMatchObject({ code: 2, stdout: "" });
    expect(once.stderr).toContain("Add --yes-safety");
    const argv = ["--for", "doctor", "--include-safety", "--yes", "--yes-safety"];
    expect(await made(argv, home)).toContain("no hope in sight: yes");
  });

  test("nothing of health reaches the page for work", async () => {
    const page = await made(["--for", "work", "--yes"], home);
    expect(page).not.toMatch(/note-canary|tag-canary|exit-canary/);
    // The same page comes of a record that holds no health answer at all.
    const bare = newFolder();
    const questions = JSON.parse(
      (await done(["questions", "--only", "environment", "--json"], { home: bare, now })).stdout,
    );
    const answers = Object.fromEntries(questions.items.map(({ id }: { id: string }) => [id, 3]));
    await done(["checkin", "--answers", "-"], { home: bare, now, input: JSON.stringify({ answers }) });
    await done(["plan", "edit", "--from", "-"], {
      ...{ home: bare, now },
      input: JSON.stringify({ fields: { "plan.time.weekend-rule": `rule-canary ${hostile}` }, active: [] }),
    });
    expect(page).toBe(await made(["--for", "work", "--yes"], bare));
  });
});

describe("the page for work", () => {
  test("holds the causes that were picked, with what team and leader can do, figures and sources", async () => {
    const page = words(await made(["--for", "work", "--yes", "--causes", "env.on-call-load,env.tech-debt"]));
    expect(page).toContain("On-call duty comes round before people have recovered");
    expect(page).toContain("cap on-call, and repay it in money or time off");
    expect(page).toMatch(/at most one week on call per month\s+\[1, 2, 4\]/);
    expect(page).toContain("10 to 20 % of each week&#39;s capacity");
    expect(page).toContain("[2] a note for managed-service providers");
    expect(page).toContain("We look at it again on");
    expect(page).not.toContain("reachable at all hours");
    expect(page).toContain("To decide: cap on-call");
  });

  test("--talk puts goal and offers first, and nothing else of the talk", async () => {
    const cwd = newFolder();
    const talk = {
      "talk.mgr.goal": `One week in four ${hostile}`,
      "talk.mgr.solution": ["offer-canary"],
      "talk.mgr.facts": ["fact-canary"],
      "talk.mgr.objection": ["objection-canary", "answer-canary"],
    };
    writeFileSync(path.join(cwd, "talk.json"), JSON.stringify(talk));
    const argv = ["--for", "work", "--yes", "-o", "-", "--talk"];
    const { stdout } = await report([...argv, "talk.json"], { cwd });
    expect(stdout).toContain("To decide: One week in four &lt;img");
    expect(stdout).toContain("Offered in return: offer-canary");
    expect(stdout).not.toMatch(/fact-canary|objection-canary|answer-canary|<img/);
    writeFileSync(path.join(cwd, "bad.json"), "{");
    const bad = await headroom(["report", ...argv, "bad.json"], { home: robin, now, cwd });
    expect(bad).toMatchObject({ code: 1, stdout: "" });
  });

  test("all of it is told before it is written", async () => {
    const { stderr } = await report(["--for", "work", "--yes"], { cwd: newFolder() });
    for (const told of [
      "People are expected to be reachable at all hours",
      "email closed after 19:00",
      "free of work on Sunday",
    ])
      expect(stderr).toContain(told);
  });
});

describe("helped", () => {
  test("tells what followed, and what else happened, in words and by the published shape", async () => {
    const { stdout } = await done(["helped"], { home: robin, now });
    expect(stdout).toContain("email closed after 19:00 and recovery started, since 19 Jul");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "Cannot be compared: 3 ordinary weeks soon after it are needed; there are none.",
    );
    const document = JSON.parse((await done(["helped", "--json"], { home: robin, now })).stdout);
    expect(document.changes[0]).toMatchObject({
      from: "2026-07-19",
      to: "2026-08-02",
      verdict: "too-few",
      before: { count: 6 },
      after: null,
      missing: { before: 0, after: 3 },
    });
  });

  test("with nothing begun it says what could be looked back on", async () => {
    const { stdout } = await done(["helped"], { now });
    expect(stdout).toContain("There is nothing to look back on yet");
  });
});

describe("a check-in that makes a change clear", () => {
  const start = "2026-10-04";
  const before = Array.from({ length: 8 }, (_, back) => evenWeek(addDays(start, (back - 8) * 7 - 7), 3));
  const entries = [
    ...before,
    {
      date: start,
      type: "plan",
      fields: { "plan.time.mail-cutoff": "19:00" },
      active: ["plan.time.mail-cutoff"],
    },
    ...[1, 2].map((week) => evenWeek(addDays(start, week * 7), 1)),
  ];
  const answers = JSON.stringify({ answers: evenWeek(start, 1).answers });

  test("says so once, after the third week", async () => {
    const home = newFolder();
    writeJournal(home, entries);
    const line =
      "Now clear: email closed after 19:00, since 4 Oct: 75 before, 25 after; more than your weeks differ by chance. headroom helped";
    const checkIn = async (date: string) =>
      (await done(["checkin", "--answers", "-", "--date", date], { home, now, input: answers })).stdout;
    expect((await checkIn(addDays(start, 21))).replace(/\s+/g, " ")).toContain(line);
    expect(await checkIn(addDays(start, 28))).not.toContain("Now clear");
    const { stdout } = await done(["helped"], { home, now });
    expect(stdout).toContain("  75 before, 25 after; more than your weeks differ by chance.");
    expect(words(await made([], home))).toContain(
      "75 before, 25 after; more than your weeks differ by chance.",
    );
  });
});

describe("what the machine has seen", () => {
  const times = [
    "2026-11-14T10:00:00Z",
    "2026-11-14T11:00:00Z",
    "2026-11-17T09:00:00Z",
    "2026-11-17T23:10:00Z",
  ];

  test("stands on the own page as a punch card, and as counts on the page for work", async () => {
    const home = newFolder();
    writeJournal(home, [evenWeek("2026-11-22", 2)]);
    writeFileSync(path.join(home, "times.txt"), `${times.join("\n")}\n`);
    await done(["signals", "add", "times", path.join(home, "times.txt")], { home, now });
    const mine = words(await made([], home));
    expect(mine).toContain(
      "In the last 8 weeks 4 moments were seen: 2 at weekends, 1 between 20:00 and 05:00.",
    );
    const work = words(await made(["--for", "work", "--yes", "--causes", "env.on-call-load"], home));
    expect(work).toMatch(/weekend days with work\s+1/);
    expect(work).toMatch(/Seen from 5 Oct to 29 Nov, from: times/);
    expect(work).not.toContain("broken by pages");
  });

  test("a private source stays out of the page for work", async () => {
    const home = newFolder();
    writeJournal(home, [evenWeek("2026-11-22", 2)]);
    writeFileSync(path.join(home, "times.txt"), `${times.join("\n")}\n`);
    await done(["signals", "add", "times", path.join(home, "times.txt"), "--private"], { home, now });
    expect(await made([], home)).toContain("4 moments were seen");
    const work = await made(["--for", "work", "--yes", "--causes", "env.on-call-load"], home);
    expect(work).not.toMatch(/What was counted|Seen from/);
  });
});
