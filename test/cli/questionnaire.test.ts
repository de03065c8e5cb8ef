import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { idsOf, weeklyIds } from "../helpers/answers";
import { journalIn, journalPath, newFolder } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal, type Terminal, type TerminalOptions } from "../helpers/terminal";

/** Whole check-ins in a real terminal: what a person presses, and what is stored. */
const program = process.env.HEADROOM_BIN ?? path.resolve(import.meta.dirname, "../../bin/headroom.js");
const now = "2026-11-22T21:40:00";

async function begin(
  home: string,
  args: string,
  { env, ...size }: TerminalOptions & { readonly now?: string } = {},
): Promise<Terminal> {
  const terminal = await openTerminal(`'${process.execPath}' '${program}' ${args}`, {
    ...size,
    env: { HEADROOM_HOME: home, HEADROOM_NOW: size.now ?? now, TZ: "UTC", ...env },
  });
  onTestFinished(() => terminal.close());
  return terminal;
}

const plan = {
  v: 1,
  id: "0199b0c0-0000-7000-8000-000000000001",
  type: "plan",
  recordedAt: "2026-10-04T10:00:00+00:00",
  date: "2026-10-04",
  fields: { "plan.time.mail-cutoff": "19:00" },
  active: ["plan.time.mail-cutoff"],
};
const weekBefore = {
  v: 1,
  id: "0199b0c0-0000-7000-8000-000000000002",
  type: "checkin",
  recordedAt: "2026-11-15T10:00:00+00:00",
  date: "2026-11-15",
  routine: "monthly",
  instruments: { physical: 1, checklist: 1, help: 1 },
  answers: { "phys.sleep-disruption": 0, "phys.head-eyes": 4, "high.long-hours": false, "help.numb": true },
  details: {},
  load: { "m.since-vacation": 86 },
  context: [],
  boundaries: {},
  note: null,
  tags: [],
};

