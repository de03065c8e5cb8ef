import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { done, journalIn, newFolder, now } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";
import { noTerminal } from "../helpers/programs";
import { openTerminal, type Terminal } from "../helpers/terminal";

const program = path.resolve(import.meta.dirname, "../../bin/headroom.js");
const mail = "plan.time.mail-cutoff";

let terminal: Terminal | null = null;
afterEach(async () => {
  await terminal?.close();
  terminal = null;
});

async function open(home: string, args: string, env: Record<string, string> = {}): Promise<Terminal> {
  terminal = await openTerminal(`node ${program} ${args}`, {
    env: { HEADROOM_HOME: home, HEADROOM_NOW: now, TZ: "UTC", ...env },
  });
  return terminal;
}

async function answered(): Promise<string> {
  const home = newFolder();
  await done(["checkin", "--answers", exampleFile("contradictory"), "-q"], { home });
  return home;
}

async function stored(home: string) {
  const { fields, active, revision } = JSON.parse((await done(["plan", "--json"], { home })).stdout);
  return { fields, active, revision };
}

async function enter(screen: Terminal, text: string, then: string | RegExp): Promise<string> {
  if (text !== "") await screen.type(text);
  return screen.pressThen("Enter", then);
}

describe.skipIf(noTerminal)("plan edit, field by field", () => {
  test("takes what is entered, goes back, skips, and stops anywhere", async () => {
    const home = await answered();
    const screen = await open(home, "plan edit");
    const first = await screen.see("From what hour can work reach you?");
    expect(first).toContain("Boundary plan, time");
    expect(first).toContain("proposed      08:00");
    expect(first).toContain("because you check work email");
    await enter(screen, "25:99", 'plan.time.start is "25:99"; it takes a time of day');
    await screen.press("BSpace", "BSpace", "BSpace", "BSpace", "BSpace");
    await enter(screen, "7:30", "At what hour does your workday stop?");
    await enter(screen, "?", "while it is in practice: Did your workdays stop");
    const explained = await screen.screen();
    expect(explained).toContain("Work fills the time it is given");
    await enter(screen, "?", "? what it is for");
    await enter(screen, "t", "After what hour do you not open work email?");
    const back = await screen.pressThen("Escape", "At what hour does your workday stop?");
    expect(back).toContain("entered       18:00");
    await enter(screen, "17:00", "last          workday stops at 17:00");
    await enter(screen, "", "Which day of the week is free of work?");
    await enter(screen, "n", "Boundary plan, technology");
    await enter(screen, "phone; pager", "last          for work only phone, pager");
    await enter(screen, "q", "Which of these will you keep from now on?");
    await enter(screen, "7", "it takes numbers from 1 to 3");
    await screen.press("BSpace");
    const end = await enter(screen, "1", "exit 0");
    expect(end).toContain("Boundary plan, revision 1");
    expect(await stored(home)).toEqual({
      revision: 1,
      fields: {
        "plan.time.start": "07:30",
        "plan.time.end": "17:00",
        "plan.tech.devices": ["phone", "pager"],
      },
      active: ["plan.time.end"],
    });
  });

  test("Ctrl-C keeps what was entered and ends with 130; without anything, nothing is stored", async () => {
    const home = await answered();
    const screen = await open(home, "plan edit --section time");
    await screen.see("From what hour");
    await enter(screen, "t", "At what hour does your workday stop?");
    const end = await screen.pressThen("C-c", "exit 130");
    expect(end).toContain("Kept: 1 field, on this computer only.");
    expect((await stored(home)).fields).toEqual({ "plan.time.start": "08:00" });
    await screen.close();

    const other = await answered();
    const before = journalIn(other);
    const empty = await open(other, "plan edit");
    await empty.see("From what hour");
    expect(await empty.pressThen("C-c", "exit 130")).toContain("Nothing was changed.");
    expect(journalIn(other)).toBe(before);
  });

  test("as plain lines for screen readers", async () => {
    const home = await answered();
    const screen = await open(home, "plan edit --section time --plain");
    await screen.see("Boundary plan, time, 1 of 9.");
    await enter(screen, "25:99", 'plan.time.start is "25:99"');
    await enter(screen, "07:00", "time, 2 of 9.");
    await enter(screen, "q", "Boundary plan, in practice.");
    await enter(screen, "1", "exit 0");
    expect(await stored(home)).toEqual({
      revision: 1,
      fields: { "plan.time.start": "07:00" },
      active: ["plan.time.start"],
    });
  });

  test("fits 60 columns", async () => {
    const home = await answered();
    const screen = await open(home, "plan edit");
    await screen.see("From what hour");
    await screen.resize(60, 20);
    await enter(screen, "", "At what hour does your workday stop?");
    for (const line of (await screen.screen()).split("\n")) expect(line.length).toBeLessThanOrEqual(60);
    await screen.pressThen("C-c", "exit 130");
  });
});

