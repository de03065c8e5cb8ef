import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run as checkIn } from "../../src/commands/checkin/run";
import { demoWeeks } from "../../src/commands/demo/robin";
import type { Answers } from "../../src/core/questionnaire/answers";
import type { InstrumentId } from "../../src/core/questionnaire/items";
import { calmChecklist, idsOf } from "../helpers/answers";
import { newFolder } from "../helpers/cli";
import { exampleFile, exampleNames } from "../helpers/examples";
import { inProcess } from "../helpers/in-process";

/** Whole results as people see them after a check-in, so that no number or reason changes unseen. */

interface Week {
  readonly date: string;
  readonly answers: Answers;
}

async function result(home: string, week: object, flags: object = {}): Promise<string> {
  const answered = { stdin: JSON.stringify(week), ...flags };
  const { stdout, failure } = await inProcess(
    home,
    (context) => checkIn(context, { answers: "-" }),
    answered,
  );
  if (failure !== null) throw failure;
  // What steers the terminal would not show in a file.
  return stdout.replaceAll(/\b[0-9a-f]{6}\b/g, "ID").replaceAll("\u001b[", "^[");
}

async function expectScreens(name: string, screens: readonly (readonly [string, string])[]): Promise<void> {
  const text = screens.map(([title, screen]) => `## ${title}\n\n\`\`\`\n${screen}\`\`\`\n`).join("\n");
  await expect(text).toMatchFileSnapshot(`result-screens/${name}.md`);
}

test("the examples, one after the other, with what changed between them", async () => {
  const home = newFolder();
  const screens: [string, string][] = [];
  for (const [index, name] of exampleNames.entries()) {
    const week = JSON.parse(readFileSync(exampleFile(name), "utf8"));
    screens.push([
      name,
      await result(home, { ...week, date: `2026-0${index + 1}-04` }, { showResult: true }),
    ]);
  }
  await expectScreens("examples", screens);
});

test("Robin's weeks: every change of level, warning and stage on the way down and up", async () => {
  const home = newFolder();
  const screens: [string, string][] = [];
  for (const { content } of demoWeeks("2026-11-22")) {
    const { date, routine, answers, details, load, context, boundaries } = content;
    const screen = await result(home, { date, routine, answers, details, load, context, boundaries });
    screens.push([`${date}, ${routine}`, screen]);
  }
  await expectScreens(
    "robin",
    screens.filter((_, index) => index % 2 === 0),
  );
});

test("weeks with gaps: what is unknown is said, and worked out at its worst and best", async () => {
  const home = newFolder();
  const weeks: readonly Week[] = [
    { date: "2026-01-04", answers: { "phys.head-eyes": 2 } },
    { date: "2026-01-11", answers: { "high.long-hours": true, "high.life-interference": true } },
    {
      date: "2026-01-18",
      answers: { "low.says-no": false, "phys.sleep-disruption": 4, "phys.chronic-fatigue": 4 },
    },
    { date: "2026-01-25", answers: { "phys.muscle-tension": 3 } },
  ];
  const screens: [string, string][] = [];
  for (const week of weeks) screens.push([week.date, await result(home, week)]);
  await expectScreens("gaps", screens);
});

/** All answers of some instruments alike, but for the first `open` of each, which are left out. */
function alike(value: number | boolean, open: number, ...ids: readonly InstrumentId[]): Answers {
  return Object.fromEntries(ids.flatMap((id) => idsOf(id).slice(open)).map((id) => [id, value]));
}

const scales = ["physical", "emotional", "behavioural"] as const;
const looks = [{ columns: "60" }, { color: true }];

/** Weeks made for the rare lines of a result, one after the other in the same record. */
const rareWeeks: Readonly<Record<string, object>> = {
  "all alike": { answers: alike(2, 0, ...scales) },
  "two of three scales, far lower": { answers: alike(0, 0, "physical", "emotional") },
  "5 of 6 answers, at the top": { answers: alike(4, 1, ...scales) },
  "a closer look": {
    answers: { ...alike(1, 0, ...scales), ...alike(3, 0, "dimensions"), "icd.drained": 4 },
  },
  "a closer look half answered": {
    answers: { ...alike(0, 0, ...scales), "icd.drained": 4, "icd.slow-start": 4, "icd.dread": 4 },
  },
  "calm strain, and habits that weigh": {
    answers: { ...alike(0, 0, ...scales), ...alike(true, 0, "checklist") },
  },
  "strain that habits do not show": {
    answers: { ...alike(3, 0, ...scales), ...calmChecklist, "low.sleeps-well": true },
  },
  "a week after the checklist": { answers: { ...alike(1, 0, ...scales), "emo.cynicism": 3 } },
  "one answer from another risk": {
    answers: { ...alike(1, 0, ...scales), ...calmChecklist, "high.long-hours": true },
  },
  "broken nights": {
    answers: { ...alike(0, 0, ...scales), ...calmChecklist },
    load: { "m.after-hours-calls": 9, "m.night-calls": 5 },
    context: ["on-call"],
  },
  "a workplace that wears": {
    answers: { ...alike(2, 0, ...scales), ...calmChecklist, ...alike(3, 0, "environment") },
  },
  "stage 4 without the usual path": {
    answers: {
      ...alike(3, 0, ...scales),
      ...alike(false, 0, "stages"),
      ...{ "s4.exhausted-unfocused": true, "s4.cynical-about-trade": true, "s4.health-problems": true },
      ...{ "s4.relationship-loss": true, "s4.panic-anxiety": true },
    },
  },
  "stages half answered": {
    answers: {
      ...alike(1, 0, ...scales),
      "s2.indispensable": true,
      "s2.job-security": true,
      "s3.vacation-work": true,
    },
  },
  "help that is called for": {
    answers: {
      ...alike(3, 0, ...scales),
      ...alike(false, 0, "help"),
      "help.hopeless": true,
      "help.numb": true,
    },
  },
  "help as it stood, a week later": { answers: alike(2, 1, ...scales) },
};

test("rare weeks: each line that few people see, and what earlier answers add", async () => {
  const home = newFolder();
  const screens: [string, string][] = [];
  for (const [index, [name, week]] of Object.entries(rareWeeks).entries()) {
    const date = `2026-0${1 + Math.floor(index / 4)}-${String(4 + 7 * (index % 4)).padStart(2, "0")}`;
    screens.push([name, await result(home, { date, ...week })]);
  }
  const crisis = { answers: { ...alike(3, 0, ...scales), "crisis.life": true } };
  screens.push(["a crisis answer", await result(home, { date: "2026-04-25", ...crisis })]);
  const after = { date: "2026-05-02", answers: alike(3, 0, ...scales) };
  screens.push(["a week later, while it stands", await result(home, after)]);
  screens.push([
    "the same, with the result",
    await result(home, { ...after, date: "2026-05-09" }, { showResult: true }),
  ]);
  await expectScreens("rare", screens);
});

test("the same weeks, each as the first, on a narrow screen and in colour", async () => {
  const screens: [string, string][] = [];
  for (const [name, week] of Object.entries(rareWeeks))
    for (const look of looks)
      screens.push([
        `${name}, ${look.columns === undefined ? "in colour" : `${look.columns} columns`}`,
        await result(newFolder(), { date: "2026-01-04", ...week }, look),
      ]);
  await expectScreens("looks", screens);
});
