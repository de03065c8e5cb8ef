import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { journalIn, journalPath, newFolder } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal, type Terminal, type TerminalOptions } from "../helpers/terminal";

/** These press the keys of the questionnaire before days had the keys 0 to 7; they are to be written anew. */
const awaitsRewrite = true;

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
async function answer(terminal: Terminal, key: string, times: number, then: string): Promise<void> {
  await terminal.type(key.repeat(times));
  await terminal.see(then);
}

describe.skipIf(awaitsRewrite || noTerminal)("a check-in in a terminal", () => {
  test("the first one is monthly, and goes from the first question to the record", async () => {
    const home = newFolder();
    const terminal = await begin(home, "checkin");
    expect(await terminal.see("1/78")).toMatchSnapshot("first question");
    await answer(terminal, "1", 18, "hours worked");
    await terminal.type("46");
    await terminal.press("Enter", "Enter", "Enter", "2", "Enter");
    await terminal.type("12w");
    await terminal.see("84 days ago");
    await terminal.pressThen("Enter", "24/78");
    await answer(terminal, "n", 4, "28/78");
    await terminal.pressThen("y", "Which of them?");
    await terminal.type("13");
    await terminal.pressThen("Enter", "29/78");
    await answer(terminal, "n", 12, "41/78");
    await answer(terminal, "n", 24, "never scored");
    await answer(terminal, "n", 14, "nothing is stored yet");
    expect(await terminal.screen()).toMatchSnapshot("review");
    await terminal.press("n");
    await terminal.see("A note for yourself");
    await terminal.type("slow week");
    await terminal.pressThen("Enter", "n note");
    await terminal.pressThen("Enter", "exit 0");
    expect(await terminal.screen({ history: true })).toContain("Strain ");
    expect(lastIn(home)).toMatchObject({
      type: "checkin",
      routine: "monthly",
      date: "2026-11-22",
      details: { "high.life-interference": ["sleep", "relationships"] },
      load: { "m.hours": 46, "m.since-vacation": 84 },
      context: ["on-call"],
      note: "slow week",
    });
    expect(Object.keys(lastIn(home)?.answers ?? {})).toHaveLength(73);
    expect(filesIn(home)).toEqual(["journal.jsonl"]);
  });

  test("a weekly one takes at most 32 keys, and says what changed", async () => {
    const home = homeWith(plan, weekBefore);
    const terminal = await begin(home, "checkin");
    await terminal.see("Weekly check-in");
    await answer(terminal, "3", 18, "2026-08-21   93 days ago, as you said on 15 Nov");
    await terminal.press("Enter", "Enter", "Enter", "Enter");
    await terminal.pressThen("Enter", "Did work mail stay closed in the evenings?");
    await terminal.pressThen("k", "nothing is stored yet");
    await terminal.pressThen("Enter", "exit 0");
    expect(terminal.keys()).toBeLessThanOrEqual(32);
    expect(lastIn(home)).toMatchObject({
      routine: "weekly",
      load: { "m.since-vacation": 93 },
      boundaries: { "plan.time.mail-cutoff": "kept" },
    });
    const shown = await terminal.screen({ history: true });
    expect(shown).toMatch(/Since 15 Nov\n {2}4 or 5 days {3}worry at night +was no day\n/);
    expect(shown).toMatch(/head and eyes +was 6 or 7\n/);
    expect(shown).not.toContain("numb");
  });

  test("goes back, changes, skips, and stores what was said last", async () => {
    const home = homeWith();
    const terminal = await begin(home, "checkin --only physical --tag trial");
    await terminal.see("1/6");
    await terminal.type("44");
    await terminal.see("3/6");
    await terminal.press("Left");
    expect(await terminal.pressThen("b", "1/6")).toMatch(/✓ 4 {2}six or seven days/);
    await terminal.pressThen("1", "2/6");
    await terminal.pressThen("Enter", "3/6");
    await terminal.pressThen("s", "4/6");
    await terminal.press("Down", "Down");
    await terminal.see("❯   1  one day");
    await terminal.pressThen("Enter", "5/6");
    await terminal.type("00");
    expect(await terminal.see("nothing is stored yet")).toContain("skipped 1");
    await terminal.pressThen("1", "1/6");
    await terminal.pressThen("Right", "2/6");
    await terminal.pressThen("0", "3/6");
    await terminal.pressThen("Escape", "worn out although rested 0");
    await terminal.pressThen("Enter", "exit 0");
    expect(lastIn(home)).toMatchObject({
      routine: "custom",
      answers: {
        "phys.sleep-disruption": 1,
        "phys.chronic-fatigue": 0,
        "phys.head-eyes": 1,
        "phys.digestion": 0,
        "phys.muscle-tension": 0,
      },
      tags: ["trial"],
    });
  });

  test("asks once about answers that contradict each other", async () => {
    const home = homeWith();
    const terminal = await begin(home, "checkin --only phys.sleep-disruption,low.sleeps-well");
    await terminal.see("1/2");
    await terminal.pressThen("4", "2/2");
    expect(await terminal.pressThen("y", "Look once more?")).toMatch(
      /sleeps well: yes, but worry at night \(6 or 7/,
    );
    await terminal.pressThen("c", "1/2");
    await terminal.pressThen("Enter", "2/2");
    expect(await terminal.pressThen("Enter", "nothing is stored yet")).not.toContain("Look once more?");
    await terminal.pressThen("Enter", "exit 0");
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
});

describe.skipIf(awaitsRewrite || noTerminal)("an interrupted check-in", () => {
  test("by Ctrl-C says what is kept, and is gone on with", async () => {
    const home = homeWith(plan, weekBefore);
    const first = await begin(home, "checkin");
    await first.see("1/24");
    await answer(first, "2", 10, "11/24");
    await first.pressThen("s", "12/24");
    const left = await first.pressThen("C-c", "exit 130");
    expect(left).toBe(
      "Kept: 10 of 24 answers, on this computer only.\nheadroom checkin goes on with question 12.\nexit 130\n",
    );
    const second = await begin(home, "checkin", { now: "2026-11-24T08:00:00" });
    const offer = await second.see("is waiting");
    expect(offer).toContain("A weekly check-in from Sun 22 Nov, 21:40 is waiting: 10 of 24 answered.");
    expect(offer).toContain("❯ Go on with question 12");
    await second.pressThen("Enter", "12/24");
    await answer(second, "2", 7, "hours worked");
    await second.press("Enter", "Enter", "Enter", "Enter", "Enter");
    await second.pressThen("k", "nothing is stored yet");
    await second.pressThen("Enter", "exit 0");
    expect(lastIn(home)).toMatchObject({ date: "2026-11-22", answers: { "phys.sleep-disruption": 2 } });
    expect(Object.keys(lastIn(home)?.answers ?? {})).toHaveLength(17);
    expect(filesIn(home)).toEqual(["journal.jsonl"]);
  });

  test("by a closed terminal or kill -9 loses no answer", async () => {
    const home = homeWith(plan, weekBefore);
    const first = await begin(home, "checkin");
    await first.see("1/24");
    await answer(first, "2", 3, "4/24");
    await first.close();
    const second = await begin(home, "checkin");
    await second.see("Go on with question 4");
    await second.pressThen("Enter", "4/24");
    await answer(second, "3", 15, "hours worked");
    await second.type("4");
    await second.see(/hours worked +4$/m);
    process.kill(await second.pid(), "SIGKILL");
    await second.see("exit 137");
    const third = await begin(home, "checkin");
    await third.see("Go on with question 19");
    expect(draftIn(home).answers).toMatchObject({ "phys.sleep-disruption": 2, "beh.personal-chores": 3 });
    await third.press("Down");
    await third.see("❯ Start anew");
    expect(await third.pressThen("Enter", "1/24")).not.toContain("✓");
    await third.pressThen("q", "Nothing was answered, so nothing is kept.");
    expect(filesIn(home)).toEqual(["journal.jsonl"]);
  });

  test("that is over a week old is offered for its own week", async () => {
    const home = homeWith(plan, weekBefore);
    const first = await begin(home, "checkin");
    await first.see("1/24");
    await first.pressThen("1", "2/24");
    await first.pressThen("q", "exit 130");
    const second = await begin(home, "checkin", { now: "2026-12-01T08:00:00" });
    expect(await second.see("q leave")).toMatchSnapshot("an old draft");
    await second.press("Down", "Down");
    await second.see("❯ Not now");
    await second.pressThen("Enter", "exit 130");
    expect(draftIn(home).answers).toEqual({ "phys.sleep-disruption": 1 });
  });

  test("whose draft is damaged begins anew and says so", async () => {
    const home = homeWith(plan, weekBefore);
    writeFileSync(path.join(path.dirname(journalPath(home)), "draft.json"), '{"v":1,"answ');
    const terminal = await begin(home, "checkin");
    await terminal.see("1/24");
    await terminal.pressThen("q", "exit 130");
    expect(await terminal.screen()).toContain("note: a check-in that was kept cannot be read");
    expect(filesIn(home).filter((name) => name.startsWith("draft.json.damaged-"))).toHaveLength(1);
  });
});

test.skipIf(awaitsRewrite || noTerminal)("two check-ins at once keep apart", async () => {
  const home = homeWith(plan, weekBefore);
  const first = await begin(home, "checkin");
  await first.see("1/24");
  await answer(first, "2", 3, "4/24");
  const second = await begin(home, "checkin");
  await second.see("A check-in is open in another terminal.");
  await second.press("Down");
  await second.see("❯ Begin another one here");
  await second.pressThen("Enter", "1/24");
  await answer(second, "4", 2, "3/24");
  await answer(first, "2", 1, "5/24");
  expect(Object.values(draftIn(home).answers)).toEqual([2, 2, 2, 2]);
  expect(Object.values(draftIn(home, "draft-2.json").answers)).toEqual([4, 4]);
});

describe.skipIf(awaitsRewrite || noTerminal)("a crisis answer", () => {
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
    expect(await second.pressThen("Enter", "exit 0")).toContain("so there is no level today");
    expect(lastIn(home)?.answers).toEqual({ "help.place-unchanging": false, "crisis.life": true });
  });

  test("lets one go on with the questions", async () => {
    const terminal = await begin(homeWith(), "checkin --only crisis.life --plain");
    await terminal.see("Your answer");
    await terminal.type("y");
    await terminal.pressThen("Enter", "1. Stop here");
    await terminal.type("2");
    await terminal.pressThen("Enter", "Review, Sun 22 Nov.");
    expect(await terminal.screen({ history: true })).toContain("Please get help now");
  });
});

describe.skipIf(awaitsRewrite || noTerminal)("any terminal", () => {
  test("60 by 20, resized in the middle of a question, still shows one whole screen", async () => {
    const terminal = await begin(homeWith(plan, weekBefore), "checkin", { columns: 60, rows: 20 });
    const narrow = await terminal.see("1/24");
    await terminal.resize(120, 40);
    const wide = await terminal.see(/^Weekly check-in, Sun 22 Nov {30,}\S+ +1\/24$/m);
    expect(wide).not.toEqual(narrow);
    expect(wide.match(/Weekly check-in/g)).toHaveLength(1);
    await terminal.resize(60, 20);
    await terminal.see("days; a rough count is enough. A day counts when it was\n");
    expect(await terminal.screen()).toBe(narrow);
    await terminal.pressThen("2", "2/24");
    expect((await terminal.screen()).match(/Weekly check-in/g)).toHaveLength(1);
  });

  test("without colour and Unicode nothing is lost", async () => {
    const terminal = await begin(homeWith(plan, weekBefore), "checkin", {
      env: { NO_COLOR: "1", LANG: "C" },
    });
    await terminal.see("1/24");
    await terminal.pressThen("Down", "> ");
    const screen = await terminal.screen({ colour: true });
    expect(screen).toMatch(/^[\n -~]*$/);
    expect(screen).toContain(">   0  no day");
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
    await terminal.type("3");
    await terminal.pressThen("Enter", "Question 2 of 2.");
    await terminal.type("b");
    await terminal.pressThen("Enter", "Earlier: head and eyes: four or five days. Enter keeps it.");
    await terminal.pressThen("Enter", /Question 2 of 2.*Question 1 of 2.*Question 2 of 2/s);
    await terminal.type("y");
    await terminal.pressThen("Enter", "Which of them?");
    await terminal.type("1 3");
    await terminal.pressThen("Enter", "Nothing is stored yet.");
    await terminal.pressThen("Enter", "exit 0");
    const shown = await terminal.screen({ history: true });
    expect(shown).toContain("4. six or seven days\nYour answer (0 to 4, s skip, b back");
    expect(lastIn(home)).toMatchObject({
      answers: { "phys.head-eyes": 3, "high.life-interference": true },
      details: { "high.life-interference": ["sleep", "relationships"] },
    });
  });

  test("Ctrl-C in plain lines keeps the answers, too", async () => {
    const home = homeWith(plan, weekBefore);
    const terminal = await begin(home, "checkin --plain");
    await terminal.see("Your answer");
    await terminal.type("3");
    await terminal.pressThen("Enter", "Question 2 of 24.");
    await terminal.pressThen("C-c", "exit 130");
    expect(await terminal.screen()).toContain("Kept: 1 of 24 answers, on this computer only.");
    expect(draftIn(home).answers).toEqual({ "phys.sleep-disruption": 3 });
  });
});

test.skipIf(awaitsRewrite || noTerminal)("a note can be written in the person's own editor", async () => {
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

test.skipIf(awaitsRewrite || noTerminal)(
  "four weeks without a checklist offer the monthly check-in",
  async () => {
    const home = homeWith(weekBefore);
    const terminal = await begin(home, "checkin", { now: "2026-12-13T08:00:00" });
    expect(await terminal.see("q leave")).toMatchSnapshot("the offer");
    await terminal.press("Down");
    await terminal.see("❯ Weekly");
    await terminal.pressThen("Enter", "1/23");
  },
);