describe.skipIf(noTerminal)("plan review", () => {
  async function inPractice(): Promise<string> {
    const home = newFolder();
    await done(["plan", "edit", "--activate", mail, "plan.time.free-day", "-q"], { home });
    for (const date of ["2026-11-08", "2026-11-15", "2026-11-22"]) {
      const input = JSON.stringify({
        date,
        answers: {},
        boundaries: { [mail]: "missed", "plan.time.free-day": "kept" },
        note: "release week",
      });
      await done(["checkin", "--answers", "-", "-q"], { home, input });
    }
    return home;
  }

  test("offers the smaller version after three missed weeks, and drops without reproach", async () => {
    const home = await inPractice();
    const screen = await open(home, "plan review");
    const asked = await screen.see("email closed after 18:00");
    expect(asked).toContain("3 weeks in a row did not hold. Smaller for now: 19:00.");
    expect(asked).toContain("missed: release week");
    await enter(screen, "m", "free of work on Sunday");
    await enter(screen, "d", "exit 0");
    expect(await stored(home)).toEqual({
      revision: 2,
      fields: { [mail]: "19:00", "plan.time.free-day": "sunday" },
      active: [mail],
    });
  });

  test("changes a value to another one", async () => {
    const home = await inPractice();
    const screen = await open(home, "plan review");
    await screen.see("email closed after 18:00");
    await enter(screen, "c", "After what hour do you not open work email?");
    await enter(screen, "late", "it takes a time of day");
    await screen.press("BSpace", "BSpace", "BSpace", "BSpace");
    await enter(screen, "20:30", "free of work on Sunday");
    await enter(screen, "q", "exit 0");
    expect((await stored(home)).fields[mail]).toBe("20:30");
  });

  test("with Enter everything stays as it is", async () => {
    const home = await inPractice();
    const before = journalIn(home);
    const screen = await open(home, "plan review");
    await screen.see("email closed after 18:00");
    await enter(screen, "", "free of work on Sunday");
    expect(await enter(screen, "", "exit 0")).toContain("Everything stays as it is.");
    expect(journalIn(home)).toBe(before);
  });

  test("asks how it went where the check-in of the week did not, and keeps it with that check-in", async () => {
    const home = newFolder();
    const at = (day: string) => ({ home, now: `${day}T09:00:00` });
    await done(["plan", "edit", "--activate", mail, "-q"], at("2026-11-02"));
    const input = JSON.stringify({ date: "2026-11-20", answers: { "phys.head-eyes": 1 } });
    await done(["checkin", "--answers", "-", "-q"], { home, input });
    const screen = await open(home, "plan review");
    const asked = await screen.see("Plan review, how it went");
    expect(asked).toContain("the 7 days to Fri 20 Nov");
    await enter(screen, "x", "it takes k, p, m or Enter");
    await screen.press("BSpace");
    await enter(screen, "p", "What got in the way?");
    const review = await enter(screen, "a release", "so far        partly 1 of 1 week");
    expect(review).toContain("partly kept: a release");
    await enter(screen, "", "exit 0");
    expect(JSON.parse((await done(["show", "--json"], { home })).stdout)).toMatchObject({
      date: "2026-11-20",
      answers: { "phys.head-eyes": 1 },
      boundaries: { [mail]: "partly" },
      obstacles: { [mail]: "a release" },
    });
    await screen.close();
    const again = await open(home, "plan review");
    expect(await again.see("partly kept: a release")).not.toContain("how it went");
    await again.pressThen("C-c", "exit 130");
  });
});
