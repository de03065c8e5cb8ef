import { describe, expect, test } from "vitest";
import { done, headroom, journalIn, newFolder } from "../helpers/cli";
import { exampleFile } from "../helpers/examples";

const full = {
  "talk.mgr.person": "Lena Brandt",
  "talk.mgr.date": "2026-11-30",
  "talk.mgr.goal": "One week on call in four at most, from January.",
  "talk.mgr.facts": ["On call in 2 of the last 4 weeks.", "20 calls outside hours."],
  "talk.mgr.benefit": "Tired people make more mistakes.",
  "talk.mgr.solution": ["I write the runbook by 18 Dec."],
  "talk.mgr.ask": "Who joins the rota, by Fri 11 Dec.",
  "talk.mgr.objection": ["We have nobody.", "Then let us start with the alerts."],
};

const from = (file: unknown, home?: string) =>
  headroom(["talk", "manager", "--from", "-"], { input: JSON.stringify(file), ...(home ? { home } : {}) });

describe("talk", () => {
  test("prints one page that can be handed over, with a mail for afterwards", async () => {
    const run = await from(full);
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(run.stdout).toBe(`# Talk with Lena Brandt on Mon 30 Nov 2026

## What I would like

One week on call in four at most, from January.

## How it is

- On call in 2 of the last 4 weeks.
- 20 calls outside hours.

## Why it helps us

- Tired people make more mistakes.

## What I offer

- I write the runbook by 18 Dec.

## What I need decided

Who joins the rota, by Fri 11 Dec.

## If the answer is "We have nobody"

Then let us start with the alerts.

---

Afterwards, in writing:

> Thank you for the talk on Mon 30 Nov 2026. We agreed: ______.
> We look at it again on ______.
`);
  });

  test("takes nothing from the record that the file does not give, health least of all", async () => {
    const home = newFolder();
    await headroom(["checkin", "--answers", exampleFile("after-layoffs"), "-q"], { home });
    const before = journalIn(home);
    const run = await from({ "talk.mgr.goal": "Fewer weekends" }, home);
    expect(run.stdout).not.toMatch(/sleep|tired|strain|level|stage|headroom|59|hours/i);
    expect(journalIn(home)).toBe(before);
  });

  test("marks a talk as held once, on its day, and the recovery knows", async () => {
    const home = newFolder();
    await done(["recovery", "start", "2026-10-01"], { home });
    const held = {
      ...full,
      "talk.mgr.date": "2026-11-20",
      "talk.mgr.agreement": "a trial until March",
      "talk.mgr.follow-up": "2027-03-01",
    };
    const run = await from(held, home);
    expect(run.stdout).toContain("We agreed: a trial until March.\n> We look at it again on Mon 1 Mar 2027.");
    expect(run.stderr).toContain("the talk of 2026-11-20 is marked as held");
    await from(held, home);
    expect(journalIn(home)?.match(/talk\.manager/g)).toHaveLength(1);
    expect(journalIn(home)).not.toContain("trial");
    const { milestones } = JSON.parse((await done(["recovery", "--json"], { home })).stdout);
    expect(milestones).toContainEqual({
      id: "manager-talk",
      met: true,
      evidence: [{ kind: "ticked", date: "2026-11-20" }],
    });
  });

  test("helps with colleagues, a mentor and weekends", async () => {
    const talk = async (kind: string, file: object) =>
      (await done(["talk", kind, "--from", "-"], { input: JSON.stringify(file) })).stdout;
    expect(await talk("colleague", { "talk.col.boundary": "I answer between 8 and 18" })).toContain(
      "\n> As we said: I answer between 8 and 18.\n",
    );
    expect(await talk("mentor", { "talk.mentor.person": "Mira" })).toContain(
      "> Dear Mira,\n>\n> I would like to hear how you have dealt with pressure",
    );
    expect(await talk("weekends", { "talk.weekends.limit": "Every second weekend is free." })).toContain(
      "## My limit\n\nEvery second weekend is free.",
    );
  });

  test("gives the page as JSON, and a file to fill in", async () => {
    const { stdout } = await done(["talk", "manager", "--from", "-", "--json"], {
      input: JSON.stringify(full),
    });
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "headroom/talk@2",
      person: { id: "me", name: "me", role: null },
      talk: "manager",
      fields: full,
    });
    const template = JSON.parse((await done(["talk", "manager", "--template"])).stdout);
    expect(Object.keys(template)).toEqual(expect.arrayContaining(Object.keys(full)));
    expect((await from({ ...template, "talk.mgr.goal": "Fewer calls" })).code).toBe(0);
    expect((await from(template)).stderr).toContain("talk.mgr.goal is missing");
  });

  test.each<[unknown, string]>([
    [{ "talk.mgr.gaol": "x" }, "Did you mean talk.mgr.goal"],
    [{ "talk.mgr.goal": 7 }, "talk.mgr.goal is 7; it takes a text"],
    [
      { "talk.mgr.goal": "x", "talk.mgr.date": "2026-02-30" },
      'talk.mgr.date is "2026-02-30"; it takes a day',
    ],
    [
      { "talk.mgr.goal": "x", "talk.mgr.facts": [1] },
      "talk.mgr.facts is a list; it takes a text or a list of texts",
    ],
    [{ "talk.mgr.goal": "x", "talk.mgr.done": "yes" }, 'talk.mgr.done is "yes"; it takes true or false'],
    [{ "talk.mgr.goal": "x", "talk.mgr.objection": ["a", "b", "c"] }, "it takes a list of two texts"],
    [{ "talk.mgr.goal": "\u001b[2J" }, "contains a control character"],
    [{ "talk.mgr.goal": "x".repeat(5001) }, "longer than 5000"],
    [{ "talk.col.boundary": "x" }, 'talk manager has no field "talk.col.boundary"'],
    [[], "it takes an object of talk.* ids"],
    [null, "it takes an object of talk.* ids"],
  ])("refuses %j", async (file, says) => {
    const run = await from(file);
    expect([run.code, run.stdout]).toEqual([1, ""]);
    expect(run.stderr).toContain(says);
    expect(run.stderr).not.toContain("\u001b");
  });

  test("refuses what is no file, too large a file, no JSON, nobody to ask and nobody to talk to", async () => {
    const home = newFolder();
    const rows: readonly (readonly [string[], string, number, string])[] = [
      [["talk", "manager", "--from", "none.json"], "", 1, "there is no such file"],
      [["talk", "manager", "--from", "-"], "x".repeat(10 * 1024 * 1024), 1, "larger than 5 MiB"],
      [["talk", "manager", "--from", "-"], "{", 1, "not valid JSON"],
      [["talk", "manager", "--from", "-"], "", 1, "is empty"],
      [["talk", "manager"], "", 2, "--from FILE"],
      [["talk", "boss"], "", 2, "manager, colleague, mentor, weekends"],
      [["talk"], "", 2, "needs a conversation"],
    ];
    for (const [argv, input, code, says] of rows) {
      const run = await headroom(argv, { home, input });
      expect([run.code, run.stdout], argv.join(" ")).toEqual([code, ""]);
      expect(run.stderr).toContain(says);
    }
  });
});