/** A record with a monthly check-in a week ago and one boundary in practice: weekly is due. */
function homeWith(...entries: readonly object[]): string {
  const home = newFolder();
  mkdirSync(path.dirname(journalPath(home)), { recursive: true });
  if (entries.length > 0)
    writeFileSync(journalPath(home), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  return home;
}

interface Stored {
  readonly type: string;
  readonly routine: string;
  readonly date: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}
const storedIn = (home: string): Stored[] =>
  (journalIn(home) ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Stored => JSON.parse(line));
const lastIn = (home: string) => storedIn(home).at(-1);
/** What lies beside the stamp of the due day, which repeats what the journal says. */
const filesIn = (home: string) =>
  readdirSync(path.dirname(journalPath(home))).filter((name) => name !== "due");
const draftIn = (home: string, name = "draft.json") =>
  JSON.parse(readFileSync(path.join(path.dirname(journalPath(home)), name), "utf8"));

/** Answers many questions with the same key; the last is waited for by what comes after it. */
const signs = weeklyIds.length;
/** The signs, six fields of the form, and a boundary. */
const weekly = signs + 7;
/** The signs and the checklist. */
const first = signs + idsOf("checklist").length;

async function answer(terminal: Terminal, key: string, times: number, then: string): Promise<void> {
  await terminal.type(key.repeat(times));
  await terminal.see(then);
}

describe.skipIf(noTerminal)("a check-in in a terminal", () => {
  test("the first one goes from the first question to the record, and offers the rest", async () => {
    const home = newFolder();
    const terminal = await begin(home, "checkin");
    expect(await terminal.see(`1/${first}`)).toMatchSnapshot("first question");
    await answer(terminal, "2", signs, `${signs + 1}/${first}`);
    await answer(terminal, "n", 4, `${signs + 5}/${first}`);
    await terminal.pressThen("y", "Which of them?");
    await terminal.type("13");
    await terminal.pressThen("Enter", `${signs + 6}/${first}`);
    await answer(terminal, "n", 12, "nothing is stored yet");
    expect(await terminal.screen()).toMatchSnapshot("review");
    await terminal.pressThen("n", "A note for yourself");
    await terminal.type("slow week");
    await terminal.pressThen("Enter", "n note");
    await terminal.pressThen("Enter", "Which country do you live in?");
    await terminal.type("Ireland");
    await terminal.pressThen("Enter", "closest to your work");
    const result = await terminal.pressThen("Enter", "❯ Later");
    expect(result).toContain("Strain medium now");
    await terminal.pressThen("Enter", "exit 0");
    expect(lastIn(home)).toMatchObject({
      type: "checkin",
      routine: "first",
      date: "2026-11-22",
      details: { "high.life-interference": ["sleep", "relationships"] },
      note: "slow week",
    });
    expect(Object.keys(lastIn(home)?.answers ?? {})).toHaveLength(35);
    expect(filesIn(home)).toEqual(["journal.jsonl", "person.json"]);
  });

  test("a weekly one takes at most 32 keys, and says what changed", async () => {
    const home = homeWith(plan, {
      ...weekBefore,
      answers: { "phys.sleep-disruption": 0, "phys.head-eyes": 4 },
    });
    const terminal = await begin(home, "checkin");
    await terminal.see("Weekly check-in");
    await answer(terminal, "5", signs, "93 days ago, as you said on 15 Nov");
    await terminal.press("2", "Enter", "Enter", "Enter", "Enter");
    await terminal.pressThen("Enter", "Did work email stay closed in the evenings?");
    await terminal.pressThen("k", "nothing is stored yet");
    await terminal.pressThen("Enter", "exit 0");
    expect(terminal.keys()).toBeLessThanOrEqual(32);
    expect(lastIn(home)).toMatchObject({
      routine: "weekly",
      answers: { "phys.sleep-disruption": 3 },
      load: { "m.since-vacation": 93 },
      context: ["on-call"],
      boundaries: { "plan.time.mail-cutoff": "kept" },
    });
    const shown = await terminal.screen({ history: true });
    expect(shown).toContain("Since 15 Nov");
  });

  test("goes back, changes, skips, asks once about what contradicts, and stores what was said last", async () => {
    const home = homeWith();
    const terminal = await begin(home, "checkin --only physical,low.sleeps-well --tag trial");
    await terminal.see("1/7");
    await terminal.type("66");
    await terminal.see("3/7");
    await terminal.press("Left");
    expect(await terminal.pressThen("b", "1/7")).toContain("✓ 6–7");
    await terminal.pressThen("7", "2/7");
    await terminal.pressThen("Enter", "3/7");
    await terminal.pressThen("s", "4/7");
    await terminal.press("Down", "Down");
    await terminal.see("❯   1    1 day");
    await terminal.pressThen("Enter", "5/7");
    await terminal.type("00");
    await terminal.see("7/7");
    expect(await terminal.pressThen("y", "Look once more?")).toContain("skipped 1");
    await terminal.pressThen("c", "1/7");
    await terminal.pressThen("0", "7/7");
    expect(await terminal.pressThen("Enter", "nothing is stored yet")).not.toContain("Look once more?");
    await terminal.pressThen("1", "1/7");
    await terminal.pressThen("Right", "2/7");
    await terminal.pressThen("0", "3/7");
    await terminal.pressThen("Escape", "worn out 0");
    await terminal.pressThen("Enter", "exit 0");
    expect(lastIn(home)).toMatchObject({
      routine: "custom",
      answers: {
        "phys.sleep-disruption": 0,
        "phys.chronic-fatigue": 0,
        "phys.head-eyes": 1,
        "phys.digestion": 0,
        "phys.muscle-tension": 0,
        "low.sleeps-well": true,
      },
      tags: ["trial"],
    });
  });

  test("with --dry-run shows the result and keeps nothing", async () => {
    const home = newFolder();
    const terminal = await begin(home, "checkin --only phys.head-eyes --dry-run --date yesterday");
    expect(await terminal.see("1/1")).toContain("Check-in, Sat 21 Nov");
    await terminal.pressThen("2", "a dry run: nothing will be stored");
    await terminal.pressThen("Enter", "nothing was stored: this was a dry run");
    await terminal.see("exit 0");
    expect(journalIn(home)).toBeNull();
  });

  test("four weeks after a monthly one it offers the next, or the weekly one", async () => {
    const terminal = await begin(homeWith(weekBefore), "checkin", { now: "2026-12-13T08:00:00" });
    expect(await terminal.see("q leave")).toMatchSnapshot("the offer");
    await terminal.press("Down");
    await terminal.see("❯ Weekly");
    await terminal.pressThen("Enter", `1/${weekly - 1}`);
  });
});

describe.skipIf(noTerminal)("an interrupted check-in", () => {
  test("by Ctrl-C, a closed terminal or kill -9 loses no answer", async () => {
    const home = homeWith(plan, weekBefore);
    const first = await begin(home, "checkin");
    await first.see(`1/${weekly}`);
    await answer(first, "2", 10, `11/${weekly}`);
    await first.pressThen("s", `12/${weekly}`);
    expect(await first.pressThen("C-c", "exit 130")).toBe(
      `Kept: 10 of ${weekly} answers, on this computer only.\nheadroom checkin goes on with question 12.\nexit 130\n`,
    );
    const second = await begin(home, "checkin", { now: "2026-11-24T08:00:00" });
    const offer = await second.see("is waiting");
    expect(offer).toContain(`A weekly check-in from Sun 22 Nov, 21:40 is waiting: 10 of ${weekly} answered.`);
    await second.pressThen("Enter", `12/${weekly}`);
    await answer(second, "4", 2, `14/${weekly}`);
    await second.close();
    const third = await begin(home, "checkin");
    await third.see("❯ Go on with question 14");
    await third.pressThen("Enter", `14/${weekly}`);
    await answer(third, "7", 5, "hours worked");
    await third.press("Down");
    await third.type("4");
    await third.see(/hours worked +4$/m);
    process.kill(await third.pid(), "SIGKILL");
    await third.see("exit 137");
    const fourth = await begin(home, "checkin");
    await fourth.see(`Go on with question ${signs + 1}`);
    await fourth.pressThen("Enter", `${signs + 1}/${weekly}`);
    await fourth.press("Enter", "Enter", "Enter", "Enter", "Enter");
    await fourth.pressThen("k", "nothing is stored yet");
    await fourth.pressThen("Enter", "Where are you with getting help?");
    await fourth.pressThen("Enter", "exit 0");
    expect(lastIn(home)).toMatchObject({
      date: "2026-11-22",
      answers: { "phys.sleep-disruption": 2, "beh.personal-chores": 4 },
    });
    expect(Object.keys(lastIn(home)?.answers ?? {})).toHaveLength(17);
    expect(filesIn(home)).toEqual(["journal.jsonl"]);
  });

  test("that is over a week old is offered for its own week, and can be thrown away", async () => {
    const home = homeWith(plan, weekBefore);
    const first = await begin(home, "checkin");
    await first.see(`1/${weekly}`);
    await first.pressThen("1", `2/${weekly}`);
    await first.pressThen("q", "exit 130");
    const second = await begin(home, "checkin", { now: "2026-12-01T08:00:00" });
    expect(await second.see("q leave")).toMatchSnapshot("an old draft");
    await second.press("Down", "Down");
    await second.see("❯ Not now");
    await second.pressThen("Enter", "exit 130");
    expect(draftIn(home).answers).toEqual({ "phys.sleep-disruption": 1 });
    const third = await begin(home, "checkin");
    await third.see("is waiting");
    await third.press("Down");
    await third.see("❯ Start anew");
    expect(await third.pressThen("Enter", `1/${weekly}`)).not.toContain("✓");
    await third.pressThen("q", "Nothing was answered, so nothing was kept.");
    expect(filesIn(home)).toEqual(["journal.jsonl"]);
  });

  test("whose draft is damaged begins anew and says so", async () => {
    const home = homeWith(plan, weekBefore);
    writeFileSync(path.join(path.dirname(journalPath(home)), "draft.json"), '{"v":1,"answ');
    const terminal = await begin(home, "checkin");
    await terminal.see(`1/${weekly}`);
    await terminal.pressThen("q", "exit 130");
    expect(await terminal.screen()).toContain("note: an unfinished check-in cannot be read");
    expect(filesIn(home).filter((name) => name.startsWith("draft.json.damaged-"))).toHaveLength(1);
  });
});

test.skipIf(noTerminal)("two check-ins at once keep apart", async () => {
  const home = homeWith(plan, weekBefore);
  const first = await begin(home, "checkin");
  await first.see(`1/${weekly}`);
  await answer(first, "3", 3, `4/${weekly}`);
  const second = await begin(home, "checkin");
  await second.see("A check-in is open in another terminal.");
  await second.press("Down");
  await second.see("❯ Start another one here");
  await second.pressThen("Enter", `1/${weekly}`);
  await answer(second, "7", 2, `3/${weekly}`);
  await answer(first, "3", 1, `5/${weekly}`);
  expect(Object.values(draftIn(home).answers)).toEqual([2, 2, 2, 2]);
  expect(Object.values(draftIn(home, "draft-2.json").answers)).toEqual([4, 4]);
});

describe.skipIf(noTerminal)("a crisis answer", () => {
  test("brings the help page at once; stopping keeps the draft, and goes on later", async () => {
    const home = homeWith();
    const first = await begin(home, "checkin --only help.place-unchanging,crisis.life", {
      env: { HEADROOM_COUNTRY: "IE" },
    });
    await first.see("1/2");
    await first.pressThen("n", "2/2");
    const page = await first.pressThen("y", "❯ Stop here");
    expect(page).toContain("Please get help now");
    expect(page).toContain("112 or 999");
    expect(page).toContain("What you have answered so far is kept.");
    expect(page).not.toMatch(/Level|thoughts of ending/);
    const left = await first.pressThen("Enter", "exit 130");
    expect(left).toContain("112 or 999");
    expect(left).toContain("Help at once: headroom help-now");
    const second = await begin(home, "checkin");
    await second.see("Go on with the review");
    expect(await second.pressThen("Enter", "nothing is stored yet")).toContain("2 answered, not shown here");
    await second.pressThen("Enter", "Leave it at this");
    await second.pressThen("Enter", "exit 0");
    expect(lastIn(home)?.answers).toEqual({ "help.place-unchanging": false, "crisis.life": true });
  });
});

describe.skipIf(noTerminal)("any terminal", () => {
  test("60 by 20, resized in the middle of a question, still shows one whole screen", async () => {
    const terminal = await begin(homeWith(plan, weekBefore), "checkin", { columns: 60, rows: 20 });
    const low = await terminal.see(`1/${weekly}`);
    await terminal.resize(120, 40);
    const wide = await terminal.see(/^Weekly check-in, Sun 22 Nov {30,}\S+ +1\/\d+$/m);
    expect(wide).not.toEqual(low);
    expect(wide.match(/Weekly check-in/g)).toHaveLength(1);
    await terminal.resize(60, 20);
    await terminal.see(/^Weekly check-in, Sun 22 Nov {1,20}\S+ +1\/\d+$/m);
    await terminal.pressThen("2", `2/${weekly}`);
    expect((await terminal.screen()).match(/Weekly check-in/g)).toHaveLength(1);
  });

  test("without colour and Unicode nothing is lost", async () => {
    const terminal = await begin(homeWith(plan, weekBefore), "checkin", {
      env: { NO_COLOR: "1", LANG: "C" },
    });
    await terminal.see(`1/${weekly}`);
    await terminal.pressThen("Down", "> ");
    const screen = await terminal.screen({ colour: true });
    expect(screen).toMatch(/^[\n -~]*$/);
    expect(screen).toContain(">   0    0 days");
  });

  test.each([
    ["--plain", {}],
    ["", { TERM: "dumb" }],
    ["", { ACCESSIBLE: "1" }],
  ])("asks in static lines with '%s' %o", async (flag, env) => {
    const home = homeWith();
    const terminal = await begin(home, `checkin --only phys.head-eyes,high.life-interference ${flag}`, {
      env,
      rows: 100,
    });
    await terminal.see("Your answer");
    await terminal.type("?");
    await terminal.pressThen("Enter", "What counts:");
    await terminal.type("5");
    await terminal.pressThen("Enter", "Question 2 of 2.");
    await terminal.type("b");
    await terminal.pressThen("Enter", "Earlier: head and eyes: 4 or 5 days. Enter keeps it.");
    await terminal.pressThen("Enter", /Question 2 of 2.*Question 1 of 2.*Question 2 of 2/s);
    await terminal.type("y");
    await terminal.pressThen("Enter", "Which of them?");
    await terminal.type("1 3");
    await terminal.pressThen("Enter", "Nothing is stored yet.");
    await terminal.pressThen("Enter", "exit 0");
    expect(await terminal.screen({ history: true })).toContain("6 or 7. 6 or 7 days\n");
    expect(lastIn(home)).toMatchObject({
      answers: { "phys.head-eyes": 3, "high.life-interference": true },
      details: { "high.life-interference": ["sleep", "relationships"] },
    });
  });

  test("in plain lines Ctrl-C keeps the answers, and a crisis answer lets one go on", async () => {
    const home = homeWith(plan, weekBefore);
    const terminal = await begin(home, "checkin --only crisis.life,phys.sleep-disruption --plain", {
      rows: 100,
    });
    await terminal.see("Your answer");
    await terminal.type("3");
    await terminal.pressThen("Enter", "Question 2 of 2.");
    await terminal.type("y");
    await terminal.pressThen("Enter", "1. Stop here");
    expect(await terminal.screen({ history: true })).toContain("Please get help now");
    await terminal.type("2");
    await terminal.pressThen("Enter", "Review, Sun 22 Nov.");
    await terminal.pressThen("C-c", "exit 130");
    expect(await terminal.screen()).toContain("Kept: 2 of 2 answers, on this computer only.");
    expect(draftIn(home).answers).toEqual({ "phys.sleep-disruption": 2, "crisis.life": true });
  });
});

test.skipIf(noTerminal)("a note can be written in the person's own editor", async () => {
  const home = homeWith();
  const editor = path.join(home, "editor.sh");
  writeFileSync(editor, '#!/bin/sh\nprintf "two\\nlines\\n" > "$1"\n', { mode: 0o700 });
  const terminal = await begin(home, "checkin --only phys.head-eyes", { env: { EDITOR: editor } });
  await terminal.see("1/1");
  await terminal.pressThen("1", "nothing is stored yet");
  await terminal.pressThen("e", "two lines");
  await terminal.pressThen("Enter", "exit 0");
  expect(lastIn(home)?.note).toBe("two\nlines");
  expect(filesIn(home)).toEqual(["journal.jsonl"]);
});
