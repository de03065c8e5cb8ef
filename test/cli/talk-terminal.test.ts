import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path, { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { done, headroom, journalIn, newFolder, now } from "../helpers/cli";
import { noTerminal } from "../helpers/programs";
import { openTerminal, type Terminal } from "../helpers/terminal";

const program = path.resolve(import.meta.dirname, "../../bin/headroom.js");

let terminal: Terminal | null = null;
afterEach(async () => {
  await terminal?.close();
  terminal = null;
});

async function talk(
  home: string,
  args: string,
  size: { columns?: number; rows?: number } = {},
): Promise<Terminal> {
  terminal = await openTerminal(`node ${program} talk ${args}`, {
    ...size,
    env: { HEADROOM_HOME: home, HEADROOM_NOW: now, TZ: "UTC" },
  });
  return terminal;
}

const folderIn = (home: string) => join(home, "people", "me");
const filesOf = (home: string) => readdirSync(folderIn(home));
const draftOf = (home: string) => readFileSync(join(folderIn(home), "talk-draft.json"), "utf8");

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
    const screen = await talk(home, "manager", { columns: 200, rows: 60 });
    await screen.see("Whom do you talk to?");
    await enter(screen, "Lena Brandt", "When is the talk?");
    await enter(screen, "30 February", "write the day as 2027-01-15");
    await screen.press(...Array.from({ length: 11 }, () => "BSpace"));
    await enter(screen, "2026-11-30", "What is the one change you want?");
    await enter(screen, "", "the page needs this");
    await enter(screen, "One week on call in five.", "20 calls outside hours in 4 weeks");
    await enter(screen, "y", "55 hours a week on average");
    await enter(screen, "b", "20 calls outside hours in 4 weeks");
    await enter(screen, "b", "What is the one change you want?");
    await screen.press(...Array.from({ length: 5 }, () => "BSpace"));
    await enter(screen, "four.", "20 calls outside hours in 4 weeks");
    await enter(screen, "", "55 hours a week on average");
    await enter(screen, "", "Over 50 hours in 4 of");
    await enter(screen, "y", "On-call duty comes round");
    await enter(screen, "n", "Anything of your own?");
    await enter(screen, "", "From studies and laws");
    await enter(screen, "3", "it takes numbers from 1 to 2");
    await screen.press("BSpace");
    await enter(screen, "1", "Plain reasons, and single people's stories");
    await enter(screen, "2", "Anything of your own?");
    await enter(screen, "", "What do you offer?");
    await enter(screen, "I write the runbook by 18 Dec.", "What do you need decided");
    await enter(screen, "Who joins the rota.", "What might be said against it");
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

- Past 50 hours a week, more hours bring less and less. (Pencavel, The Productivity of Working Hours, The Economic Journal 124, pages 2052 to 2076, 2014)
- What only one person knows is gone when that person is away.

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
    expect(filesOf(home)).not.toContain("talk-draft.json");
  });

  test("offers nothing about health, in no question and whatever one agrees to", async () => {
    const home = await worked();
    const screen = await talk(home, "manager --plain", { rows: 200 });
    const steps = ["Lena", "2026-11-30", "One change.", "y", "y", "y", "y", "", "1,2", "1,2,3,4,5"];
    let shown = await screen.see(/Whom do you talk to\?[\s\S]*Your answer:/);
    for (const step of [...steps, "", "", "", "", "", "", ""]) {
      const asked = (shown.match(/Your answer:/g) ?? []).length;
      shown = await enter(screen, step, new RegExp(`(?:Your answer:[\\s\\S]*){${asked + 1}}|exit 0`));
      if (shown.includes("exit 0")) break;
    }
    expect(shown).toContain("20 calls outside hours");
    const own = shown.replace("Moderate sleep deprivation", "");
    expect(own).not.toMatch(/sleep|\bhead(aches?)?\b|eyes|cynic|hopeless|strain|level|stage \d|burn ?out/i);
  });

  test("Ctrl-C keeps what was written, the unfinished line too, and the next time goes on there", async () => {
    const home = await worked();
    const before = journalIn(home);
    const screen = await talk(home, "manager", { columns: 60, rows: 20 });
    await screen.see("Whom do you talk to?");
    await enter(screen, "Lena", "When is the talk?");
    await enter(screen, "", "one change");
    await screen.type("One week on");
    await screen.see("One week on");
    const end = await screen.pressThen("C-c", "exit 130");
    expect(end).toContain("Kept: what you wrote, on this computer only.");
    expect(end).toContain("headroom talk manager continues it.");
    expect(end).not.toContain("# Talk");
    expect(journalIn(home)).toBe(before);
    await screen.close();

    const again = await talk(home, "manager", { columns: 60, rows: 20 });
    await again.see("what you wrote on 22 Nov is");
    const resumed = await again.pressThen("Enter", "What is the one change you want?");
    expect(resumed).toContain("One week on");
    await enter(again, " call.", "20 calls outside hours in 4 weeks");
    expect(await again.pressThen("C-c", "exit 130")).toContain("Kept: what you wrote");
    await again.close();

    const anew = await talk(home, "manager --plain");
    await anew.see("what you wrote on 22 Nov is");
    await enter(anew, "2", "Whom do you talk to?");
    expect(await anew.pressThen("C-c", "exit 130")).toContain("Nothing was stored.");
    expect(filesOf(home)).not.toContain("talk-draft.json");
  });

  test("what was kept of one conversation is no other's, and is sealed while the record is locked", async () => {
    const home = await worked();
    const screen = await talk(home, "colleague --plain");
    await screen.see("What is your limit");
    await enter(screen, "I answer between 8 and 18.", "What can you offer instead?");
    await enter(screen, "q", "exit 130");
    await screen.close();
    const other = await talk(home, "mentor --plain");
    await other.see("Whom do you ask?");
    await enter(other, "q", "exit 130");
    expect(draftOf(home)).toContain("I answer between 8 and 18.");
    const file = join(home, "passphrase");
    writeFileSync(file, "a long passphrase\n");
    await headroom(["lock", "--new-passphrase-file", file], { home });
    expect(draftOf(home)).not.toContain("I answer");
  });
});
