import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { done, journalIn, newFolder, now } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal, type Terminal } from "../helpers/terminal";

const program = path.resolve(import.meta.dirname, "../../bin/headroom.js");

let terminal: Terminal | null = null;
afterEach(async () => {
  await terminal?.close();
  terminal = null;
});

async function talk(home: string, args: string): Promise<Terminal> {
  terminal = await openTerminal(`node ${program} talk ${args}`, {
    rows: 60,
    env: { HEADROOM_HOME: home, HEADROOM_NOW: now, TZ: "UTC" },
  });
  return terminal;
}

/** Four weeks with long hours and calls, and answers about the body, sleep and hopelessness. */
async function worked(): Promise<string> {
  const home = newFolder();
  for (const date of ["2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22"]) {
    const week = {
      date,
      answers: {
        ...{ "phys.sleep-disruption": 4, "phys.head-eyes": 4, "emo.cynicism": 4 },
        ...{ "help.hopeless": true, "env.on-call-load": 4 },
      },
      load: { "m.hours": 55, "m.after-hours-calls": 5 },
      note: "could not sleep",
    };
    await done(["checkin", "--answers", "-", "-q"], { home, input: JSON.stringify(week) });
  }
  return home;
}

async function enter(screen: Terminal, text: string, then: string | RegExp): Promise<string> {
  if (text !== "") await screen.type(text);
  return screen.pressThen("Enter", then);
}

/** The page alone, as it goes to stdout. */
const pageOf = (shown: string) => shown.slice(shown.indexOf("# "), shown.indexOf("exit 0"));

describe.skipIf(noTerminal)("talk manager, asked in a terminal", () => {
  test("takes the facts one agrees to, and prints the page with the mail", async () => {
    const home = await worked();
    const before = journalIn(home);
    const screen = await talk(home, "manager");
    await screen.see("Whom do you talk to?");
    await enter(screen, "Lena Brandt", "When is the talk?");
    await enter(screen, "30 February", "that is no day yet");
    await enter(screen, "2026-11-30", "What is the one change you want?");
    await enter(screen, "", "the page needs this one");
    await enter(screen, "One week on call in four.", /Put this in\?\s+20 calls outside hours in 4 weeks/);
    await enter(screen, "y", /Put this in\?\s+55 hours a week on average/);
    await enter(screen, "", /Put this in\?\s+Over 50 hours in 4 of/);
    await enter(screen, "y", /Put this in\?\s+On-call duty comes round/);
    await enter(screen, "n", "Anything of your own?");
    await enter(screen, "", "Why does it help the work, too?");
    await screen.press("Space");
    await enter(screen, "", "Anything of your own?\n  what your manager gains by it");
    await enter(screen, "", "What do you offer?");
    await enter(screen, "I write the runbook by 18 Dec.", "What do you need decided");
    await enter(screen, "Who joins the rota.", "What may be said against it");
    await enter(screen, "We have nobody.", "And your answer?");
    await enter(screen, "Then let us start with the alerts.", "what did you agree?");
    await enter(screen, "", "When do you look at it again?");
    await enter(screen, "", "Has the talk taken place?");
    const page = pageOf(await enter(screen, "", "exit 0"));
    expect(page).toBe(`# Talk with Lena Brandt on Mon 30 Nov 2026

## What I would like

One week on call in four.

## How it is

- 20 calls outside hours in 4 weeks.
- Over 50 hours in 4 of the last 4 weeks.

## Why it helps us

- Tired people make more mistakes.

## What I offer

- I write the runbook by 18 Dec.

## What I need decided

Who joins the rota.

## If the answer is "We have nobody"

Then let us start with the alerts.

---

Afterwards, in writing:

> Thank you for the talk on Mon 30 Nov 2026. We agreed: ______.
> We look at it again on ______.
`);
    expect(journalIn(home)).toBe(before);
  });

  test("offers nothing about health, in no question and whatever one agrees to", async () => {
    const home = await worked();
    const screen = await talk(home, "manager --plain");
    const steps = ["Lena", "2026-11-30", "One change.", "y", "y", "y", "y", "", "1,2,3,4,5,6,7,8"];
    let shown = await screen.see("Whom do you talk to?");
    for (const step of [...steps, "", "", "", "", "", "", ""]) {
      const asked = (shown.match(/\):/g) ?? []).length;
      shown = await enter(screen, step, new RegExp(`(?:\\):[\\s\\S]*){${asked + 1}}|exit 0`));
      if (shown.includes("exit 0")) break;
    }
    expect(shown).toContain("20 calls outside hours");
    expect(shown).not.toMatch(/sleep|head|eyes|cynic|hopeless|strain|level|stage \d|burn ?out/i);
  });

  test.each([[""], [" --plain"]])("Ctrl-C leaves anywhere, and nothing is stored%s", async (flag) => {
    const home = await worked();
    const before = journalIn(home);
    const screen = await talk(home, `manager${flag}`);
    await screen.see("Whom do you talk to?");
    await enter(screen, "Lena", "When is the talk?");
    await enter(screen, "", "one change");
    const end = await screen.pressThen("C-c", "exit 130");
    expect(end).toContain("Nothing was stored.");
    expect(end).not.toContain("# Talk");
    expect(journalIn(home)).toBe(before);
  });
});
